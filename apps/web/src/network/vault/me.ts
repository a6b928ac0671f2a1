import { keyWords } from '@recourse/vault/keys'
import type { KeyWords, Me } from '../seen.ts'
import type { Held } from './state.ts'

/** The words of a key in both languages. */
export const wordsOf = (publicKey: Uint8Array): KeyWords => ({ en: keyWords(publicKey, 'en'), fr: keyWords(publicKey, 'fr') })

/** Who is signed in, as the page may know it: no private key is in it. */
export const meOf = ({ session, network, keys }: Held): Me => ({
  networkId: session.networkId,
  network,
  memberId: session.memberId,
  organizationId: session.organizationId,
  handle: session.handle,
  role: session.role,
  trusted: session.trusted,
  holdsRoot: keys.rootSeed !== undefined,
  rootWords: wordsOf(keys.rootPublic),
  endsAt: session.endsAt,
})
