import type { Bilingual, Language } from '@recourse/domain/shared'
import type { Draft } from './draft.ts'

const other = { en: 'fr', fr: 'en' } as const satisfies Record<Language, Language>

/**
 * Words after one half was typed. Of a record whose own words exist in one language only, the other half follows while it says the same or nothing:
 * both then hold the same words, as the directory has it.
 */
export function typedIn(words: Bilingual, half: Language, typed: string, onlyIn: Draft['onlyIn']): Bilingual {
  const follows = onlyIn === half && (words[other[half]] === words[half] || words[other[half]].trim() === '')
  return follows ? { en: typed, fr: typed } : { ...words, [half]: typed }
}

/** The same words in both halves: those of this language, where the other has none. */
export const filledFrom = (words: Bilingual, half: Language): Bilingual =>
  words[half].trim() !== '' && words[other[half]].trim() === '' ? { en: words[half], fr: words[half] } : words

/** A whole record whose own words exist in one language only: every half that is missing in the other gets them. */
export function onlyWordsIn(draft: Draft, half: Language): Draft {
  const filled = (words: Bilingual): Bilingual => filledFrom(words, half)
  return {
    ...draft,
    onlyIn: half,
    name: filled(draft.name),
    organization: filled(draft.organization),
    description: filled(draft.description),
    cost: filled(draft.cost),
    hours: { ...draft.hours, text: filled(draft.hours.text) },
    phones: draft.phones.map((phone) => ({ ...phone, label: filled(phone.label) })),
    discloses: draft.discloses.map((one) => ({ ...one, to: filled(one.to), what: filled(one.what) })),
    claims: draft.claims.map((claim) => ({
      ...claim,
      text: filled(claim.text),
      ask: filled(claim.ask),
      ...(claim.condition ? { condition: filled(claim.condition) } : {}),
    })),
    sources: draft.sources.map((source) => ({ ...source, title: filled(source.title) })),
  }
}
