import type { LawCorpus } from '@recourse/domain/law'
import type { Language } from '@recourse/domain/shared'
import { section } from '../layout.ts'
import { type Say, sayIn } from '../world.ts'
import type { DriftReport } from './drift-report.ts'

/** A colon as each language prints it. The space before it in French never breaks. */
export const colonIn = (say: Say): string => say(': ', '\u00A0: ')

/** A language, in the language of the reader. */
export const languageName = (language: Language, say: Say): string => (language === 'en' ? say('English', 'anglais') : say('French', 'français'))

/** Short citations in one line that breaks only between them. */
const citationsOf = (ids: readonly string[], law: LawCorpus, language: Language): readonly string[] =>
  ids.length === 0 ? [] : [ids.map((id) => (law.provisions[id]?.short[language] ?? id).replaceAll(' ', '\u00A0')).join(', ')]

/** The days that were compared, law by law; once for both languages when they are the same. */
export function datesCompared({ currentTo }: DriftReport, language: Language): readonly string[] {
  const say = sayIn(language)
  const older = say(', older than what was read', ', plus ancien que ce qui a été lu')
  const rows = currentTo.map((law) => ({ law, days: `${law.read} → ${law.found}${law.isOlder ? older : ''}` }))
  const lines = rows.flatMap(({ law, days }) => {
    const twin = rows.find((other) => other.law.instrument === law.instrument && other.law.language !== law.language)
    if (twin?.days !== days) return [`${law.name[language]}, ${languageName(law.language, say)}${colonIn(say)}${days}`]
    return law.language === 'en' ? [`${law.name[language]}${colonIn(say)}${days}`] : []
  })
  return section(say('Current to: as read here → in the folder', 'À jour au\u00A0: lu ici → dans le dossier'), lines, '')
}

function lawsNotFound({ notFound }: DriftReport, language: Language, say: Say): readonly string[] {
  const why = {
    absent: say('not in the folder', 'pas dans le dossier'),
    unreadable: say('the file is not a consolidated law in this language', 'le fichier n’est pas une loi codifiée dans cette langue'),
    unlisted: say('nobody wrote down where it is kept', 'personne n’a noté où il se trouve'),
  } as const
  return notFound.map((n) => `${n.name[language]}, ${languageName(n.language, say)}${colonIn(say)}${why[n.why]}${n.path && ` (${n.path}.xml)`}`)
}

/** What could not be compared, and why; and what is on the list of changed texts though it is as it was read. */
export function notCompared(report: DriftReport, law: LawCorpus, language: Language): readonly string[] {
  const say = sayIn(language)
  const { transcribed, listedButSame } = report
  const byHand = say('Copied by hand, so not compared', 'Copiées à la main, donc non comparées')
  const listed = citationsOf(listedButSame, law, language)
  const takeOff = say(
    'once a person has looked, take them off content/law/drift.yaml',
    'une fois qu’une personne a regardé, enlevez-les de content/law/drift.yaml',
  )
  return [
    ...section(say('Cited laws not found', 'Textes cités non trouvés'), lawsNotFound(report, language, say), ''),
    ...section(`${byHand}${colonIn(say)}${transcribed.length}`, citationsOf(transcribed, law, language), ''),
    ...section(
      say('On the list of changed texts, but as read', 'Sur la liste des textes changés, mais comme lus'),
      listed.length > 0 ? [...listed, takeOff] : [],
      '',
    ),
  ]
}
