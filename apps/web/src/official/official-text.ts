import type { Provision } from '@recourse/domain/law'
import type { Language } from '@recourse/domain/shared'

/** The official text of a provision in one language, as the consolidated law had it on a day. */
export type OfficialWords = { readonly text: string; readonly marginalNote?: string; readonly currentTo: string }

/** The official texts that this copy of the application came with, by provision. */
export type OfficialTexts = Readonly<Record<string, { readonly en?: OfficialWords; readonly fr?: OfficialWords }>>

const isTexts = (value: unknown): value is { readonly provisions: OfficialTexts } =>
  typeof value === 'object' && value !== null && 'provisions' in value && typeof value.provisions === 'object' && value.provisions !== null

/** Where the official texts are, or null when this copy has none: then each provision links to the government's site. */
export const officialTextPath = (page: Document): string | null => page.querySelector<HTMLMetaElement>('meta[name="official-text"]')?.content || null

/** Fetches them whole, so that the request says nothing of what is being read. Null when they are not there or are not what they should be. */
export async function fetchOfficialTexts(path: string): Promise<OfficialTexts | null> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', referrerPolicy: 'no-referrer' })
    const value: unknown = response.ok ? await response.json() : null
    return isTexts(value) ? value.provisions : null
  } catch {
    return null
  }
}

/**
 * Whether a text is the very one that was read for this corpus: its SHA-256, with runs of white space folded, is the one in the corpus.
 * When it is not, the law may have changed since, and our words may no longer say what it says.
 */
export async function isAsRead(provision: Pick<Provision, 'hash'>, text: string, language: Language): Promise<boolean> {
  const bytes = new TextEncoder().encode(text.replace(/\s+/gu, ' ').trim())
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') === provision.hash[language]
}
