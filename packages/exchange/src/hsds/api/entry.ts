import type { Need, Place, Service } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import type { JsonRecord } from '../json-record.ts'
import type { EndpointName } from './endpoints.ts'
import type { Whereabouts } from './whereabouts.ts'

/** What an HSDS API is made from: services, the words and places of the directory, the day, and the day of the last change of each service by its id. */
export type HsdsSource = {
  readonly services: readonly Service[]
  readonly needs: readonly Need[]
  readonly places: readonly Place[]
  readonly on: Day
  readonly changedOn: ReadonlyMap<string, Day>
}

/** One object of a list: whole, as a list gives it, and by what it is found. */
export type Entry = {
  readonly id: string
  readonly full: JsonRecord
  readonly listed: JsonRecord
  /** What is searched, folded, with a space before each word. */
  readonly text: string
  readonly organization?: string
  readonly terms: ReadonlySet<string>
  readonly taxonomies: ReadonlySet<string>
  readonly changed?: Day
  readonly parent?: string
  readonly where?: Whereabouts
  /** Of an organization: the ids of its services. */
  readonly services?: readonly string[]
}

/** Everything that the API answers from, made once for a state of the directory and a day. */
export type HsdsCatalog = { readonly lists: Readonly<Record<EndpointName, ReadonlyMap<string, Entry>>>; readonly places: readonly Place[] }
