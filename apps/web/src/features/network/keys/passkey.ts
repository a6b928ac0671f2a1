import { type PasskeyGiven, passkeyBytes } from './passkey-bytes.ts'

// The name under which a passkey makes its 32 bytes for us: always the same, so that it gives the same bytes again.
const salt = new TextEncoder().encode('recourse/passkey/v1').slice()

/** Whether this browser may know passkeys at all. Whether a passkey gives bytes is seen when it is made. */
export const canUsePasskeys = (): boolean => 'PublicKeyCredential' in globalThis && 'credentials' in navigator

const chance = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length))

/**
 * Makes a passkey that can give 32 bytes, and gives them. Null when the person stopped it, or the passkey cannot. The name that the passkey shows is the
 * one that is given: a device lists it, so it says no more than the sign-in name does.
 */
export async function newPasskey(name: string): Promise<PasskeyGiven | null> {
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: chance(32),
        rp: { name: location.hostname },
        user: { id: chance(32), name, displayName: name },
        pubKeyCredParams: [
          { type: 'public-key', alg: -8 },
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    // Some give the bytes only when they are asked, and not when the passkey is made.
    return made ? (passkeyBytes(made) ?? (await passkeyAnswer(new Uint8Array((made as PublicKeyCredential).rawId)))) : null
  } catch {
    return null
  }
}

/** Asks a passkey of this site for its 32 bytes. Null when the person stopped it, or it gives none. */
export async function passkeyAnswer(only?: Uint8Array<ArrayBuffer>): Promise<PasskeyGiven | null> {
  try {
    const got = await navigator.credentials.get({
      publicKey: {
        challenge: chance(32),
        userVerification: 'required',
        ...(only ? { allowCredentials: [{ type: 'public-key', id: only }] } : {}),
        extensions: { prf: { eval: { first: salt } } },
      },
    })
    return got && passkeyBytes(got)
  } catch {
    return null
  }
}
