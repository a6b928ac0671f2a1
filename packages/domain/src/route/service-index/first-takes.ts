import type { ServiceSearch } from '../match-services.ts'
import { whereaboutsOf } from '../service-reach.ts'
import { planesOf } from './answer-planes.ts'
import type { Bitmap } from './bitmap.ts'
import { firstOf } from './first-of.ts'
import type { ServiceIndex } from './service-index.ts'
import { fitting } from './sieve.ts'
import { tablesFor } from './slot-order.ts'

/**
 * For each of the needs, the id of the first service that surely takes (`takes`), in the order of `matchServices`; null where none does. For
 * trying thousands of situations: nothing else is computed. Throws as `searchIndex` does.
 */
export function firstTakes(index: ServiceIndex, { situation, needs }: ServiceSearch): readonly (string | null)[] {
  const whereabouts = whereaboutsOf(index.ground, situation)
  const takes = fitting(index, [], whereabouts)
  takeOut(takes, planesOf(index, { situation, searchedIn: whereabouts.near?.province ?? null }))
  const tables = tablesFor(index, situation, whereabouts)
  return needs.map((need) => {
    const needed = index.planes.needs.get(need)
    for (const exposed of needed ? index.planes.exposure : []) {
      const [first] = needed ? firstOf(tables, { within: [takes, needed, exposed] }, 1) : []
      if (first !== undefined) return index.services[first]?.id ?? null
    }
    return null
  })
}

// Leaves what is in none of the planes. The floor comes first and empties most words.
function takeOut(takes: Bitmap, planes: readonly Bitmap[]): void {
  for (let word = 0; word < takes.length; word++) {
    let left = takes[word] ?? 0
    for (const plane of planes) {
      if (left === 0) break
      left &= ~((plane[word * 3] ?? 0) | (plane[word * 3 + 1] ?? 0) | (plane[word * 3 + 2] ?? 0))
    }
    takes[word] = left
  }
}
