import { useSyncExternalStore } from 'react'

/** Something that outlives the part of the screen that shows it: in the memory of this page, and gone with it. */
export type KeptHere<T> = { readonly get: () => T; readonly set: (value: T) => void; readonly listen: (told: () => void) => () => void }

/** Makes one. */
export function keptHere<T>(first: T): KeptHere<T> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      value = next
      for (const told of listeners) told()
    },
    listen: (told) => {
      listeners.add(told)
      return () => listeners.delete(told)
    },
  }
}

/** What is kept, and again each time that it changes. */
export const useKeptHere = <T>(kept: KeptHere<T>): T => useSyncExternalStore(kept.listen, kept.get)

/** Pairs of records that a person said are two, by `pairKey`. */
export const keptApart = keptHere<ReadonlySet<string>>(new Set())
