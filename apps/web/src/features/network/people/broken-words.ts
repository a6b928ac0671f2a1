import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AlarmKind, BrokenLink } from '../../../network/seen.ts'

/** What is wrong with a card that does not lead to the root. */
export const linkWords = {
  unreadable: msg`the card cannot be read`,
  'other-network': msg`the card is of another network`,
  'own-signature': msg`the card is not signed by its own key`,
  invitation: msg`no invitation vouches for the card`,
  inviter: msg`whoever invited them cannot be believed`,
  expired: msg`the invitation was over when they joined`,
  'more-than-given': msg`the card says more than the invitation gave`,
  root: msg`the root of the network did not sign`,
  organization: msg`nobody who may has signed the card of the organization`,
  twice: msg`two cards use one invitation or one name`,
  'not-as-signed': msg`the server says something else than the signed card`,
} as const satisfies Record<BrokenLink, MessageDescriptor>

/** What does not fit with what this device saw before. */
export const alarmWords = {
  'other-card': msg`their keys are not those that this device saw before`,
  gone: msg`was here before and is missing now, and nobody said that they left`,
  'older-card': msg`an older card is shown than the one this device saw before`,
  'dated-back': msg`something new bears a day on which this device saw nothing of it`,
  'role-gone': msg`a change of role that was here before is missing now`,
  'left-gone': msg`left the network, and is shown now as if they had not`,
  'trust-gone': msg`the last word on whether they are trusted is missing now`,
  'other-secret': msg`it is not the one that this device knew, and nobody who had that one made it`,
} as const satisfies Record<AlarmKind, MessageDescriptor>
