import type { Place } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'

/** What every reader is given besides the file: its name, the places of the corpus, and the day on which it is read. */
export type ImportContext = { readonly name: string; readonly places: readonly Place[]; readonly on: Day }
