import { fromBase64Url, keysOfPasskey, openUserKeys, type RootKeys, signStatement, type UserKeys, wipe } from '@recourse/vault/keys'
import type { AnswerOf, Session } from '@recourse/wire'
import type { Me } from '../seen.ts'
import type { VaultWork } from '../vault-asks.ts'
import { meOf } from './me.ts'
import { keysOf } from './passphrase-keys.ts'
import { called, type Held, heldOf, stop, type VaultState } from './state.ts'

type Challenge = AnswerOf<'beginChallenge'>
type Who = { readonly networkId: string; readonly handle: string }

const bytes = (text: string): Uint8Array => fromBase64Url(text) ?? new Uint8Array()

/** Which networks the server keeps, and whose session this browser still has. */
export async function look({ client }: VaultState): Promise<VaultWork['look']['answer']> {
  const [{ networks }, { session }] = await Promise.all([called(client.listNetworks()), called(client.readSession())])
  return {
    networks: networks.map(({ networkId, name }) => ({ networkId, name })),
    session: session && { networkId: session.networkId, handle: session.handle },
  }
}

const answerTo = ({ challengeId, nonce }: Challenge, { networkId, handle, origin }: Who & { readonly origin: string }, keys: RootKeys): string => {
  const statement = { kind: 'login', v: 1, network: networkId, handle, challenge: challengeId, nonce, origin } as const
  return signStatement(statement, [{ by: handle, seed: keys.loginSeed }]).signatures[0]?.signature ?? ''
}

/** Keeps what is open from now on. Keys that were open before are overwritten first. */
export function hold(state: VaultState, given: Pick<Held, 'session' | 'network' | 'keys'>): Me {
  drop(state)
  state.held = {
    ...given,
    people: null,
    present: new Set(),
    doubted: new Set(),
    groups: [],
    doubtedGroups: new Set(),
    known: null,
    epochs: new Map(),
    deviceKey: null,
  }
  return meOf(state.held)
}

/** Overwrites every key that is open, and forgets everything that was made and not sent. */
export function drop(state: VaultState): void {
  dropHeld(state)
  dropPending(state)
}

/** Overwrites the keys of who is signed in. */
export function dropHeld(state: VaultState): void {
  const { held } = state
  if (held) wipeKeys(held.keys)
  for (const epochs of held?.epochs.values() ?? []) for (const { secret } of epochs.values()) wipe(secret)
  if (held?.deviceKey) wipe(held.deviceKey)
  state.held = null
}

/** Overwrites what was made for somebody who is about to join. */
export function dropPending(state: VaultState): void {
  if (state.pending) wipeKeys(state.pending.keys)
  state.pending = null
  state.opened = null
}

function wipeKeys({ signSeed, receiveSeed, rootSeed }: UserKeys): void {
  wipe(signSeed)
  wipe(receiveSeed)
  if (rootSeed) wipe(rootSeed)
}

async function open(
  state: VaultState,
  session: Session,
  { root, credentialId }: { readonly root: RootKeys; readonly credentialId: string | null },
): Promise<Me> {
  const [mine, { networks }] = await Promise.all([called(state.client.readMyKeys()), called(state.client.listNetworks())])
  const { networkId: network, memberId: member } = session
  const sealed = credentialId === null ? mine.keysSealed : mine.passkeys.find((one) => one.credentialId === credentialId)?.keysSealed
  const context =
    credentialId === null ? ({ type: 'user-keys', network, member } as const) : ({ type: 'passkey-keys', network, member, credential: credentialId } as const)
  const opened = openUserKeys(bytes(sealed ?? ''), root.sealKey, context)
  const here = networks.find(({ networkId }) => networkId === network)
  if (!opened.ok || !here) {
    await state.client.endSession()
    throw stop({ code: 'broken' })
  }
  return hold(state, { session, network: here.name, keys: opened.value })
}

/** Signs in with a handle and a passphrase, and opens the keys. Which of the two was wrong is not told: the server does not say it. */
export async function signIn(state: VaultState, { networkId, handle, passphrase }: VaultWork['signIn']['ask']): Promise<Me> {
  const challenge = await called(state.client.beginChallenge({ body: { networkId, handle, purpose: 'login' } }))
  const root = keysOf(passphrase, bytes(challenge.salt), challenge.argon)
  const signature = answerTo(challenge, { networkId, handle, origin: state.origin }, root)
  const { session } = await called(state.client.openSession({ body: { challengeId: challenge.challengeId, signature } }))
  return open(state, session, { root, credentialId: null })
}

/** The same with a passkey, from the 32 bytes that it gave. */
export async function signInByPasskey(state: VaultState, { networkId, handle, credentialId, prf }: VaultWork['signInByPasskey']['ask']): Promise<Me> {
  const challenge = await called(state.client.beginChallenge({ body: { networkId, handle, purpose: 'login' } }))
  const root = keysOfPasskey(prf)
  const signature = answerTo(challenge, { networkId, handle, origin: state.origin }, root)
  const { session } = await called(state.client.openSession({ body: { challengeId: challenge.challengeId, signature, credentialId } }))
  return open(state, session, { root, credentialId })
}

/** Shows the server again that it is you. */
export async function stepUp(state: VaultState, { passphrase }: VaultWork['stepUp']['ask']): Promise<Me> {
  await shownAgain(state, passphrase)
  return meOf(heldOf(state))
}

/** Shows the server again that it is you, and gives what the passphrase makes. That the server takes it proves nothing to this device. */
async function shownAgain(state: VaultState, passphrase: string): Promise<RootKeys> {
  const held = heldOf(state)
  const { networkId, handle } = held.session
  const challenge = await called(state.client.beginChallenge({ body: { networkId, handle, purpose: 'step-up' } }))
  const root = keysOf(passphrase, bytes(challenge.salt), challenge.argon)
  const signature = answerTo(challenge, { networkId, handle, origin: state.origin }, root)
  const { session } = await called(state.client.openSession({ body: { challengeId: challenge.challengeId, signature } }))
  held.session = session
  return root
}

/**
 * Holds typed words to the passphrase of now: the server must take them, and the sealed keys that it keeps must open under them. Stops with
 * `wrong-passphrase` otherwise. Before anything is sealed under what somebody typed once: a slip would lock them out.
 */
export async function holdToPassphrase(state: VaultState, passphrase: string): Promise<void> {
  const root = await shownAgain(state, passphrase)
  const { networkId: network, memberId: member } = heldOf(state).session
  const { keysSealed } = await called(state.client.readMyKeys())
  const opened = openUserKeys(bytes(keysSealed), root.sealKey, { type: 'user-keys', network, member })
  if (!opened.ok) throw stop({ code: 'wrong-passphrase' })
  wipeKeys(opened.value)
}

/** Drops the keys and ends the session. The keys go first, whatever becomes of the call. */
export async function signOut(state: VaultState): Promise<Record<never, never>> {
  drop(state)
  await called(state.client.endSession())
  return {}
}

/** Keeps the session alive, or says that it ended, in which case the keys go too. */
export async function stay(state: VaultState): Promise<VaultWork['stay']['answer']> {
  const held = heldOf(state)
  const { session } = await called(state.client.readSession())
  if (session?.memberId !== held.session.memberId) {
    drop(state)
    return { me: null }
  }
  held.session = session
  return { me: meOf(held) }
}
