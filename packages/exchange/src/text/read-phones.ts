/** A number as printed, and the words that stood before it. */
export type ReadPhone = { readonly number: string; readonly label: string }

// Ten digits in any of the usual writings, with a country code or an extension; or a short number such as 211.
const number = /(?:\+?1[\s.-]*)?(?:\(\d{3}\)|\d{3})[\s.-]*\d{3}[\s.-]*\d{4}(?:\s*(?:ext\.?|x|poste)\s*\d{1,6})?/gi
// No list writes so much in one cell of numbers; a longer one is there to slow a reader down.
const longest = 1_000
const short = /^\d{3}$/

/** Reads phone numbers in a cell ("Administration 416-555-0100 ; Intake 416-555-0101"). `left` is true when words remain that hold digits. */
export function readPhones(text: string): { readonly phones: readonly ReadPhone[]; readonly left: boolean } {
  const plain = text.trim()
  if (plain.length > longest) return { phones: [], left: true }
  if (short.test(plain)) return { phones: [{ number: plain, label: '' }], left: false }
  const phones: ReadPhone[] = []
  let from = 0
  for (const found of plain.matchAll(number)) {
    const before = plain.slice(from, found.index).replace(/^[\s;,/]+|[\s;,:/]+$/g, '')
    phones.push({ number: found[0].trim(), label: before })
    from = found.index + found[0].length
  }
  return { phones, left: /\d/.test(phones.map(({ label }) => label).join(' ') + plain.slice(from)) }
}

/** A web address with its scheme; undefined for what is not one. Only http and https are ever links. */
export function webAddress(text: string): string | undefined {
  const plain = text.trim()
  if (plain === '' || /\s/.test(plain)) return undefined
  const whole = /^https?:\/\//i.test(plain) ? plain : /^[a-z][a-z0-9+.-]*:/i.test(plain) ? '' : `https://${plain}`
  return URL.canParse(whole) && new URL(whole).hostname.includes('.') ? whole : undefined
}

/** An e-mail address; undefined for what is not one. */
export const emailAddress = (text: string): string | undefined => (/^[^\s@<>"',;]+@[^\s@<>"',;]+\.[A-Za-z]{2,}$/.test(text.trim()) ? text.trim() : undefined)

/** Text without the tags of HTML, its marks undone once, and with single spaces. */
export const plainText = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/<(?:br|\/p|\/li)\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\s+/g, ' ')
    .trim()
