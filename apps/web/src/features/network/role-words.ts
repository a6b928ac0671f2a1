import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Role } from '@recourse/wire'

/** What a role is called. */
export const roleNames = {
  member: msg`member`,
  steward: msg`steward of the organization`,
  coordinator: msg`community coordinator`,
  'network-steward': msg`network steward`,
} as const satisfies Record<Role, MessageDescriptor>

/** What a role may do, in one sentence. */
export const roleMeanings = {
  member: msg`Reads what the network shares, makes calls and proposes changes.`,
  steward: msg`Also invites people into the organization, says who leaves, and answers for its services.`,
  coordinator: msg`Also plans rounds of calls, and accepts changes to any service.`,
  'network-steward': msg`Also says which organizations are trusted. With the root of the network, brings in organizations.`,
} as const satisfies Record<Role, MessageDescriptor>
