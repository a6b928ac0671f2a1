import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { NotTaken } from '../kept/shared-types.ts'

/** Why the network did not take something, and what to do. */
export const notTakenWords = {
  'not-allowed': msg`Your role does not allow it. Ask a coordinator, or let it go.`,
  'shape-wrong': msg`It has not the form that the server takes. Make it again with the newest copy of this page.`,
  'statement-wrong': msg`Its signature does not fit what it says. Make it again.`,
  'entry-wrong': msg`Something in it may not be public, or is not as it should be. Open the service and make the change again.`,
  'service-wrong': msg`It names another service than the one that it is about. Make it again.`,
  'group-wrong': msg`It was sealed for a group that you are not in. Make it again.`,
  'epoch-closed': msg`The keys of the group changed on the way. Send it again.`,
  final: msg`It is there already, and is final.`,
  'not-found': msg`What it speaks of is no longer there.`,
  'changed-meanwhile': msg`Somebody changed the same thing first. Look at theirs, then send yours again or let it go.`,
} as const satisfies Record<NotTaken, MessageDescriptor>
