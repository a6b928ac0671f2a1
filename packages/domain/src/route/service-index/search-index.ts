import type { ServiceSearch } from '../match-services.ts'
import type { Ranked } from '../order-matches.ts'
import type { Verdict } from '../route-plan.ts'
import { reachOf, whereaboutsOf } from '../service-reach.ts'
import { planesOf } from './answer-planes.ts'
import { firstOf, type SlotClass } from './first-of.ts'
import type { ServiceIndex } from './service-index.ts'
import { fitting, partByVerdict } from './sieve.ts'
import { openAtOf, type Tables, tablesFor } from './slot-order.ts'

/** The first services of a search, in the order of `matchServices`, and how many there are of each verdict in all. */
export type SearchResult = { readonly found: readonly Ranked[]; readonly counts: Readonly<Record<Verdict, number>> }

type OrderedClass = SlotClass & { readonly verdict: Verdict }

// The first three keys of the order, as bitmaps: what runs and may take by exposure and verdict, what will not by exposure, and what is closed.
function classesOf({ planes, remembered }: ServiceIndex): readonly OrderedClass[] {
  const { fits, verdicts } = remembered.work
  const { exposure, active } = planes
  const willNot = verdicts['will-not']
  return [
    ...exposure.flatMap((exposed): readonly OrderedClass[] => [
      { verdict: 'takes', of: fits, within: [exposed] },
      { verdict: 'takes-if', of: verdicts['takes-if'], within: [exposed] },
      { verdict: 'ask-first', of: verdicts['ask-first'], within: [exposed] },
    ]),
    ...exposure.map((exposed): OrderedClass => ({ verdict: 'will-not', of: willNot, within: [exposed, active] })),
    ...exposure.map((exposed): OrderedClass => ({ verdict: 'will-not', of: willNot, within: [exposed], without: active })),
  ]
}

function rankedOf(tables: Tables, slot: number, verdict: Verdict): Ranked {
  const { index, whereabouts } = tables
  const service = index.services[slot]
  const reach = service && reachOf(index.ground, service, whereabouts)
  if (!reach) throw new Error('a slot without a service that reaches here')
  return { id: service.id, verdict, ...reach, openAt: openAtOf(tables, slot) }
}

/**
 * The first `limit` services (20 when left out) that `matchServices` would give for the day of the index, in exactly its order and with its
 * verdict, reach and opening, without words: `describeMatch` gives those, one service at a time. Counts are of all that it would give. Throws
 * only on a day or a time zone that does not exist.
 */
export function searchIndex(index: ServiceIndex, { situation, needs }: ServiceSearch, { limit = 20 }: { readonly limit?: number } = {}): SearchResult {
  const whereabouts = whereaboutsOf(index.ground, situation)
  const size = fitting(index, needs, whereabouts)
  const counts = partByVerdict(index, size, planesOf(index, { situation, searchedIn: whereabouts.near?.province ?? null }))
  const tables = tablesFor(index, situation, whereabouts)
  const found: Ranked[] = []
  for (const one of classesOf(index)) {
    if (found.length >= limit) break
    if (counts[one.verdict] === 0) continue
    for (const slot of firstOf(tables, one, { size, limit: limit - found.length })) found.push(rankedOf(tables, slot, one.verdict))
  }
  return { found, counts }
}
