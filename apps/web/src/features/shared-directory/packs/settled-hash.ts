import type { Hash } from '@recourse/domain/directory'

const asText = new TextDecoder()

const base64Url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

async function sha256(bytes: Uint8Array): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))))
}

/**
 * What something comes to that needs hashes (SHA-256, base64url). The browser gives a hash only later, and the model asks for it now: it is made again
 * with the hashes that were wanting, until none is. What is hashed is text in JSON. Ends, since what is hashed next is made of hashes that are known.
 */
export async function withHashes<T>(make: (hash: Hash) => T): Promise<T> {
  const known = new Map<string, string>()
  for (;;) {
    const wanting = new Map<string, Uint8Array>()
    const made = make((bytes) => {
      const text = asText.decode(bytes)
      const hash = known.get(text)
      if (hash === undefined) wanting.set(text, bytes)
      return hash ?? ''
    })
    if (wanting.size === 0) return made
    for (const [text, bytes] of wanting) known.set(text, await sha256(bytes))
  }
}
