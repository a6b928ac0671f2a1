import { createHash } from 'node:crypto'
import { normalizeIP } from '@fastify/rate-limit'

const window = 15 * 60_000
const most = 10
const mostKept = 20_000

/** How often signing in to one account failed lately. In the memory of this process, under a hash, and forgotten after a quarter of an hour. */
export type Attempts = {
  /** Whether there were too many. The same for an account that is not there. */
  readonly areTooMany: (networkId: string, handle: string) => boolean
  readonly failed: (networkId: string, handle: string) => void
  readonly succeeded: (networkId: string, handle: string) => void
}

const keyOf = (networkId: string, handle: string): string => createHash('sha256').update(`${networkId}/${handle}`).digest('base64')

/** Counts failed attempts to sign in. `now` in milliseconds. */
export function makeAttempts(now: () => number = Date.now): Attempts {
  const failures = new Map<string, number[]>()
  const recent = (key: string): number[] => (failures.get(key) ?? []).filter((at) => at > now() - window)
  return {
    areTooMany: (networkId, handle) => recent(keyOf(networkId, handle)).length >= most,
    failed: (networkId, handle) => {
      const key = keyOf(networkId, handle)
      const times = [...recent(key), now()].slice(-most)
      // Put last, so that the first are those that nobody touched for longest.
      failures.delete(key)
      failures.set(key, times)
      const oldest = failures.keys().next()
      if (failures.size > mostKept && !oldest.done) failures.delete(oldest.value)
    },
    succeeded: (networkId, handle) => void failures.delete(keyOf(networkId, handle)),
  }
}

/** Under which name an address is counted: whole in IPv4; in IPv6 its first half, since one line gets all the others. */
export const addressKey = (ip: string): string => normalizeIP(ip, 64)
