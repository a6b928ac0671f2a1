import { fromBase64Url, toBase64Url } from '../base64url.ts'
import { bytesOf, canonicalText, textOf } from './canonical.ts'
import type { SealContext } from './context.ts'
import { type Opened, open, seal } from './sealed.ts'
import { type ArgonCost, argon2id, randomBytes, receivePublicOf, signPublicOf, subkeyOf, wipe } from './sodium.ts'

/** What Argon2id costs for a passphrase: 64 MiB, three passes. Kept with the salt, so that a later cost does not shut anyone out. */
export const passphraseCost: ArgonCost = { memory: 65_536, passes: 3 }

/** What a passphrase, or a passkey, gives: the key that seals the user's keys, and the seed of the key that signs in. */
export type RootKeys = { readonly sealKey: Uint8Array; readonly loginSeed: Uint8Array; readonly loginPublic: Uint8Array }

function rootKeys(root: Uint8Array): RootKeys {
  const loginSeed = subkeyOf(root, 2, 'rcuserv1')
  const keys = { sealKey: subkeyOf(root, 1, 'rcuserv1'), loginSeed, loginPublic: signPublicOf(loginSeed) }
  wipe(root)
  return keys
}

/**
 * The keys of a passphrase, as `readPassphrase` gave it, with a salt of 16 bytes. Takes a quarter of a second, and 64 MiB. Throws when the machine has
 * not that much memory. No password, and nothing that stands for one, ever leaves: the server gets `loginPublic`.
 */
export const keysOfPassphrase = (passphrase: string, salt: Uint8Array, cost = passphraseCost): RootKeys => rootKeys(argon2id(bytesOf(passphrase), salt, cost))

/** The keys of a passkey, from the 32 bytes that its PRF extension gave. A second door to the same user keys, never the only one. */
export const keysOfPasskey = (prf: Uint8Array): RootKeys => rootKeys(subkeyOf(prf, 1, 'rcpasky1'))

/** A new salt for a passphrase. */
export const newSalt = (): Uint8Array => randomBytes(16)

/** The private keys of a user. `rootSeed` is there for who holds the root of the network; `rootPublic` is the root that was pinned on joining. */
export type UserKeys = {
  readonly signSeed: Uint8Array
  readonly receiveSeed: Uint8Array
  readonly rootPublic: Uint8Array
  readonly rootSeed?: Uint8Array
}

/** New keys for someone who joins a network with this root. */
export const newUserKeys = (rootPublic: Uint8Array, rootSeed?: Uint8Array): UserKeys => ({
  signSeed: randomBytes(32),
  receiveSeed: randomBytes(32),
  rootPublic,
  ...(rootSeed ? { rootSeed } : {}),
})

/** The public halves of a user's keys. */
export const publicOf = ({ signSeed, receiveSeed }: UserKeys): { readonly signPublic: Uint8Array; readonly receivePublic: Uint8Array } => ({
  signPublic: signPublicOf(signSeed),
  receivePublic: receivePublicOf(receiveSeed),
})

/** User keys as bytes: canonical JSON, version 1. */
export const bytesOfUserKeys = ({ signSeed, receiveSeed, rootPublic, rootSeed }: UserKeys): Uint8Array =>
  bytesOf(
    canonicalText({
      v: 1,
      sign: toBase64Url(signSeed),
      receive: toBase64Url(receiveSeed),
      root: toBase64Url(rootPublic),
      rootSeed: rootSeed ? toBase64Url(rootSeed) : undefined,
    }),
  )

/** Reads what `bytesOfUserKeys` wrote; null when it is nothing of the kind. */
export function userKeysOf(bytes: Uint8Array): UserKeys | null {
  try {
    const said = JSON.parse(textOf(bytes) ?? 'null') as Readonly<Record<string, unknown>> | null
    if (said?.v !== 1) return null
    const key = (name: string): Uint8Array | null => {
      const value = said[name]
      const found = typeof value === 'string' ? fromBase64Url(value) : null
      return found?.length === 32 ? found : null
    }
    const [signSeed, receiveSeed, rootPublic, rootSeed] = [key('sign'), key('receive'), key('root'), key('rootSeed')]
    if (!signSeed || !receiveSeed || !rootPublic || (said.rootSeed !== undefined && !rootSeed)) return null
    return { signSeed, receiveSeed, rootPublic, ...(rootSeed ? { rootSeed } : {}) }
  } catch {
    return null
  }
}

/** Who the keys are of, and by which door they open. */
export type KeysContext = Extract<SealContext, { readonly type: 'user-keys' | 'passkey-keys' }>

/** Seals a user's keys under the key of a passphrase or a passkey. */
export const sealUserKeys = (keys: UserKeys, sealKey: Uint8Array, context: KeysContext): Uint8Array => seal(sealKey, bytesOfUserKeys(keys), context)

/** Opens a user's keys. A wrong passphrase is `other-key`. Never throws. */
export function openUserKeys(sealed: Uint8Array, sealKey: Uint8Array, context: KeysContext): Opened<UserKeys> {
  const opened = open(sealKey, sealed, context)
  if (!opened.ok) return opened
  const value = userKeysOf(opened.value)
  return value ? { ok: true, value } : { ok: false, error: { kind: 'broken' } }
}
