/**
 * What was made lately, by key: the last `limit` that were asked for, and as many before them. Those that go are given to whoever makes the next,
 * so that their room is used again.
 */
export type Kept<T> = { readonly limit: number; young: Map<string, T>; old: Map<string, T>; spare: T[] }

/** Nothing kept yet; never more than twice `limit`. */
export const nothingKept = <T>(limit: number): Kept<T> => ({ limit, young: new Map(), old: new Map(), spare: [] })

/**
 * What was made for this key, made now if it is not kept. What is asked for stays as long as `limit` others are not asked for after it: a search
 * asks for fewer, so nothing that it uses is given away under its hands.
 */
export function recall<T>(kept: Kept<T>, key: string, make: (spare: T | undefined) => T): T {
  const young = kept.young.get(key)
  if (young !== undefined) return young
  const found = kept.old.get(key)
  if (found !== undefined) kept.old.delete(key)
  const value = found ?? make(kept.spare.pop())
  if (kept.young.size >= kept.limit) {
    kept.spare = [...kept.old.values()]
    kept.old = kept.young
    kept.young = new Map()
  }
  kept.young.set(key, value)
  return value
}
