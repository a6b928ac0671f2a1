import { type ConditionVocabulary, type ConditionWords, conditionInWords, type LawfulOption, type ReadItem, readOption } from '@recourse/domain/law'
import type { Language } from '@recourse/domain/shared'
import { hanging, section, wrapped } from '../layout.ts'
import { basisAsText } from '../statement-text.ts'
import type { OpenDesk } from './open-desk.ts'

/** The vocabulary of a corpus, to say conditions in. */
const vocabularyOf = ({ corpus }: OpenDesk): ConditionVocabulary => ({
  facts: new Map(corpus.law.facts.map((fact) => [fact.id, fact])),
  concepts: new Map(corpus.law.concepts.map((concept) => [concept.id, concept])),
})

function nested({ text, parts }: ConditionWords, language: Language, margin: string): readonly string[] {
  return [...hanging(text[language], margin), ...parts.flatMap((part) => nested(part, language, `${margin}  `))]
}

function itemLines(open: OpenDesk, item: ReadItem, margin: string): readonly string[] {
  const { language, say } = open
  const named = item.element === undefined ? '' : ` (${item.element})`
  const judged = item.isJudged ? say(' (a person judges it)', ' (une personne en juge)') : ''
  return [
    ...hanging(`- ${item.text[language]}${judged}${basisAsText(open, item)}${named}`, margin),
    ...(item.when ? [`${margin}  ${say('when:', 'quand :')}`, ...nested(conditionInWords(item.when, vocabularyOf(open)), language, `${margin}    `)] : []),
    ...(item.under.length > 0 ? [`${margin}  ${say('except when:', 'sauf quand :')}`] : []),
    ...item.under.flatMap((way) => itemLines(open, way, `${margin}    `)),
  ]
}

const codesOf = (option: LawfulOption): string =>
  [
    option.decision,
    ...option.decidedBy,
    `authorities: ${option.authorities.join(', ') || '-'}`,
    `identifies: ${option.identifies}`,
    `mustKnow: ${option.mustKnow.join(', ') || '-'}`,
    `family: ${option.familyCovered.inCanada}, ${option.familyCovered.abroad}`,
    `cost: ${option.costCode}`,
    `gives: ${option.givesCodes.join(', ')}`,
    ...(option.provinces ? [`provinces: ${option.provinces.join(', ')}`] : []),
    `inForce: ${option.inForce.from ?? '…'} / ${option.inForce.until ?? '…'}`,
  ].join(' · ')

/** The option whole: what it is, its elements with their conditions, its statements with what they rest on, what it discloses, its sheet. */
export function optionAsText(open: OpenDesk, option: LawfulOption): readonly string[] {
  const { language, say, corpus } = open
  const of = (both: { readonly en: string; readonly fr: string }): string => both[language]
  const decisions = option.readings.flatMap((id) => corpus.law.decisions[id] ?? [])
  return [
    ...wrapped(of(option.summary.worker)),
    ...wrapped(of(option.summary.together)),
    ...wrapped(say(`Decided by ${option.decider.en}.`, `Décidé par ${option.decider.fr}.`)),
    ...wrapped(codesOf(option), '  '),
    '',
    say('Worth showing when', 'Vaut la peine d’être montrée quand'),
    ...nested(conditionInWords(option.relevance, vocabularyOf(open)), language, '  '),
    ...readOption(option).flatMap(({ heading, items }) => ['', of(heading), ...items.flatMap((item) => itemLines(open, item, '  '))]),
    '',
    ...section(
      say('Who learns what', 'Qui apprend quoi'),
      option.discloses.map((d) => say(`${d.to.en}: ${d.what.en}, ${d.why.en}`, `${d.to.fr} : ${d.what.fr}, ${d.why.fr}`)),
      '',
    ),
    ...section(
      say('Court decisions that this reading follows', 'Décisions de justice que suit cette lecture'),
      decisions.map((d) => `${of(d.citation)} (${of(d.court)}, ${d.decidedOn})${say(': ', ' : ')}${of(d.held)}`),
      '',
    ),
    ...section(say('Lines of the sheet', 'Lignes de la feuille'), option.sheet[language], ''),
  ]
}
