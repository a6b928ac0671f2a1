import type { Desk } from '@recourse/domain/route'

const isDesk = (value: unknown): value is Desk =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  ['stories', 'options', 'drift'].every((key) => key in value && Array.isArray((value as Record<string, unknown>)[key]))

/** Where the data of the desk is; null when this copy has none. */
export const deskPath = (page: Document): string | null => page.querySelector<HTMLMetaElement>('meta[name="desk"]')?.content || null

/**
 * Fetches what lawyers read besides the corpus. Null when it is not there, is not what it should be, or belongs to another corpus. It is not
 * signed: what is signed on this page is the content hash of the corpus, which is.
 */
export async function fetchDesk(path: string, version: string): Promise<Desk | null> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', referrerPolicy: 'no-referrer' })
    const value: unknown = response.ok ? await response.json() : null
    return isDesk(value) && value.version === version ? value : null
  } catch {
    return null
  }
}
