import { isNested, type ObjectName, type ScalarField } from './field.ts'
import { followsFormat } from './formats.ts'
import { isRecord, type JsonRecord } from './json-record.ts'
import { hsdsTables, keptField } from './tables.ts'
import { uuidFor } from './uuid.ts'

/** A whole web address made from one that lacks its beginning or holds accents; undefined when it is none. */
function uriFrom(value: string): string | undefined {
  // Half a character, which nothing can encode.
  if (!value.isWellFormed()) return undefined
  return [value, `https://${value}`, encodeURI(value), encodeURI(`https://${value}`)].find((text) => followsFormat('uri', text.trim()))?.trim()
}

/** What a value becomes to follow its field: itself, another writing of it, or nothing. */
function conformed(field: ScalarField, value: unknown): string | number | undefined {
  if (field.type === 'number') {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined
  }
  const text = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
  if (text === undefined || (field.oneOf && !field.oneOf.includes(text))) return undefined
  if (!field.format || followsFormat(field.format, text)) return text
  if (field.format === 'uuid') return text.trim() === '' ? undefined : uuidFor(text.trim())
  return field.format === 'uri' ? uriFrom(text) : undefined
}

const blank: Readonly<Record<string, string>> = {
  country: 'CA',
  location_type: 'physical',
  address_type: 'physical',
  status: 'inactive',
  updated: '1970-01-01T00:00:00Z',
}

function required(name: ObjectName, path: string): JsonRecord {
  return Object.fromEntries(
    hsdsTables[name].required.map((key) => {
      const field = hsdsTables[name].fields[key]
      if (field && isNested(field)) return [key, { id: uuidFor(`${path}.${key}`), name: '-' }]
      if (key === 'id') return [key, uuidFor(path)]
      return [key, field?.type === 'number' ? 0 : field?.format === 'uri' ? 'about:blank' : (blank[key] ?? '-')]
    }),
  )
}

const nestedOf = (of: ObjectName, value: unknown, path: string): JsonRecord | undefined => (isRecord(value) ? conforming(of, value, path) : undefined)

/**
 * An object that the standard accepts, made from one that came from elsewhere: ids are UUIDs, web addresses whole, numbers numbers, what is required is there.
 * What cannot stand in its field is set aside in `recourse_kept`, so that nothing is lost. `path` names the object, to make an id when it has none.
 */
export function conforming(name: ObjectName, value: JsonRecord, path: string): JsonRecord {
  const { fields } = hsdsTables[name]
  const was: Record<string, unknown> = {}
  const made: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (inner === undefined) continue
    if (!field) {
      made[key] = inner
      continue
    }
    if (!isNested(field)) {
      const fit = conformed(field, inner)
      if (fit !== undefined) made[key] = fit
      if (fit !== inner) was[key] = inner
      continue
    }
    const items = Array.isArray(inner) ? inner : [inner]
    const fits = items.map((item: unknown, i) => nestedOf(field.of, item, `${path}.${key}[${i}]`))
    if (fits.every((item) => item !== undefined) && Array.isArray(inner) === (field.type === 'array')) made[key] = Array.isArray(inner) ? fits : fits[0]
    else was[key] = inner
  }
  const added = Object.entries(required(name, path)).flatMap(([key, given]) => {
    if (made[key] !== undefined) return []
    made[key] = given
    return Object.hasOwn(was, key) ? [] : [key]
  })
  return Object.keys(was).length + added.length > 0 ? { ...made, [keptField]: { was, added } } : made
}

/** What a field set aside, which in a table is JSON. Undefined when it is not. */
export const parsedKept = (value: unknown): unknown => {
  try {
    return typeof value === 'string' ? JSON.parse(value) : value
  } catch {
    return undefined
  }
}

/** The object as it was before `conforming`: what was set aside is in its place again, and what was only added is gone. Never throws. */
export function restoreKept(value: JsonRecord): JsonRecord {
  const kept = parsedKept(value[keptField])
  const inner = Object.entries(value)
    .filter(([key]) => key !== keptField)
    .map(
      ([key, item]) =>
        [key, Array.isArray(item) ? item.map((one: unknown) => (isRecord(one) ? restoreKept(one) : one)) : isRecord(item) ? restoreKept(item) : item] as const,
    )
  if (!isRecord(kept) || !isRecord(kept.was) || !Array.isArray(kept.added)) return Object.fromEntries(inner)
  const { was, added } = kept
  return { ...Object.fromEntries(inner.filter(([key]) => !Object.hasOwn(was, key) && !added.includes(key))), ...was }
}
