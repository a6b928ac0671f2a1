/** Half of the times are at most `p50` milliseconds, and nineteen in twenty at most `p95`. */
export type Spread = { readonly p50: number; readonly p95: number; readonly count: number }

const at = (times: readonly number[], share: number): number => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0

/** How times spread. Zeros for no times. */
export const spread = (times: readonly number[]): Spread => ({ p50: at(times, 0.5), p95: at(times, 0.95), count: times.length })

/** How many milliseconds some work takes. */
export function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** A fixed piece of work, six million additions, to compare times with on a machine that may be busy. */
export function yardstick(): void {
  let sum = 0
  for (let i = 0; i < 6_000_000; i++) sum = (sum * 31 + i) | 0
  if (sum === 1) throw new Error('the sum is needed, so that the loop is not left out')
}

/** The times of the yardstick, measured now, and the best of them. */
export function yard(): Spread & { readonly best: number } {
  const times = Array.from({ length: 9 }, () => timed(yardstick))
  return { ...spread(times), best: Math.min(...times) }
}

/** The shortest time of each in several rounds: other programs that the machine runs meanwhile only ever add to a time. */
export const bestOf = (rounds: readonly (readonly number[])[]): readonly number[] =>
  (rounds[0] ?? []).map((_, i) => Math.min(...rounds.map((times) => times[i] ?? Number.POSITIVE_INFINITY)))
