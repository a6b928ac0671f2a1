import { ends, type Known } from './decision-diagram.ts'
import { type Flat, reach } from './flat-diagram.ts'

const impossible = 1 << ends.impossible

/** What each node comes to for what is known, impossible ends included. */
function endsBelow(flat: Flat, known: Known): Uint8Array {
  flat.masks[ends.impossible] = impossible
  reach(flat, known)
  const below = flat.masks.slice()
  flat.masks[ends.impossible] = 0
  return below
}

/**
 * Whether two parts of a diagram can be told apart: some completion takes them to different ends, neither of them impossible. Two parts that come
 * to different things, and to nothing impossible, surely can; only the others are compared node by node, each pair once.
 */
function telling({ levels, first, kids }: Flat, known: Known, below: Uint8Array): (a: number, b: number) => boolean {
  const compared = new Map<number, boolean>()
  const cellOf = (node: number): number => known[levels[node] ?? 0] ?? -1
  const levelOf = (node: number): number => (node < 4 ? Number.POSITIVE_INFINITY : (levels[node] ?? 0))
  // The one node that the answers lead to from here, past all that is known.
  const settled = (node: number): number => {
    let at = node
    while (at >= 4 && cellOf(at) >= 0) at = kids[(first[at] ?? 0) + cellOf(at)] ?? 0
    return at
  }
  const kidsDiffer = (a: number, b: number): boolean => {
    const [la, lb] = [levelOf(a), levelOf(b)]
    const top = Math.min(la, lb)
    const of = la === top ? a : b
    const count = (first[of + 1] ?? 0) - (first[of] ?? 0)
    for (let cell = 0; cell < count; cell++) {
      const ka = la === top ? (kids[(first[a] ?? 0) + cell] ?? a) : a
      const kb = lb === top ? (kids[(first[b] ?? 0) + cell] ?? b) : b
      if (differ(ka, kb)) return true
    }
    return false
  }
  const differ = (one: number, other: number): boolean => {
    const [a, b] = [settled(one), settled(other)]
    if (a === b || a === ends.impossible || b === ends.impossible) return false
    const [to, of] = [below[a] ?? 0, below[b] ?? 0]
    if ((a < 4 && b < 4) || (((to | of) & impossible) === 0 && to !== of)) return true
    const key = Math.min(a, b) * 0x10000 + Math.max(a, b)
    const found = compared.get(key)
    if (found !== undefined) return found
    const result = kidsDiffer(a, b)
    compared.set(key, result)
    return result
  }
  return differ
}

/** The open levels at which some two completions that differ there alone reach different ends, neither of them impossible: one walk for all levels. */
export function flippingLevels(flat: Flat, known: Known): ReadonlySet<number> {
  const { levels, first, kids, root } = flat
  const differ = telling(flat, known, endsBelow(flat, known))
  const isMet = new Uint8Array(levels.length)
  const found = new Set<number>()
  const anyTwoDiffer = (begin: number, end: number): boolean => {
    for (let a = begin; a < end; a++) for (let b = a + 1; b < end; b++) if (differ(kids[a] ?? 0, kids[b] ?? 0)) return true
    return false
  }
  isMet[root] = 1
  for (let node = root; node >= 4; node--) {
    if (isMet[node] === 0) continue
    const level = levels[node] ?? 0
    const cell = known[level] ?? -1
    const begin = (first[node] ?? 0) + Math.max(cell, 0)
    const end = cell >= 0 ? begin + 1 : (first[node + 1] ?? begin)
    for (let k = begin; k < end; k++) isMet[kids[k] ?? 0] = 1
    if (cell < 0 && !found.has(level) && anyTwoDiffer(begin, end)) found.add(level)
  }
  return found
}
