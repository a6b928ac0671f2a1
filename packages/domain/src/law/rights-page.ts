import type { Day, Trilingual } from '../shared/index.ts'
import type { Statement } from './option.ts'

/**
 * One point of a page on rights: a statement in three languages, on one basis as everywhere. `changedOn` is the day on which a text that it
 * cites was found to have changed: the point is then being checked, and is not to be relied on.
 */
export type RightsPoint = Statement & { readonly text: Trilingual; readonly changedOn?: Day }

/** A plain public page on the rights of a person in one situation, the same for everybody: it asks nothing and knows nothing of who reads it. */
export type RightsPage = {
  readonly id: string
  readonly title: Trilingual
  readonly lead: Trilingual
  readonly sections: readonly { readonly heading: Trilingual; readonly points: readonly RightsPoint[] }[]
  /** Services of the directory to show at its end, in this order. */
  readonly services: readonly string[]
}
