/** The same value each time, made at the first asking and not before. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    if (made === null) made = { value: make() }
    return made.value
  }
}
