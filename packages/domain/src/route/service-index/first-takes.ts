import type { ServiceSearch } from '../match-services.ts'
import { whereaboutsOf } from '../service-reach.ts'
import { planesOf } from './answer-planes.ts'
import { firstOf } from './first-of.ts'
import type { ServiceIndex } from './service-index.ts'
import { fitting, keepTakes } from './sieve.ts'
import { tablesFor } from './slot-order.ts'

/**
 * For each of the needs, the id of the first service that surely takes (`takes`), in the order of `matchServices`; null where none does. For
 * trying thousands of situations: nothing else is computed. Throws as `searchIndex` does.
 */
export function firstTakes(index: ServiceIndex, { situation, needs }: ServiceSearch): readonly (string | null)[] {
  const whereabouts = whereaboutsOf(index.ground, situation)
  const size = keepTakes(index, fitting(index, [], whereabouts), planesOf(index, { situation, searchedIn: whereabouts.near?.province ?? null }))
  const tables = tablesFor(index, situation, whereabouts)
  const { fits } = index.remembered.work
  return needs.map((need) => {
    const needed = index.planes.needs.get(need)
    for (const exposed of needed ? index.planes.exposure : []) {
      const [first] = needed ? firstOf(tables, { of: fits, within: [needed, exposed] }, { size, limit: 1 }) : []
      if (first !== undefined) return index.services[first]?.id ?? null
    }
    return null
  })
}
