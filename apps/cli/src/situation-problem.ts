import type { Bilingual, Language } from '@recourse/domain/shared'

/** One thing wrong in a situation file: its place, what is wrong, how to repair it. Never a value. */
export type SituationProblem = {
  readonly place: string
  /** The place as keys of the file, for finding the line. It may hold anything that was written: it is never printed. */
  readonly path: readonly string[]
  readonly line?: number
  readonly what: Bilingual
  readonly repair: Bilingual
}

// What is not shaped like an id may be about the person: it is not repeated.
const spoken = (part: string): string => (part === '' || /^[a-z][a-z0-9_]{0,40}(?:\[\d+\])?$/.test(part) ? part : '…')

/** A problem at a place, whose keys are ids that we know. */
export const fault = (place: string, en: string, fr: string, repairEn: string, repairFr: string): SituationProblem => ({
  place: place.split('.').map(spoken).join('.'),
  path: place === '' ? [] : place.split('.'),
  what: { en, fr },
  repair: { en: repairEn, fr: repairFr },
})

/**
 * A problem at a key that we do not know. It is named only when it is nearly one that we know: any other word may be an answer that slipped
 * into the place of a key, so its line alone is told.
 */
export const strangeKey = (
  under: readonly string[],
  key: string,
  known: readonly string[],
  told: Omit<SituationProblem, 'place' | 'path'>,
): SituationProblem => ({
  ...told,
  place: [...under, nearestOf(key, known) === null ? '…' : spoken(key)].join('.'),
  path: [...under, key],
})

/** The known id that a word is nearly, or null. */
export function nearestOf(word: string, known: readonly string[]): string | null {
  const [nearest] = known.map((id) => ({ id, far: distance(word.slice(0, 60), id) })).sort((a, b) => a.far - b.far)
  return nearest && nearest.far <= 4 && nearest.far * 3 <= nearest.id.length ? nearest.id : null
}

/** How many letters to change, add or remove to go from one id to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}

/** One problem as lines for a terminal. */
export function printSituationProblem(file: string, { place, line, what, repair }: SituationProblem, language: Language): string {
  const where = `${file}${line === undefined ? '' : `:${line}`}${place === '' ? '' : language === 'fr' ? `  à ${place}` : `  at ${place}`}`
  return `${where}\n    ${what[language]}\n    ${language === 'fr' ? 'À faire\u00A0:' : 'Repair:'} ${repair[language]}`
}
