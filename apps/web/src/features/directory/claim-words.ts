import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Claim, ClaimMethod, ClaimOrigin, ClaimState, Criterion, Visibility } from '@recourse/domain/directory'
import type { Role } from '../../work/roles.ts'

/** What a claim is about, as the title of a group. */
export const fieldWords = {
  criterion: msg`Whom it takes`,
  intake: msg`What it asks and writes down`,
  disclosure: msg`Who is told`,
  practice: msg`How it works`,
  hours: msg`Hours`,
  capacity: msg`Free places`,
} as const satisfies Record<Claim['field'], MessageDescriptor>

/** What a criterion is about. */
export const criterionWords = {
  status: msg`Immigration status or papers`,
  gender: msg`Gender`,
  age: msg`Age`,
  province: msg`Province`,
  exploitation: msg`Form of exploitation`,
  household: msg`Who comes along`,
  language: msg`Language`,
  other: msg`Another condition`,
} as const satisfies Record<Criterion['kind'], MessageDescriptor>

/** What is claimed of a criterion. */
export const criterionValueWords = {
  yes: msg`It has a rule`,
  no: msg`No condition`,
  conditional: msg`On a condition`,
  unknown: msg`Nobody said`,
} as const satisfies Record<Claim['value'], MessageDescriptor>

/** What is claimed of anything else. */
export const valueWords = {
  yes: msg({ message: 'Yes', context: 'a claim' }),
  no: msg({ message: 'No', context: 'a claim' }),
  conditional: msg`On a condition`,
  unknown: msg`Nobody said`,
} as const satisfies Record<Claim['value'], MessageDescriptor>

/** How far a claim can be relied on today. */
export const stateWords = {
  confirmed: msg`Confirmed with the service`,
  lapsed: msg`Too old to rely on`,
  published: msg`Read, not confirmed`,
} as const satisfies Record<ClaimState, MessageDescriptor>

/** How a claim came to be known. */
export const methodWords = {
  call: msg`by phone`,
  visit: msg`during a visit`,
  document: msg`in a document of the service`,
  web: msg`on a page`,
  import: msg`in an imported list`,
} as const satisfies Record<ClaimMethod, MessageDescriptor>

/** Who stands behind a claim. */
export const originWords = {
  provider: msg`the service itself`,
  peer: msg`people who use it`,
  survivor: msg`people with lived experience`,
  'public-record': msg`a public record`,
  inferred: msg`our reading of something else`,
} as const satisfies Record<ClaimOrigin, MessageDescriptor>

/** Who may read a claim. */
export const visibilityWords = {
  public: msg`everyone`,
  network: msg`members of the network`,
  trusted: msg`a few trusted people`,
} as const satisfies Record<Visibility, MessageDescriptor>

/** Who did something to the directory. */
export const roleWords = {
  'not-said': msg`Role not said`,
  settlement: msg`Settlement worker`,
  shelter: msg`Shelter worker`,
  helpline: msg`Helpline worker`,
  clinic: msg`Legal clinic`,
  labour: msg`Labour organizer`,
  coordinator: msg`Network coordinator`,
  'lived-experience': msg`Person with lived experience`,
} as const satisfies Record<Role, MessageDescriptor>
