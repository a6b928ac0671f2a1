declare module '*.po' {
  import type { Messages } from '@lingui/core'
  /** The compiled messages of one language. */
  export const messages: Messages
}
declare module '*.css'

/** Public key (base64url) of the holder whose signature a corpus must carry. Set at build time. */
declare const __TRUSTED_KEY__: string
/** Where the corpus of this build is, and its signature. Set at build time. */
declare const __CORPUS_PATH__: string
declare const __SIGNATURE_PATH__: string
/** Where the outline of Canada is: a `CanadaMap` of domain/directory, fetched when a map is drawn. Set at build time. */
declare const __MAP_PATH__: string
/** Where the readiness check is: a `Readiness` of domain/directory, fetched by members of a network who open it. Set at build time. */
declare const __READINESS_PATH__: string
