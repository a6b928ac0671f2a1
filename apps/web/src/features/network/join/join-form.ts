/** A name in both languages, as it is typed. */
export type BothTyped = { readonly en: string; readonly fr: string }

/** Whether a sign-in name has the form of one: small letters, digits, points and hyphens, 3 to 40 of them, a letter or digit at each end. */
export const isHandle = (handle: string): boolean => /^[a-z0-9](?:[a-z0-9.-]{1,38}[a-z0-9])$/.test(handle)

/** A sign-in name as it is kept: what is typed in capitals or with spaces around is meant in small letters. */
export const handleOf = (typed: string): string => typed.trim().toLowerCase()

/** The name in both languages, when it is there in both; null otherwise. */
export const bothOf = ({ en, fr }: BothTyped): BothTyped | null =>
  en.trim() !== '' && fr.trim() !== '' && en.trim().length <= 200 && fr.trim().length <= 200 ? { en: en.trim(), fr: fr.trim() } : null
