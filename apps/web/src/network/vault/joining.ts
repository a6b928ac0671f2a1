import {
  bears,
  fromBase64Url,
  type GroupEpoch,
  invitationPublicOf,
  invitationSignSeed,
  isSameKey,
  newRecovery,
  newUserKeys,
  nextEpoch,
  openForNewcomer,
  peopleOf,
  publicOf,
  randomBytes,
  readDelegation,
  readInvitation,
  receivePublicOf,
  type Signer,
  sealForRecovery,
  sealUserKeys,
  shareText,
  signPublicOf,
  signStatement,
  splitRoot,
  toBase64Url,
  usualOfficers,
  wrapFor,
} from '@recourse/vault/keys'
import type { SignedStatement } from '@recourse/wire'
import type { Me, Sheets } from '../seen.ts'
import type { VaultWork } from '../vault-asks.ts'
import { hold } from './entering.ts'
import { knowEpochs } from './groups.ts'
import { wordsOf } from './me.ts'
import { newKeysOf } from './passphrase-keys.ts'
import { called, dayOf, type OpenedInvitation, type Pending, stop, type VaultState } from './state.ts'

const newId = (): string => crypto.randomUUID()

/** Makes a founder's keys, those of the network and of its first organization, and the sheets to print. Nothing is sent. */
export async function prepareFounding(state: VaultState, { token, network, organization, passphrase }: VaultWork['prepareFounding']['ask']): Promise<Sheets> {
  const passphraseKeys = newKeysOf(passphrase)
  const rootSeed = randomBytes(32)
  const id = newId()
  const [recovery, root] = [await newRecovery(), await splitRoot(rootSeed)]
  const group = (): GroupEpoch => nextEpoch(id, newId(), 0)
  state.pending = {
    passphraseKeys,
    keys: newUserKeys(signPublicOf(rootSeed), rootSeed),
    member: newId(),
    network: { id, name: network },
    organization: { name: organization, recovery, group: group() },
    organizationId: newId(),
    by: { kind: 'founding', token, groups: { network: group(), trusted: group() } },
  }
  return sheetsOf(state.pending, root)
}

function sheetsOf({ network, organization }: Pending, root: Awaited<ReturnType<typeof splitRoot>> | null): Sheets {
  if (!organization) throw stop({ code: 'fault' })
  const sheets = organization.recovery.shares.map((share, i) => {
    const rootShare = root?.shares[i]
    return { n: i + 1, organizationShare: shareText(share), rootShare: rootShare ? shareText(rootShare) : null }
  })
  return { network: network.name, organization: organization.name, sheets, needed: usualOfficers.needed, rootCheck: root ? shareText(root.hash) : null }
}

/** Opens an invitation and holds all that can be checked to what its link says; stops where the server shows something else. */
export async function openInvitation(state: VaultState, { link }: VaultWork['openInvitation']['ask']): Promise<VaultWork['openInvitation']['answer']> {
  const invitation = readInvitation(link)
  if (!invitation) throw stop({ code: 'no-link' })
  const which = { networkId: invitation.network, invitationId: invitation.invitation, token: toBase64Url(invitation.token) }
  const answer = await called(state.client.openInvitation({ body: which }))
  const groups = openForNewcomer(invitation, fromBase64Url(answer.secretsSealed) ?? new Uint8Array())
  if (!isAsLinked({ invitation, answer, groups: [] }) || !groups.ok) throw stop({ code: 'altered' })
  state.opened = { invitation, answer, groups: groups.value }
  return {
    network: answer.network.name,
    rootWords: wordsOf(invitation.rootPublic),
    role: answer.role,
    newOrganization: answer.newOrganization,
    expiresAt: answer.expiresAt,
  }
}

function isAsLinked({ invitation, answer }: OpenedInvitation): boolean {
  const said = readDelegation(answer.delegation)
  const rootPublic = fromBase64Url(answer.network.rootPublic)
  if (!said || !rootPublic || !isSameKey(rootPublic, invitation.rootPublic)) return false
  const isSame = said.network === invitation.network && said.invitation === invitation.invitation && said.organization === answer.organizationId
  const isAs = said.role === answer.role && said.newOrganization === answer.newOrganization
  const isSigned = said.by !== 'root' || bears(answer.delegation, 'delegation', { by: 'root', publicKey: invitation.rootPublic })
  return isSame && isAs && isSigned && isSameKey(said.invitationPublic, invitationPublicOf(invitation.seed))
}

/** Makes a newcomer's keys, and those of a new organization with its sheets. Nothing is sent. */
export async function prepareJoining(
  state: VaultState,
  { organization, passphrase }: VaultWork['prepareJoining']['ask'],
): Promise<VaultWork['prepareJoining']['answer']> {
  const { opened } = state
  if (!opened || opened.answer.newOrganization !== (organization !== null)) throw stop({ code: 'fault' })
  const { invitation, answer } = opened
  state.pending = {
    passphraseKeys: newKeysOf(passphrase),
    keys: newUserKeys(invitation.rootPublic),
    member: newId(),
    network: { id: invitation.network, name: answer.network.name },
    organization: organization && { name: organization, recovery: await newRecovery(), group: nextEpoch(invitation.network, newId(), 0) },
    organizationId: answer.organizationId,
    by: { kind: 'invitation', opened },
  }
  return { sheets: organization ? sheetsOf(state.pending, null) : null }
}

// Who vouches for the newcomer: the root for a founder, otherwise the key of the invitation.
function voucherOf({ by, keys }: Pending): Signer {
  if (by.kind === 'founding') return { by: 'root', seed: keys.rootSeed ?? new Uint8Array() }
  const { invitation } = by.opened
  return { by: invitation.invitation, seed: invitationSignSeed(invitation.seed) }
}

function cardsOf(pending: Pending, handle: string, today: string): { readonly member: SignedStatement; readonly organization: SignedStatement | null } {
  const { keys, by, network, member, organizationId, organization } = pending
  const { signPublic, receivePublic } = publicOf(keys)
  const voucher = voucherOf(pending)
  const memberCard = {
    kind: 'member',
    v: 1,
    network: network.id,
    organization: organizationId,
    member,
    role: by.kind === 'founding' ? 'network-steward' : by.opened.answer.role,
    handle,
    signPublic: toBase64Url(signPublic),
    receivePublic: toBase64Url(receivePublic),
    invitation: by.kind === 'founding' ? null : by.opened.invitation.invitation,
    joined: today,
  } as const
  const organizationCard = organization && {
    kind: 'organization' as const,
    v: 1 as const,
    network: network.id,
    organization: organizationId,
    name: organization.name,
    recoveryPublic: toBase64Url(organization.recovery.publicKey),
    recoveryHash: toBase64Url(organization.recovery.hash),
    // The secret of an organization's group is the seed of its inbox too: who may read its records may read its mail.
    inboxPublic: toBase64Url(receivePublicOf(organization.group.secret)),
    epoch: 1,
    version: 1,
    issued: today,
  }
  return {
    member: copied(signStatement(memberCard, [voucher, { by: member, seed: keys.signSeed }])),
    organization: organizationCard && copied(signStatement(organizationCard, [voucher])),
  }
}

const copied = ({ statement, signatures }: ReturnType<typeof signStatement>): SignedStatement => ({ statement, signatures: [...signatures] })

/** Sends what was prepared, and opens what came of it. It can be asked again with another name when that one is taken. */
export async function join(state: VaultState, { handle }: VaultWork['join']['ask']): Promise<Me> {
  const { pending } = state
  if (!pending) throw stop({ code: 'fault' })
  const { keys, member, network, organization, organizationId, passphraseKeys, by } = pending
  const cards = cardsOf(pending, handle, dayOf(state.now()))
  const newMember = {
    memberId: member,
    handle,
    card: cards.member,
    salt: toBase64Url(passphraseKeys.salt),
    loginPublic: toBase64Url(passphraseKeys.loginPublic),
    keysSealed: toBase64Url(sealUserKeys(keys, passphraseKeys.sealKey, { type: 'user-keys', network: network.id, member })),
  }
  // To oneself: the one key that needs no card.
  const toMe = ({ group, epoch, secret }: GroupEpoch): string =>
    toBase64Url(wrapFor(publicOf(keys).receivePublic, secret, { type: 'group-secret', network: network.id, group, epoch, member }))
  const newOrganization = organization && cards.organization ? { organizationId, name: organization.name, card: cards.organization } : null
  const ownGroup = organization && { groupId: organization.group.group, kind: 'organization' as const, wrapped: toMe(organization.group) }
  const seal = recoverySealOf(pending, cards)
  if (by.kind === 'founding') {
    if (!newOrganization || !ownGroup) throw stop({ code: 'fault' })
    const groups = [...(['network', 'trusted'] as const).map((kind) => ({ groupId: by.groups[kind].group, kind, wrapped: toMe(by.groups[kind]) })), ownGroup]
    const body = {
      token: by.token,
      network: { networkId: network.id, name: network.name, rootPublic: toBase64Url(keys.rootPublic) },
      organization: newOrganization,
      member: newMember,
      groups,
      ...(seal ? { recoverySeal: seal } : {}),
    }
    const { session } = await called(state.client.foundNetwork({ body }))
    state.pending = null
    const me = hold(state, { session, network: network.name, keys })
    await knowEpochs(state, [by.groups.network, by.groups.trusted, organization.group])
    return me
  }
  const { invitation, groups } = by.opened
  const body = {
    networkId: network.id,
    invitationId: invitation.invitation,
    token: toBase64Url(invitation.token),
    member: newMember,
    ...(newOrganization ? { organization: newOrganization } : {}),
    ...(ownGroup ? { group: ownGroup } : {}),
    wraps: groups.map((group) => ({ groupId: group.group, epoch: group.epoch, wrapped: toMe(group) })),
    ...(seal ? { recoverySeal: seal } : {}),
  }
  const { session } = await called(state.client.acceptInvitation({ body }))
  state.pending = null
  const me = hold(state, { session, network: network.name, keys })
  // These came in the link, which no server saw.
  await knowEpochs(state, [...groups, ...(organization ? [organization.group] : [])])
  return me
}

// Only against a card that leads to the root: for who joins an organization that is there already, that is after signing in.
function recoverySealOf(pending: Pending, cards: ReturnType<typeof cardsOf>): { readonly sealed: string; readonly cardVersion: number } | null {
  const { keys, member, network, organizationId, by } = pending
  if (!cards.organization) return null
  const people = peopleOf(
    {
      network: network.id,
      members: [],
      organizations: [cards.organization],
      delegations: by.kind === 'invitation' ? [by.opened.answer.delegation] : [],
    },
    keys.rootPublic,
  )
  const card = people.organizations.get(organizationId)
  return card ? { sealed: toBase64Url(sealForRecovery(keys, card, member)), cardVersion: card.version } : null
}
