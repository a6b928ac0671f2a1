import { addSpan, type Day, type Span } from './day.ts'

/** A day written in a rule: a fixed one, or the day of the question moved by a span. */
export type DayReference = { readonly day: Day } | { readonly today: Span }

/** The day a reference means when the question is asked on `on`. */
export const resolveDay = (reference: DayReference, on: Day): Day => ('day' in reference ? reference.day : addSpan(on, reference.today))
