import type { Bilingual, Language } from '@recourse/domain/shared'

/** One thing wrong in a situation file: its place, what is wrong, how to repair it. Never a value. */
export type SituationProblem = { readonly place: string; readonly line?: number; readonly what: Bilingual; readonly repair: Bilingual }

// What is not shaped like an id may be about the person: it is not repeated.
const spoken = (place: string): string =>
  place
    .split('.')
    .map((part) => (/^[a-z][a-z0-9_]{0,40}(?:\[\d+\])?$/.test(part) ? part : '…'))
    .join('.')

/** A problem at a place. */
export const fault = (place: string, en: string, fr: string, repairEn: string, repairFr: string): SituationProblem => ({
  place: spoken(place),
  what: { en, fr },
  repair: { en: repairEn, fr: repairFr },
})

/** One problem as lines for a terminal. */
export function printSituationProblem(file: string, { place, line, what, repair }: SituationProblem, language: Language): string {
  const where = `${file}${line === undefined ? '' : `:${line}`}${place === '' ? '' : language === 'fr' ? `  à ${place}` : `  at ${place}`}`
  return `${where}\n    ${what[language]}\n    ${language === 'fr' ? 'À faire\u00A0:' : 'Repair:'} ${repair[language]}`
}
