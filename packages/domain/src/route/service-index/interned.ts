/** Distinct things, numbered in the order in which they were first met. Only ever added to, so that indexes made from one another can share them. */
export type Interned<T> = { readonly numbers: Map<string, number>; readonly items: T[] }

/** Nothing met yet. */
export const noneYet = <T>(): Interned<T> => ({ numbers: new Map(), items: [] })

/** The number of what this key stands for; `make` is called the first time only. */
export function intern<T>({ numbers, items }: Interned<T>, key: string, make: () => T): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  const number = items.length
  items.push(make())
  numbers.set(key, number)
  return number
}

/** What was made for this key, made now if it is not kept; the one that was longest unused goes when there are more than `limit`. */
export function recall<T>(kept: Map<string, T>, key: string, { limit, make }: { readonly limit: number; readonly make: () => T }): T {
  const found = kept.get(key)
  const value = found ?? make()
  if (found !== undefined) kept.delete(key)
  kept.set(key, value)
  if (kept.size > limit) {
    const [oldest] = kept.keys()
    if (oldest !== undefined) kept.delete(oldest)
  }
  return value
}
