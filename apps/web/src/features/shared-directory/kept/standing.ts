import type { RecordState, Role } from '@recourse/wire'
import type { Author, Judged, Ownership } from './shared-types.ts'

const leads = (roles: readonly Role[]): boolean => roles.includes('coordinator') || roles.includes('network-steward')

/** Whether somebody may settle what is said of a service: who leads, and the stewards of the organization that answers for it. Null is a service that is not known. */
export const maySettle = ({ roles, organizationId }: Pick<Author, 'roles' | 'organizationId'>, about: string | null, owners: readonly Ownership[]): boolean =>
  leads(roles) || (roles.includes('steward') && owners.some((one) => one.service === about && one.organizationId === organizationId))

/** What is known of an entry's standing: what the server says of it, and the signed words on it, oldest first. */
export type Heard = {
  readonly said: RecordState
  readonly author: Author
  /** The service that it is about, by what its author signed; null when that is not known. */
  readonly about: string | null
  readonly reviews: readonly Judged[]
}

/**
 * Where an entry stands by what members signed, never by the server's word alone: the last word of somebody who may settle it, or of its author who takes
 * it back; else accepted when it was put down as such by somebody who might; else it is a proposal still.
 */
export function standingOf(
  { said, author, about, reviews }: Heard,
  owners: readonly Ownership[],
): { readonly state: RecordState; readonly judged: Judged | null } {
  const counting = reviews.filter(({ by, state }) => maySettle(by, about, owners) || (state === 'withdrawn' && by.memberId === author.memberId))
  const last = counting.at(-1)
  if (last) return { state: last.state, judged: last }
  return { state: said === 'accepted' && maySettle(author, about, owners) ? 'accepted' : 'proposed', judged: null }
}
