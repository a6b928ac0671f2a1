import { addSpan } from '../shared/index.ts'
import { type Moment, openAt } from './opening.ts'
import type { Hours } from './service.ts'

const daysAhead = 14

// The answer changes only when something opens or closes and at midnight, when a holiday begins or ends.
function changesOf(hours: Hours): readonly number[] {
  if ('always' in hours) return []
  const written = [...hours.weekly, ...(hours.schedules ?? [])]
  return [...new Set([0, ...written.flatMap(({ opens, closes }) => [opens % 1440, closes % 1440])])].sort((a, b) => a - b)
}

/**
 * When a service next opens, local to it: the moment itself when it is open then; null when it stays closed for fourteen days; `unknown` when what
 * comes first is a time of which nobody can say (a holiday, hours that no longer hold). Throws on a day that does not exist.
 */
export function opensNext(hours: Hours | undefined, moment: Moment, where: { readonly province?: string | undefined } = {}): Moment | null | 'unknown' {
  if (hours === undefined) return 'unknown'
  const now = openAt(hours, moment, where)
  if (now !== 'closed') return now === 'open' ? moment : 'unknown'
  const changes = changesOf(hours)
  for (let ahead = 0; ahead <= daysAhead; ahead++) {
    const day = addSpan(moment.day, { days: ahead })
    for (const minutes of changes) {
      if ((ahead === 0 && minutes <= moment.minutes) || (ahead === daysAhead && minutes > moment.minutes)) continue
      const then = openAt(hours, { day, minutes }, where)
      if (then !== 'closed') return then === 'open' ? { day, minutes } : 'unknown'
    }
  }
  return null
}
