import type { Bilingual, DayReference, Span } from '../shared/index.ts'
import type { Fact } from '../situation/index.ts'
import type { Expression } from './expression.ts'
import type { Concept } from './law-corpus.ts'
import { choiceInWords, listInWords } from './value-in-words.ts'

/** A condition as people read it: a line, and the lines under it. */
export type ConditionWords = { readonly text: Bilingual; readonly parts: readonly ConditionWords[] }

/** The vocabulary that a condition speaks in. */
export type ConditionVocabulary = { readonly facts: ReadonlyMap<string, Fact>; readonly concepts: ReadonlyMap<string, Concept> }

const units: Readonly<Record<keyof Span, readonly [one: Bilingual, more: Bilingual]>> = {
  days: [
    { en: 'day', fr: 'jour' },
    { en: 'days', fr: 'jours' },
  ],
  months: [
    { en: 'month', fr: 'mois' },
    { en: 'months', fr: 'mois' },
  ],
  years: [
    { en: 'year', fr: 'an' },
    { en: 'years', fr: 'ans' },
  ],
}

/** `today` of a rule is the day of the question, which may be any day. */
function dayInWords(reference: DayReference): Bilingual {
  if ('day' in reference) return { en: reference.day, fr: reference.day }
  const moved = (['days', 'months', 'years'] as const).flatMap((unit) => {
    const count = reference.today[unit]
    return count ? [{ unit: units[unit][Math.abs(count) === 1 ? 0 : 1], count }] : []
  })[0]
  if (!moved) return { en: 'the day of the question', fr: 'le jour de la question' }
  const count = Math.abs(moved.count)
  return moved.count < 0
    ? { en: `${count} ${moved.unit.en} before the day of the question`, fr: `${count} ${moved.unit.fr} avant le jour de la question` }
    : { en: `${count} ${moved.unit.en} after the day of the question`, fr: `${count} ${moved.unit.fr} après le jour de la question` }
}

function bounds(from: Bilingual | undefined, to: Bilingual | undefined, isDay: boolean): Bilingual {
  if (from && to) return { en: `from ${from.en} to ${to.en}, both included`, fr: `entre ${from.fr} et ${to.fr}, inclusivement` }
  if (from) return isDay ? { en: `${from.en} or later`, fr: `${from.fr} ou plus tard` } : { en: `${from.en} or more`, fr: `${from.fr} ou plus` }
  return isDay ? { en: `${to?.en} or earlier`, fr: `${to?.fr} ou plus tôt` } : { en: `${to?.en} or fewer`, fr: `${to?.fr} ou moins` }
}

const number = (value: number | undefined): Bilingual | undefined => (value === undefined ? undefined : { en: String(value), fr: String(value) })

type Comparison = Extract<Expression, { readonly fact: string }>

/** The value that a comparison asks for. */
function wanted(fact: Fact, asked: Comparison): Bilingual {
  if (asked.op === 'is') return choiceInWords(fact, asked.value ? 'yes' : 'no')
  if (asked.op === 'integer') return bounds(number(asked.min), number(asked.max), false)
  if (asked.op === 'date') return bounds(asked.from && dayInWords(asked.from), asked.to && dayInWords(asked.to), true)
  if (asked.op === 'includes') {
    const { en, fr } = choiceInWords(fact, asked.value)
    return { en: `“${en}” among them`, fr: `dont «\u00a0${fr}\u00a0»` }
  }
  return listInWords(
    asked.values.map((value) => choiceInWords(fact, value)),
    { en: 'or', fr: 'ou' },
  )
}

function leaf(expression: Comparison, { facts }: ConditionVocabulary): ConditionWords {
  const fact = facts.get(expression.fact)
  if (!fact) throw new Error(`no fact ${expression.fact}`)
  const { en, fr } = wanted(fact, expression)
  return { text: { en: `${fact.label.en}: ${en}`, fr: `${fact.label.fr}\u00a0: ${fr}` }, parts: [] }
}

/**
 * A condition of the rule language in both languages, in the words of its facts and concepts, nested as it is written. Nothing is simplified:
 * a lawyer reads exactly what is evaluated. Throws on a condition whose words the compiler would have refused.
 */
export function conditionInWords(expression: Expression, vocabulary: ConditionVocabulary): ConditionWords {
  const under = (of: readonly Expression[]): readonly ConditionWords[] => of.map((part) => conditionInWords(part, vocabulary))
  switch (expression.op) {
    case 'always':
      return { text: { en: 'always', fr: 'toujours' }, parts: [] }
    case 'all':
      return { text: { en: 'all of this', fr: 'tout ceci' }, parts: under(expression.of) }
    case 'any':
      return { text: { en: 'at least one of these', fr: 'au moins un de ceux-ci' }, parts: under(expression.of) }
    case 'not':
      return { text: { en: 'not this', fr: 'pas ceci' }, parts: under([expression.of]) }
    case 'atLeast':
      return { text: { en: `at least ${expression.n} of these`, fr: `au moins ${expression.n} de ceux-ci` }, parts: under(expression.of) }
    case 'concept': {
      const concept = vocabulary.concepts.get(expression.id)
      if (!concept) throw new Error(`no concept ${expression.id}`)
      return {
        text: { en: `“${concept.label.en}”, that is`, fr: `«\u00a0${concept.label.fr}\u00a0», c’est-à-dire` },
        parts: under([concept.when]),
      }
    }
    default:
      return leaf(expression, vocabulary)
  }
}
