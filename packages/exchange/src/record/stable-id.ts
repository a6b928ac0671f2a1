/** Letters, digits and hyphens of a text, lowercase, without accents: what ids are made of. '' when nothing of it is left. */
export const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** FNV-1a, 32 bits, in base 36: the same text gives the same mark on every machine. Not for secrets. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return hash.toString(36)
}

const longest = 60

/** What identifies a record from one copy of its source to the next: a slug, cut with a mark of the whole when it is long or not in Latin letters. */
export function keyOf(...parts: readonly string[]): string {
  const whole = parts.map((part) => part.trim()).join(' ')
  const slug = slugOf(whole)
  return slug !== '' && slug.length <= longest && !/[^\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}\p{M}]/u.test(whole)
    ? slug
    : `${slug.slice(0, longest - 10)}-${markOf(whole)}`.replace(/^-/, '')
}
