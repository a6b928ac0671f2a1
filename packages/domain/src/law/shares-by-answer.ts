import type { Known, Shares } from './decision-diagram.ts'
import { type Flat, shares } from './flat-diagram.ts'

/** The shares of the ends once an open level has each of its cells, all else as it is; undefined for a level that is known or is not tested. */
export type SharesByAnswer = (level: number) => readonly Shares[] | undefined

const slots = 3

/**
 * What each single answer would leave, for all levels at once: a pass up (the shares below each node), then a pass down (how much of all
 * completions comes through each node). A path that steps over a level ends alike whatever its answer, so its part counts for every cell.
 * Only positive parts are added, so that an end that cannot be reached has a share of exactly zero.
 */
export function sharesByAnswer(flat: Flat, known: Known): SharesByAnswer {
  const { levels, first, kids, root, parts, order, ranks, cellsFrom } = flat
  shares(flat, known)
  const around = new Float64Array(order.length * slots)
  const through = new Float64Array((cellsFrom[order.length] ?? 0) * slots)
  const weight = new Float64Array(levels.length)
  weight[root] = 1
  const add = (to: Float64Array, place: number, node: number, share: number): void => {
    for (let slot = 0; slot < slots; slot++) to[place * slots + slot] = (to[place * slots + slot] ?? 0) + share * (parts[node * slots + slot] ?? 0)
  }
  for (let node = root; node >= 4; node--) {
    const w = weight[node] ?? 0
    if (w === 0) continue
    const cell = known[levels[node] ?? 0] ?? -1
    const own = ranks[node] ?? 0
    const begin = (first[node] ?? 0) + Math.max(cell, 0)
    const end = cell >= 0 ? begin + 1 : (first[node + 1] ?? begin)
    const share = w / (end - begin)
    for (let k = begin; k < end; k++) {
      const kid = kids[k] ?? 0
      weight[kid] = (weight[kid] ?? 0) + share
      for (let over = own + 1; over < (ranks[kid] ?? 0); over++) add(around, over, kid, share)
      if (cell < 0) add(through, (cellsFrom[own] ?? 0) + k - begin, kid, w)
    }
  }
  return (level) => {
    const own = order.indexOf(level)
    if (own < 0 || (known[level] ?? -1) >= 0) return undefined
    const [from, to] = [cellsFrom[own] ?? 0, cellsFrom[own + 1] ?? 0]
    const at = (cell: number, slot: number): number => (through[cell * slots + slot] ?? 0) + (around[own * slots + slot] ?? 0)
    return Array.from({ length: to - from }, (_, i) => ({ no: at(from + i, 0), yes: at(from + i, 1), notRead: at(from + i, 2) }))
  }
}
