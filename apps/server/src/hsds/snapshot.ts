import type { HsdsSource } from '@recourse/exchange'

/** A state of the public directory, with a text that is another one for each other state. */
export type Snapshot = HsdsSource & { readonly version: string }
