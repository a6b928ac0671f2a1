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
