declare module '*.po' {
  import type { Messages } from '@lingui/core'
  /** The compiled messages of one language. */
  export const messages: Messages
}
declare module '*.css'

/** Public key (base64url) of the holder whose signature a corpus must carry. Set at build time. */
declare const __TRUSTED_KEY__: string
