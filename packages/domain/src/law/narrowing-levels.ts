import type { Known } from './decision-diagram.ts'
import { type Flat, reach } from './flat-diagram.ts'

/**
 * The open levels of which some single answer narrows what a rule can come to: for all levels at once, a pass up (what each node comes to) and a
 * pass down (which nodes can be met). A path that steps over a level comes to the same whatever its answer, so it counts for every cell.
 */
export function narrowingLevels(flat: Flat, known: Known): ReadonlySet<number> {
  const { levels, first, kids, root, masks, order, ranks, cellsFrom } = flat
  const before = reach(flat, known)
  const around = new Uint8Array(order.length)
  const through = new Uint8Array(cellsFrom[order.length] ?? 0)
  const isMet = new Uint8Array(levels.length)
  isMet[root] = 1
  for (let node = root; node >= 4; node--) {
    if (isMet[node] === 0) continue
    const cell = known[levels[node] ?? 0] ?? -1
    const own = ranks[node] ?? 0
    const begin = first[node] ?? 0
    const end = first[node + 1] ?? begin
    for (let k = cell >= 0 ? begin + cell : begin; k < (cell >= 0 ? begin + cell + 1 : end); k++) {
      const kid = kids[k] ?? 0
      const mask = masks[kid] ?? 0
      isMet[kid] = 1
      for (let over = own + 1; over < (ranks[kid] ?? 0); over++) around[over] = (around[over] ?? 0) | mask
      if (cell < 0) through[(cellsFrom[own] ?? 0) + k - begin] = (through[(cellsFrom[own] ?? 0) + k - begin] ?? 0) | mask
    }
  }
  const narrows = (i: number): boolean => {
    for (let c = cellsFrom[i] ?? 0; c < (cellsFrom[i + 1] ?? 0); c++) {
      const to = (through[c] ?? 0) | (around[i] ?? 0)
      if (to !== 0 && to !== before) return true
    }
    return false
  }
  return new Set([...order].filter((level, i) => (known[level] ?? -1) < 0 && narrows(i)))
}
