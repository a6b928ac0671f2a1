import type { Day } from './day.ts'
import { type DayReference, resolveDay } from './day-reference.ts'

/** One part of a combination: an answer that is one of these (for a set, that includes one of these), or a day between two, both included. */
export type CombinationPart =
  | { readonly fact: string; readonly isOneOf: readonly string[] }
  | { readonly fact: string; readonly from?: DayReference; readonly to?: DayReference }

/** A value as an answer holds it: yes or no, a number, an id or a day, or the ids chosen from a set. */
type Value = boolean | string | number | readonly string[]

const spelled = (value: Value): readonly string[] => (typeof value === 'boolean' ? [value ? 'yes' : 'no'] : typeof value === 'object' ? value : [String(value)])

/** Whether a value is the one of this part. Days compare as they are written: YYYY-MM-DD. */
export function fitsPart(part: CombinationPart, value: Value, on: Day): boolean {
  if ('isOneOf' in part) return spelled(value).some((v) => part.isOneOf.includes(v))
  const day = String(value)
  return (!part.from || day >= resolveDay(part.from, on)) && (!part.to || day <= resolveDay(part.to, on))
}
