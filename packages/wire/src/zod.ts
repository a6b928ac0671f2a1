import { z } from 'zod'

// Without this, zod tries whether it may make code from text, which the pages' policy forbids: a browser then reports a breach that is none.
z.config({ jitless: true })

/** The same value, which nobody changes. */
export type Given<T> = T extends readonly (infer E)[] ? readonly Given<E>[] : T extends object ? { readonly [K in keyof T]: Given<T[K]> } : T

export { z }
