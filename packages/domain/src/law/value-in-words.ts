import type { Bilingual } from '../shared/index.ts'
import type { Fact } from '../situation/index.ts'
import type { FindingKind } from './find-option.ts'

/** What a scenario says of a fact, in the spelling of the content: a value, or one of the kinds of not-knowing. */
export type GivenValue = string | number | readonly string[]

const notKnowing: Readonly<Record<string, Bilingual>> = {
  unknown: { en: 'not asked', fr: 'pas demandé' },
  unsure: { en: 'not known', fr: 'on ne sait pas' },
  withheld: { en: 'would rather not say', fr: 'préfère ne pas le dire' },
}

const yesOrNo: Readonly<Record<string, Bilingual>> = { yes: { en: 'yes', fr: 'oui' }, no: { en: 'no', fr: 'non' } }

const same = (text: string): Bilingual => ({ en: text, fr: text })

/** The label of one allowed value of a fact; its spelling when the fact has no such value. */
export function choiceInWords({ type }: Pick<Fact, 'type'>, id: string): Bilingual {
  if (type.kind === 'boolean') return yesOrNo[id] ?? same(id)
  return ('values' in type ? type.values.find((choice) => choice.id === id)?.label : undefined) ?? same(id)
}

/** A list in words, with the last joined by `last`. */
export function listInWords(items: readonly Bilingual[], last: Bilingual): Bilingual {
  const join = (language: 'en' | 'fr'): string => {
    const words = items.map((item) => item[language])
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last[language]} ${words.at(-1)}`
  }
  return { en: join('en'), fr: join('fr') }
}

/** What a story says of a fact, in both languages. */
export function givenInWords(fact: Pick<Fact, 'type'>, given: GivenValue): Bilingual {
  if (typeof given === 'number') return same(String(given))
  if (typeof given === 'string') return notKnowing[given] ?? choiceInWords(fact, given)
  if (given.length === 0) return { en: 'none of these', fr: 'aucun de ceux-ci' }
  return listInWords(
    given.map((id) => choiceInWords(fact, id)),
    { en: 'and', fr: 'et' },
  )
}

/** A finding as a lawyer reads what a story expects: of the rules alone, before any words that may be said to a person. */
export const findingInWords = {
  open: { en: 'nothing closes it', fr: 'rien ne la ferme' },
  closed: { en: 'a rule closes it', fr: 'une règle la ferme' },
  unknown: { en: 'not settled', fr: 'pas établi' },
  'not-in-force': { en: 'not in force', fr: 'pas en vigueur' },
  'being-checked': { en: 'being checked', fr: 'en vérification' },
} as const satisfies Record<FindingKind, Bilingual>
