import type { Storage } from '../storage/index.ts'

/** What the network needs to be served. */
export type NetworkOptions = {
  readonly storage: Storage
  /** The addresses at which people open the pages, as https://recourse.example: a signature or a write from elsewhere is refused. */
  readonly origins: () => readonly string[]
  /** One of them that is another address than this server's, where the static application is: the only one that may read answers from there. */
  readonly appOrigin: string | null
  /** Requests a minute from one address, and of them those that try to get in. */
  readonly most: { readonly requests: number; readonly attempts: number }
  /** Told when records were written or decided on, once that is so. */
  readonly onRecords?: () => void
}

/** What is usual: a page that follows the feed asks every few seconds, and several people may share one address. */
export const usualMost = { requests: 900, attempts: 60 } as const
