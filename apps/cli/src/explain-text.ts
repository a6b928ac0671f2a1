import type { LawfulOption, Statement } from '@recourse/domain/law'
import type { Corpus, OptionFinding, RoutePlan } from '@recourse/domain/route'
import type { Bilingual, Language } from '@recourse/domain/shared'
import type { Answer, Fact, Situation } from '@recourse/domain/situation'
import { optionOf } from './explain-json.ts'
import { section, wrapped } from './layout.ts'
import { citationsAsText, statementAsText } from './statement-text.ts'
import { type Say, sayIn } from './world.ts'

/** What is told, and in which language. */
export type Telling = { readonly corpus: Corpus; readonly situation: Situation; readonly plan: RoutePlan; readonly language: Language }

type Teller = Telling & { readonly say: Say; readonly of: (text: Bilingual) => string; readonly label: (fact: string) => string }

const cited = (t: Teller, text: Bilingual, ids: readonly string[]): string => (ids.length === 0 ? t.of(text) : `${t.of(text)} [${citationsAsText(t, ids)}]`)

const reviewWords = (t: Teller, finding: OptionFinding): string =>
  ({
    draft: t.say('Draft reading of the law, not reviewed by a lawyer.', 'Lecture provisoire du droit, qu’aucun juriste n’a relue.'),
    signed: t.say('Signed by a lawyer.', 'Signé par un juriste.'),
    'being-checked': t.say('Being checked: do not rely on it.', 'En vérification : ne vous y fiez pas.'),
  })[finding.review]

const names = (t: Teller, facts: readonly string[]): readonly string[] => facts.map(t.label)

function reasons(t: Teller, option: LawfulOption, f: OptionFinding): readonly string[] {
  const parts = [...option.requires, ...option.bars].filter((p) => f.blockedBy.includes(p.id))
  const grounds = f.because.map((b) => (b.provisions.length > 0 ? `${t.label(b.fact)} [${citationsAsText(t, b.provisions)}]` : t.label(b.fact)))
  const lawyer = option.lawyerOnly.filter((l) => f.lawyerOnly.includes(l.id))
  return [
    ...section(
      t.say('The elements that close it:', 'Les éléments qui la ferment :'),
      parts.map((p) => cited(t, p.text, p.cite)),
    ),
    ...section(t.say('Decided by:', 'Ce qui tranche :'), grounds),
    ...section(t.say('Would settle it:', 'Ce qui trancherait :'), names(t, f.missing)),
    ...section(t.say('If these were otherwise, it could reopen:', 'Si ceci était autrement, elle pourrait se rouvrir :'), names(t, f.reopens)),
    ...section(
      t.say('Unless something that only a lawyer should discuss applies:', 'Sauf si quelque chose que seul un juriste devrait aborder s’applique :'),
      lawyer.map((l) => cited(t, l.text, l.cite)),
    ),
    ...section(
      t.say('To discuss, which people judge:', 'À discuter, que des personnes jugent :'),
      option.toDiscuss.map((d) => cited(t, d.text, d.cite)),
    ),
  ]
}

function consequences(t: Teller, option: LawfulOption): readonly string[] {
  const c = option.consequences
  if (!c) return [t.say('  No authority is involved.', '  Aucune autorité ne prend part.')]
  const list = (s: readonly Statement[]): readonly string[] => s.map((x) => statementAsText(t, x))
  return [
    ...section(t.say('Charges:', 'Accusations :'), list(c.charges)),
    ...section(t.say('Detention:', 'Détention :'), list(c.detention)),
    ...section(t.say('Removal:', 'Renvoi :'), list(c.removal)),
    ...section(t.say('Sharing of information:', 'Échange de renseignements :'), list(c.sharing)),
  ]
}

function optionLines(t: Teller, f: OptionFinding): readonly string[] {
  const option = optionOf(t.corpus, f)
  const list = (s: readonly Statement[]): readonly string[] => s.map((x) => statementAsText(t, x))
  const cautions = option.cautions.filter((c) => f.cautions.includes(c.id)).map((c) => statementAsText(t, c.statement))
  const discloses = option.discloses.map((d) => t.say(`${d.to.en}: ${d.what.en}, ${d.why.en}`, `${d.to.fr} : ${d.what.fr}, ${d.why.fr}`))
  return [
    '',
    `## ${t.of(option.title)}  (${option.id})`,
    ...wrapped(`  ${t.of(f.words)}`, '  '),
    `  ${reviewWords(t, f)}`,
    ...wrapped(`  ${t.of(option.summary.worker)}`, '  '),
    ...reasons(t, option, f),
    ...section(t.say('Gives:', 'Ce que cela donne :'), list(option.gives)),
    ...section(t.say('Risks:', 'Risques :'), list(option.risks)),
    ...section(t.say('Beware:', 'Attention :'), cautions),
    ...consequences(t, option),
    ...section(t.say('Not required:', 'Pas exigé :'), list(option.notRequired)),
    ...section(t.say('Time:', 'Délais :'), list(option.timing)),
    ...section(t.say('Cost:', 'Coût :'), list(option.cost)),
    ...section(t.say('Family in Canada, and abroad:', 'Famille au Canada, et à l’étranger :'), [
      statementAsText(t, option.family.inCanada),
      statementAsText(t, option.family.abroad),
    ]),
    ...section(t.say('Who learns what:', 'Qui apprend quoi :'), discloses),
  ]
}

const notKnowing: Readonly<Record<Exclude<Answer['kind'], 'known'>, Bilingual>> = {
  unknown: { en: 'not asked', fr: 'pas demandé' },
  unsure: { en: 'not sure', fr: 'pas certain' },
  withheld: { en: 'would rather not say', fr: 'préfère ne pas le dire' },
}

function spoken(t: Teller, fact: Fact, answer: Answer): string {
  if (answer.kind !== 'known') return t.of(notKnowing[answer.kind])
  const { value } = answer
  const choice = (id: string): string => ('values' in fact.type ? t.of(fact.type.values.find((v) => v.id === id)?.label ?? { en: id, fr: id }) : id)
  if (typeof value === 'boolean') return value ? t.say('yes', 'oui') : t.say('no', 'non')
  if (typeof value === 'object') return value.length === 0 ? t.say('none', 'aucun') : value.map(choice).join(', ')
  return typeof value === 'string' ? choice(value) : String(value)
}

const colon = (t: Teller): string => t.say(': ', '\u00A0: ')

function before(t: Teller): readonly string[] {
  const { law } = t.corpus
  const said = law.facts.flatMap((fact) => {
    const answer = t.situation.answers[fact.id]
    return answer && answer.kind !== 'unknown' ? [`${t.of(fact.label)}${colon(t)}${spoken(t, fact, answer)}`] : []
  })
  const next = t.plan.nextQuestion
  const asked = next && law.facts.find((f) => f.id === next.fact)
  return [
    `# Recourse / Recours  ${t.corpus.version}`,
    t.say(`On ${t.plan.on}. Law read as of ${law.currentTo}.`, `Le ${t.plan.on}. Droit lu en date du ${law.currentTo}.`),
    ...wrapped(
      t.say(
        'Information to discuss with a lawyer, not legal advice. Nothing here is ranked.',
        'Des renseignements à discuter avec un juriste, non un avis juridique. Rien n’est classé ici.',
      ),
    ),
    '',
    ...section(t.say('Said so far:', 'Dit jusqu’ici :'), said, ''),
    ...t.plan.notices.flatMap((n) => [
      '',
      `! ${t.of(n.title)}`,
      ...wrapped(`  ${t.of(n.lead.worker)}`, '  '),
      ...n.steps.flatMap((s) => wrapped(`  - ${statementAsText(t, s)}`, '    ')),
    ]),
    '',
    ...(next && asked
      ? [
          t.say('Next question:', 'Prochaine question :'),
          ...wrapped(`  ${t.of(asked.question.worker)}  (${asked.id})`, '  '),
          ...wrapped(`  ${t.of(next.why)}`, '  '),
        ]
      : [t.say('No other question would change anything.', 'Aucune autre question ne changerait quoi que ce soit.')]),
  ]
}

function after(t: Teller): readonly string[] {
  const traps = t.plan.traps.map(({ trap }) => statementAsText(t, trap.statement))
  const clocks = t.plan.clocks.map(({ clock, ends, daysLeft }) => {
    const when =
      ends === null
        ? t.say('the date is not known', 'la date n’est pas connue')
        : t.say(`ends on ${ends} (${daysLeft} days)`, `prend fin le ${ends} (${daysLeft} jours)`)
    return `${t.of(clock.label)}${colon(t)}${when}. ${statementAsText(t, clock.statement)}`
  })
  return [...section(t.say('Order of steps:', 'Ordre des démarches :'), traps, ''), ...section(t.say('Clocks:', 'Délais :'), clocks, '')]
}

/** The answer of `explain`, for a clinic to read, print and sign. */
export function explanationAsText(telling: Telling): readonly string[] {
  const of = (text: Bilingual): string => text[telling.language]
  const labels = new Map(telling.corpus.law.facts.map((f) => [f.id, f.label]))
  const t: Teller = { ...telling, say: sayIn(telling.language), of, label: (id) => of(labels.get(id) ?? { en: id, fr: id }) }
  const shown = t.plan.options.filter((f) => f.relevant !== 'no')
  const aside = t.plan.options.filter((f) => f.relevant === 'no')
  return [
    ...before(t),
    '',
    ...after(t),
    ...shown.flatMap((f) => optionLines(t, f)),
    '',
    ...section(
      t.say('Not about this situation, as far as is known:', 'Sans rapport avec cette situation, pour ce qu’on en sait :'),
      aside.map((f) => `${t.of(optionOf(t.corpus, f).title)} (${f.id})`),
      '',
    ),
  ]
}
