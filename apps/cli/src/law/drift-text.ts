import type { LawCorpus } from '@recourse/domain/law'
import type { Language } from '@recourse/domain/shared'
import { section, wrapped } from '../layout.ts'
import { type Say, sayIn } from '../world.ts'
import { colonIn, datesCompared, languageName, notCompared } from './compared-text.ts'
import { type DriftedProvision, type DriftReport, hasMoved, isWhole } from './drift-report.ts'

function whatMoved(d: DriftedProvision, say: Say): readonly string[] {
  const line = (what: string, parts: readonly string[]): readonly string[] => (parts.length > 0 ? [`${what}${colonIn(say)}${parts.join(', ')}`] : [])
  const named = (languages: readonly Language[]) => languages.map((l) => languageName(l, say))
  const days = d.days.map((day) => (day === 'inForceFrom' ? say('in force', 'en vigueur') : say('section last amended', 'dernière modification de l’article')))
  const sameWords = say(
    'same words, so nothing freezes; another part of the section may have changed, such as its opening words',
    'mêmes mots, donc rien ne gèle; une autre partie de l’article peut avoir changé, comme les mots qui l’introduisent',
  )
  return [
    ...line(say('text changed', 'texte changé'), named(d.changed)),
    ...line(say('no longer there', 'n’y est plus'), named(d.gone)),
    ...line(say('days changed', 'jours changés'), days),
    ...(hasMoved(d) ? [] : [sameWords]),
  ]
}

function resting(d: DriftedProvision, say: Say): readonly string[] {
  const kinds: readonly (readonly [string, readonly string[]])[] = [
    [say('options', 'voies'), d.options],
    [say('notices', 'avis'), d.notices],
    [say('traps', 'pièges'), d.traps],
    [say('clocks', 'délais'), d.clocks],
    [say('pages on rights', 'pages sur les droits'), d.rights],
  ]
  return kinds.flatMap(([kind, ids]) => (ids.length > 0 ? [`${kind}${colonIn(say)}${ids.join(', ')}`] : []))
}

function drifted({ drift }: DriftReport, language: Language, say: Say): readonly string[] {
  if (drift.length === 0) return []
  const one = (d: DriftedProvision): readonly string[] => [
    `  ${d.citation[language]}  ${d.id}`,
    ...[...whatMoved(d, say), ...resting(d, say)].flatMap((line) => wrapped(line, '      ').map((part, i) => (i === 0 ? `    ${part}` : part))),
    `    ${say('to be read at', 'à lire à')} ${d.url[d.changed[0] ?? d.gone[0] ?? language]}`,
  ]
  return ['', `${say('No longer as read', 'Ne sont plus comme lues')}${colonIn(say)}${drift.length}`, ...drift.flatMap(one)]
}

function options({ options, written }: DriftReport, law: LawCorpus, language: Language, say: Say): readonly string[] {
  const title = written
    ? say('Now shown as being checked', 'Maintenant montrées comme en vérification')
    : say('Options that rest on a changed text (--write freezes them)', 'Voies qui reposent sur un texte changé (--write les gèle)')
  const shortOf = (id: string): string => law.provisions[id]?.short[language] ?? id
  const lines = options.map((o) => `${o.id}, ${o.title[language]} (${o.provisions.map(shortOf).join(', ')})`)
  return lines.length > 0 ? ['', ...section(title, lines, '')] : []
}

function conclusion(report: DriftReport, say: Say): string {
  if (report.drift.length > 0)
    return say('Read each again in its own language: docs/how-to/watch-the-law.md', 'Relisez chacune dans sa langue : docs/how-to/veiller-sur-le-droit.md')
  return isWhole(report)
    ? say('No drift.', 'Aucun changement.')
    : say('No drift in what was compared, but not all could be compared.', 'Aucun changement dans ce qui a été comparé, mais tout n’a pas pu l’être.')
}

function recorded({ written }: DriftReport, say: Say): readonly string[] {
  if (!written) return []
  const [added, there] = [written.added.length, written.there.length]
  return [say(`content/law/drift.yaml: ${added} added, ${there} there before.`, `content/law/drift.yaml : ${added} de plus, ${there} déjà là.`)]
}

/** The report in words, for a terminal. Names and addresses only: the official text is not ours to print. */
export function driftAsText(report: DriftReport, law: LawCorpus, language: Language): readonly string[] {
  const say = sayIn(language)
  return [
    say(
      `${report.compared} provisions compared, each at its cited place, in both languages.`,
      `${report.compared} dispositions comparées, chacune à l’endroit cité, dans les deux langues.`,
    ),
    ...datesCompared(report, language),
    ...notCompared(report, law, language),
    ...drifted(report, language, say),
    ...options(report, law, language, say),
    '',
    ...recorded(report, say),
    conclusion(report, say),
  ]
}
