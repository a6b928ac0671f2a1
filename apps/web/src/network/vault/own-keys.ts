import { isSameKey, joinShares, keysOfPasskey, sealUserKeys, signPublicOf, toBase64Url } from '@recourse/vault/keys'
import type { Me } from '../seen.ts'
import type { VaultWork } from '../vault-asks.ts'
import { holdToPassphrase } from './entering.ts'
import { meOf } from './me.ts'
import { newKeysOf } from './passphrase-keys.ts'
import { sharesOf } from './recovering.ts'
import { called, type Held, heldOf, stop, type VaultState } from './state.ts'

const userKeys = ({ session }: Held) => ({ type: 'user-keys', network: session.networkId, member: session.memberId }) as const

/** Seals one's own keys under a new passphrase; every other session of one's own ends. Passkeys stay as they are. */
export async function changePassphrase(state: VaultState, { passphrase }: VaultWork['changePassphrase']['ask']): Promise<Record<never, never>> {
  const held = heldOf(state)
  const { salt, sealKey, loginPublic } = newKeysOf(passphrase)
  const keysSealed = toBase64Url(sealUserKeys(held.keys, sealKey, userKeys(held)))
  await called(state.client.changeMyKeys({ body: { salt: toBase64Url(salt), loginPublic: toBase64Url(loginPublic), keysSealed } }))
  return {}
}

/** The passkeys that open one's own keys besides the passphrase. */
export async function passkeys(state: VaultState): Promise<VaultWork['passkeys']['answer']> {
  heldOf(state)
  const mine = await called(state.client.readMyKeys())
  return { passkeys: mine.passkeys.map(({ credentialId, addedOn }) => ({ credentialId, addedOn })) }
}

/** Seals one's own keys under what a passkey gives as well. */
export async function addPasskey(state: VaultState, { credentialId, prf }: VaultWork['addPasskey']['ask']): Promise<Record<never, never>> {
  const held = heldOf(state)
  const { sealKey, loginPublic } = keysOfPasskey(prf)
  const { networkId: network, memberId: member } = held.session
  const keysSealed = toBase64Url(sealUserKeys(held.keys, sealKey, { type: 'passkey-keys', network, member, credential: credentialId }))
  await called(state.client.putPasskey({ params: { credentialId }, body: { loginPublic: toBase64Url(loginPublic), keysSealed } }))
  return {}
}

/** Closes the door of a passkey. */
export async function removePasskey(state: VaultState, { credentialId }: VaultWork['removePasskey']['ask']): Promise<Record<never, never>> {
  heldOf(state)
  await called(state.client.removePasskey({ params: { credentialId } }))
  return {}
}

/**
 * Takes the root of the network over from its sheets. The passphrase is asked for, since the own keys are sealed anew with the root among them: it must be
 * the one of now. Stops when it is another, and when the shares do not give the root that was pinned on joining.
 */
export async function takeRoot(state: VaultState, { shares, check, passphrase }: VaultWork['takeRoot']['ask']): Promise<Me> {
  const held = heldOf(state)
  const [hash, ...rest] = sharesOf([check, ...shares])
  const joined = await joinShares(rest, hash ?? new Uint8Array())
  if (!joined.ok) throw stop({ code: 'shares', kind: joined.error.kind })
  if (!isSameKey(signPublicOf(joined.value), held.keys.rootPublic)) throw stop({ code: 'shares', kind: 'wrong-share' })
  await holdToPassphrase(state, passphrase)
  const before = held.keys
  held.keys = { ...before, rootSeed: joined.value }
  try {
    await changePassphrase(state, { passphrase })
  } catch (error) {
    held.keys = before
    throw error
  }
  return meOf(held)
}
