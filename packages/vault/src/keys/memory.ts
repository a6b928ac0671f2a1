import { toBase64Url } from '../base64url.ts'
import { bytesOf, canonicalText } from './canonical.ts'
import type { MemberCard, OrganizationCard } from './cards.ts'
import type { People } from './chain.ts'
import { hashOf } from './sodium.ts'

/**
 * What a device keeps of the people that it saw, to notice a server that changes its story: plain data of texts and numbers, kept sealed with the rest of
 * what the device keeps. `day` is the day on which it looked; digests are base64url.
 */
export type Remembered = {
  readonly day: string
  readonly members: Readonly<Record<string, { readonly digest: string; readonly roles: number; readonly left?: true }>>
  readonly organizations: Readonly<Record<string, { readonly digest: string; readonly version: number; readonly trust?: number }>>
}

/**
 * What does not fit with what this device saw before. `other-card`: other keys under the same name. `gone`: someone who was there is not, nor is it said
 * that they left. `older-card`: an organization's card that a later one had replaced. `dated-back`: someone new, or a change of role, with a day on which
 * this device looked and saw nothing of it, or a later card of an organization with such a day. `role-gone`: a change of role that was there is not.
 * `left-gone`: it was signed that a member left, and is not any more. `trust-gone`: a word on whether an organization is trusted that was there is not.
 * None of these happens by itself: people must speak.
 */
export type Alarm = { readonly who: string; readonly alarm: 'other-card' | 'gone' | 'older-card' | 'dated-back' | 'role-gone' | 'left-gone' | 'trust-gone' }

const digestOf = (value: Parameters<typeof canonicalText>[0]): string => toBase64Url(hashOf(bytesOf(`recourse/remembered/v1\n${canonicalText(value)}`)))

// All of it but the role, which may change.
const memberDigest = ({ network, organization, member, handle, signPublic, receivePublic, invitation, joined }: MemberCard): string =>
  digestOf({ network, organization, member, handle, sign: toBase64Url(signPublic), receive: toBase64Url(receivePublic), invitation, joined })

const organizationDigest = ({ recoveryPublic, recoveryHash, inboxPublic, ...rest }: OrganizationCard): string =>
  digestOf({ ...rest, recovery: toBase64Url(recoveryPublic), hash: toBase64Url(recoveryHash), inbox: toBase64Url(inboxPublic) })

/** What to keep of the people that were seen on a day. */
export const remember = ({ members, organizations, spans, left, trustVersions }: People, day: string): Remembered => ({
  day,
  members: Object.fromEntries(
    [...members].map(([id, card]) => [id, { digest: memberDigest(card), roles: spans.get(id)?.length ?? 1, ...(left.has(id) ? { left: true as const } : {}) }]),
  ),
  organizations: Object.fromEntries(
    [...organizations].map(([id, card]) => [id, { digest: organizationDigest(card), version: card.version, trust: trustVersions.get(id) ?? 0 }]),
  ),
})

// One day of grace: clocks differ, and so do the days of two provinces.
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toJSON().slice(0, 10)

function memberAlarms(before: Remembered, now: People, id: string): readonly Alarm[] {
  const known = Object.hasOwn(before.members, id) ? before.members[id] : undefined
  const card = now.members.get(id)
  const spans = now.spans.get(id) ?? []
  if (!card) return [{ who: id, alarm: 'gone' }]
  if (known && known.digest !== memberDigest(card)) return [{ who: id, alarm: 'other-card' }]
  // Whoever is shown as if they had never left would be given every key anew.
  if (known?.left && !now.left.has(id)) return [{ who: id, alarm: 'left-gone' }]
  if (known && spans.length < known.roles) return [{ who: id, alarm: 'role-gone' }]
  const since = dayBefore(before.day)
  const isNew = !known && card.joined < since
  return isNew || spans.slice(known?.roles ?? 1).some(({ from }) => from !== null && from < since) ? [{ who: id, alarm: 'dated-back' }] : []
}

function organizationAlarms(before: Remembered, now: People, id: string): readonly Alarm[] {
  const known = before.organizations[id]
  const card = now.organizations.get(id)
  if (!known || !card) return known ? [{ who: id, alarm: 'gone' }] : []
  if (card.version < known.version) return [{ who: id, alarm: 'older-card' }]
  // A later card that bears an earlier day: by somebody who led the organization once, and whose word would not count any more.
  if (card.version > known.version && card.issued < dayBefore(before.day)) return [{ who: id, alarm: 'dated-back' }]
  if ((now.trustVersions.get(id) ?? 0) < (known.trust ?? 0)) return [{ who: id, alarm: 'trust-gone' }]
  return card.version === known.version && organizationDigest(card) !== known.digest ? [{ who: id, alarm: 'other-card' }] : []
}

/** What the people of now do not fit with what was remembered. Empty for an honest server. Never throws on what `remember` made. */
export function alarmsOf(before: Remembered, now: People): readonly Alarm[] {
  const members = new Set([...Object.keys(before.members), ...now.members.keys()])
  return [
    ...[...members].flatMap((id) => memberAlarms(before, now, id)),
    ...Object.keys(before.organizations).flatMap((id) => organizationAlarms(before, now, id)),
  ]
}
