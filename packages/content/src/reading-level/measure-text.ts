import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { frenchSyllables } from './french-syllables.ts'

/** The official languages, in which everything is measured. */
export const languages = ['en', 'fr'] as const

/** One of the official languages. */
export type Language = (typeof languages)[number]

/** What was counted in some texts, and what it comes to. */
export type Measure = { readonly sentences: number; readonly words: number; readonly syllables: number; readonly score: number }

/** The words of a text: whatever stands between spaces and holds a letter or a digit. `l’agent`, `peut-être` and `$5,000` are one each. */
export const wordsOf = (text: string): readonly string[] => text.split(/[\s/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** The sentences of a text. As Flesch counted them, a colon or a semicolon ends one: what matters is the unit of thought. A letter with its point ends none. */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:;…](?:\s?["”»)])*)(?<!(?:^|[\s(])\p{L}\.)\s+(?!["”»)])/u).filter((part) => wordsOf(part).length > 0)

// A number and an abbreviation are one syllable each, as Flesch counted them.
const isSign = (word: string): boolean => !/\p{Ll}/u.test(word) && (/\p{N}/u.test(word) || word.replaceAll(/[^\p{L}]/gu, '').length > 1)

const syllablesOf = (word: string, language: Language): number => {
  if (isSign(word)) return 1
  const letters = word.replaceAll(/[^\p{L}'’-]/gu, '')
  return language === 'en' ? Math.max(1, syllable(letters)) : frenchSyllables(letters)
}

const scoreOf = (counts: Omit<Measure, 'score'>, language: Language): number =>
  language === 'en'
    ? fleschKincaid({ sentence: counts.sentences, word: counts.words, syllable: counts.syllables })
    : 207 - 1.015 * (counts.words / counts.sentences) - 73.6 * (counts.syllables / counts.words)

/**
 * Measures texts together. In English the score is the school grade of Flesch and Kincaid: lower is easier. In French it is the ease of Kandel
 * and Moles: higher is easier. Why these, and what they miss: docs/decisions/0014-reading-level.md.
 */
export function measure(texts: readonly string[], language: Language): Measure {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap(wordsOf)
  const counts = {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word, language), 0),
  }
  return { ...counts, score: scoreOf(counts, language) }
}

/** Grade 8 in English; in French, the lower end of the band that is read in grades 8 and 9. */
export const thresholds = { en: 8, fr: 60 } as const satisfies Record<Language, number>

/** The most words that a sentence may have, where one short text is measured with many others and would not be seen. */
export const longestSentence = { en: 40, fr: 45 } as const satisfies Record<Language, number>

/** Whether a measure is within its threshold, to one decimal. */
export const isEasyEnough = ({ score }: Measure, language: Language): boolean =>
  language === 'en' ? Math.round(score * 10) / 10 <= thresholds.en : Math.round(score * 10) / 10 >= thresholds.fr
