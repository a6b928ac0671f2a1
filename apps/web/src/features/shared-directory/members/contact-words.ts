import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ContactKind } from '@recourse/domain/directory'

/** Ways to be reached. */
export const contactWords = {
  phone: msg`Phone`,
  email: msg`Email`,
  text: msg`Text messages`,
  other: msg`Another way`,
} as const satisfies Record<ContactKind, MessageDescriptor>
