import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'

/** What was done, by the server's name for it. One that is not here is shown as it is named. */
export const auditWords: Readonly<Record<string, MessageDescriptor>> = {
  'network.founded': msg`started the network`,
  'invitation.made': msg`made an invitation`,
  'invitation.revoked': msg`took an invitation back`,
  'member.joined': msg`joined`,
  'role.member': msg`made a member of`,
  'role.steward': msg`made a steward of`,
  'role.coordinator': msg`made a community coordinator of`,
  'role.network-steward': msg`made a network steward of`,
  'member.left': msg`says who left:`,
  'organization.card': msg`changed the card of the organization`,
  'organization.left': msg`says that the organization left`,
  'organization.trusted': msg`trusts the organization`,
  'organization.untrusted': msg`no longer trusts the organization`,
  'group.epoch': msg`made new keys for a group`,
  'keys.changed': msg`changed their passphrase`,
  'passkey.added': msg`added a passkey`,
  'passkey.removed': msg`removed a passkey`,
  'recovery.seal-read': msg`took out the sealed keys of`,
  'recovery.started': msg`began the recovery of`,
  'recovery.confirmed': msg`confirmed the recovery of`,
  'recovery.stopped': msg`stopped the recovery of`,
  'recovery.done': msg`recovery done:`,
  'record.accepted': msg`accepted a change`,
  'record.refused': msg`refused a change`,
  'record.withdrawn': msg`took a change back`,
}
