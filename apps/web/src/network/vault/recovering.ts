import {
  fromBase64Url,
  isSameKey,
  joinShares,
  newPassphrase,
  openForRecovery,
  publicOf,
  readShare,
  sealUserKeys,
  toBase64Url,
  wipe,
} from '@recourse/vault/keys'
import type { VaultWork } from '../vault-asks.ts'
import { newKeysOf } from './passphrase-keys.ts'
import { called, heldOf, stop, type VaultState } from './state.ts'

/** The shares of sheets as they were typed. Stops with the place (from 0) of the first that was mistyped. */
export const sharesOf = (typed: readonly string[]): readonly Uint8Array[] =>
  typed.map((text, at) => {
    const share = readShare(text)
    if (!share.ok) throw stop({ code: 'share', at })
    return share.value
  })

/** The recoveries of one's organization. */
export async function recoveries(state: VaultState): Promise<VaultWork['recoveries']['answer']> {
  heldOf(state)
  return called(state.client.listRecoveries())
}

/**
 * Opens a member's keys with the sheets of the officers and seals them under six new words. What was opened is overwritten as soon as it is sealed again.
 * Stops when the keys are not those of the member's card: the server gave those of somebody else.
 */
export async function startRecovery(
  state: VaultState,
  { memberId, shares, language }: VaultWork['startRecovery']['ask'],
): Promise<VaultWork['startRecovery']['answer']> {
  const { session, people } = heldOf(state)
  const [card, member] = [people?.organizations.get(session.organizationId), people?.members.get(memberId)]
  if (!card || !member) throw stop({ code: 'not-verified' })
  const joined = await joinShares(sharesOf(shares), card.recoveryHash)
  if (!joined.ok) throw stop({ code: 'shares', kind: joined.error.kind })
  const { sealed, cardVersion } = await called(state.client.readRecoverySeal({ params: { memberId } }))
  const opened = openForRecovery(fromBase64Url(sealed) ?? new Uint8Array(), joined.value, { card: { ...card, version: cardVersion }, member: memberId })
  wipe(joined.value)
  if (!opened.ok) throw stop({ code: 'broken' })
  const keys = opened.value
  const { signPublic, receivePublic } = publicOf(keys)
  if (!isSameKey(signPublic, member.signPublic) || !isSameKey(receivePublic, member.receivePublic)) throw stop({ code: 'broken' })
  const words = newPassphrase(language)
  const { salt, sealKey, loginPublic } = newKeysOf(words.join(' '))
  const keysSealed = toBase64Url(sealUserKeys(keys, sealKey, { type: 'user-keys', network: session.networkId, member: memberId }))
  for (const seed of [keys.signSeed, keys.receiveSeed, keys.rootSeed]) if (seed) wipe(seed)
  const body = { recoveryId: crypto.randomUUID(), memberId, salt: toBase64Url(salt), loginPublic: toBase64Url(loginPublic), keysSealed }
  const { readyAt } = await called(state.client.startRecovery({ body }))
  return { words, readyAt }
}

/** Confirms what another officer began: nobody waits then. */
export async function confirmRecovery(state: VaultState, { recoveryId }: VaultWork['confirmRecovery']['ask']): Promise<Record<never, never>> {
  heldOf(state)
  await called(state.client.confirmRecovery({ params: { recoveryId } }))
  return {}
}

/** Stops a recovery, one's own or in one's organization. */
export async function stopRecovery(state: VaultState, { recoveryId }: VaultWork['stopRecovery']['ask']): Promise<Record<never, never>> {
  heldOf(state)
  await called(state.client.stopRecovery({ params: { recoveryId } }))
  return {}
}
