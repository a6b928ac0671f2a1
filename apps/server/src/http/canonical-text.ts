/**
 * The one text of a value that was read from JSON: no spaces, keys in the order of their UTF-16 code units. A statement is signed over this text, and one
 * that is written otherwise is none: two texts would then say the same. Whole numbers only.
 */
export function canonicalText(value: unknown): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new Error('a number that has no canonical text')
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const record = value as Readonly<Record<string, unknown>>
  return `{${Object.keys(record)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(record[key])}`)
    .join(',')}}`
}
