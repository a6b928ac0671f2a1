import {
  invitationPublicOf,
  invitationText,
  newInvitation,
  type Signer,
  type Statement,
  sealForNewcomer,
  signStatement,
  toBase64Url,
  tokenHashOf,
} from '@recourse/vault/keys'
import type { SignedStatement } from '@recourse/wire'
import type { VaultWork } from '../vault-asks.ts'
import { openEpochOf } from './groups.ts'
import { called, type Held, heldOf, stop, type VaultState } from './state.ts'

/** Who signs: the root where only it may, and oneself otherwise. Stops when the root is needed and somebody else holds it. */
export function signerOf({ session, keys }: Held, byRoot: boolean): Signer {
  if (!byRoot) return { by: session.memberId, seed: keys.signSeed }
  if (!keys.rootSeed) throw stop({ code: 'no-root' })
  return { by: 'root', seed: keys.rootSeed }
}

/** A signed statement, as it travels. */
export function signed(statement: Statement, signer: Signer): SignedStatement {
  const { statement: text, signatures } = signStatement(statement, [signer])
  return { statement: text, signatures: [...signatures] }
}

// Whole seconds: one spelling of an instant for the statement and the request alike.
const inDays = (now: Date, days: number): string => new Date(now.getTime() + days * 86_400_000).toISOString().replace(/\.\d+Z$/, 'Z')

/** Makes an invitation: the server gets the hash of its token and what is sealed, the link has the rest. It is shown once. */
export async function invite(state: VaultState, ask: VaultWork['invite']['ask']): Promise<VaultWork['invite']['answer']> {
  const held = heldOf(state)
  const { networkId, organizationId: own } = held.session
  const organizationId = ask.organizationId ?? crypto.randomUUID()
  const newOrganization = ask.organizationId === null
  const byRoot = newOrganization || organizationId !== own || ask.role === 'coordinator' || ask.role === 'network-steward'
  const signer = signerOf(held, byRoot)
  const invitation = newInvitation(networkId, crypto.randomUUID(), held.keys.rootPublic)
  const expiresAt = inDays(state.now(), ask.days)
  const delegation = signed(
    {
      kind: 'delegation',
      v: 1,
      network: networkId,
      invitation: invitation.invitation,
      organization: organizationId,
      newOrganization,
      role: ask.role,
      invitationPublic: toBase64Url(invitationPublicOf(invitation.seed)),
      expires: expiresAt,
      by: signer.by,
    },
    signer,
  )
  const isTrusted = held.people?.trusted.has(organizationId) ?? false
  const names = ['network' as const, ...(isTrusted ? ['trusted' as const] : []), ...(organizationId === own ? ['organization' as const] : [])]
  const groups = names.map((name) => openEpochOf(held, name)).filter((epoch) => epoch !== null)
  const body = {
    invitationId: invitation.invitation,
    organizationId,
    role: ask.role,
    newOrganization,
    tokenHash: toBase64Url(await tokenHashOf(invitation.token)),
    expiresAt,
    delegation,
    secretsSealed: toBase64Url(sealForNewcomer(invitation, groups)),
  }
  await called(state.client.makeInvitation({ body }))
  return { link: `${ask.origin}/${ask.language}/network/#invite.${invitationText(invitation)}`, expiresAt }
}
