export type { Bilingual, Language, SheetLanguage, Trilingual } from './bilingual.ts'
export { addSpan, type Day, dayNumber, daysBetween, isDay, type Span } from './day.ts'
export { type DayReference, resolveDay } from './day-reference.ts'
export { err, ok, type Result } from './result.ts'
