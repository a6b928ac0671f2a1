/** Dice that always fall the same way: the same number gives the same throws. */
export type Dice = {
  /** A number from 0 to 1, 1 left out. */
  readonly share: () => number
  /** Whether something that happens in so many of a hundred cases happens. */
  readonly chance: (percent: number) => boolean
  /** A whole number from 0, `end` left out. */
  readonly below: (end: number) => number
  /** One of these. Throws on an empty list. */
  readonly oneOf: <T>(from: readonly T[]) => T
  /** So many of these, each at most once. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[]
}

/** Dice from a number (mulberry32, a small generator in the public domain). Not for secrets. */
export function diceFrom(seed: number): Dice {
  let state = seed | 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number): number => Math.floor(share() * end)
  const oneOf = <T>(from: readonly T[]): T => {
    const at = below(from.length)
    if (at >= from.length) throw new Error('nothing to choose from')
    return from[at] as T
  }
  const some = <T>(from: readonly T[], count: number): readonly T[] => {
    const left = [...from]
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat()
  }
  return { share, chance: (percent) => share() * 100 < percent, below, oneOf, some }
}
