import { canonicalText } from './canonical-bytes.ts'
import type { Claim, Phone, Service } from './service.ts'

/** Fields that hold one value each. */
const single = [
  'name',
  'organization',
  'status',
  'demonstration',
  'area',
  'description',
  'website',
  'email',
  'textLine',
  'addresses',
  'hours',
  'cost',
  'onlyIn',
  'carried',
] as const

/** Fields that are lists of things, each of which is changed for itself. */
const lists = ['needs', 'phones', 'languages', 'discloses', 'claims', 'sources'] as const

type ListField = (typeof lists)[number]

/** A part of a record that two people can change without touching what the other changed: a field (`name`), or one thing of a list (`phones:5145550100`). */
export type Part = string

/** The field that a part belongs to, and which one of its list. */
export type NamedPart = { readonly field: (typeof single)[number] | ListField; readonly of?: string }

const fields: ReadonlySet<string> = new Set([...single, ...lists])

const isField = (text: string): text is NamedPart['field'] => fields.has(text)

/** What a part is called, for a screen. Null for what is no part of a record. */
export function namedPart(part: Part): NamedPart | null {
  const colon = part.indexOf(':')
  const field = colon < 0 ? part : part.slice(0, colon)
  if (!isField(field)) return null
  return colon < 0 ? { field } : { field, of: part.slice(colon + 1) }
}

const numberOf = (phone: Phone): string => phone.number.replace(/\D/g, '') || phone.number

const keys: { readonly [F in ListField]: (item: Service[F][number]) => string } = {
  needs: (need) => need,
  phones: numberOf,
  languages: (language) => language,
  discloses: canonicalText,
  claims: (claim) => claim.id,
  sources: (source) => source.id,
}

/** The part that holds a claim. */
export const claimPart = (id: string): Part => `claims:${id}`

/** The part that holds a source. */
export const sourcePart = (id: string): Part => `sources:${id}`

/** Whether what a part holds is a claim that is not for everyone: no edit of the public record touches it. */
export const isHiddenClaim = (part: Part, value: unknown): value is Claim =>
  part.startsWith('claims:') &&
  typeof value === 'object' &&
  value !== null &&
  'visibility' in value &&
  value.visibility !== undefined &&
  value.visibility !== 'public'

function listParts<F extends ListField>(field: F, items: Service[F]): readonly (readonly [Part, unknown])[] {
  const keyOf = keys[field] as (item: unknown) => string
  const seen = new Map<string, number>()
  // Two lines with one number are two parts: nothing is lost by taking a record apart.
  return items.map((item: unknown) => {
    const key = keyOf(item)
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return [before === 0 ? `${field}:${key}` : `${field}:${key}#${before + 1}`, item]
  })
}

// A screen that follows a network takes the same thousands of records apart every few seconds.
const taken = new WeakMap<Service, ReadonlyMap<Part, unknown>>()

/** A record as its parts, in their order. `serviceOf` puts it together again. */
export function partsOf(service: Service): ReadonlyMap<Part, unknown> {
  const known = taken.get(service)
  if (known) return known
  const values = single.flatMap((field): readonly (readonly [Part, unknown])[] => (service[field] === undefined ? [] : [[field, service[field]]]))
  const parts = new Map([...values, ...lists.flatMap((field) => listParts(field, service[field]))])
  taken.set(service, parts)
  return parts
}

const needed = ['name', 'organization', 'status', 'demonstration', 'area', 'description'] as const

/** The record that has these parts. Null when one is missing that every record has: then there is no such service. */
export function serviceOf(id: string, parts: ReadonlyMap<Part, unknown>): Service | null {
  if (needed.some((field) => parts.get(field) === undefined)) return null
  const values = single.flatMap((field) => (parts.get(field) === undefined ? [] : [[field, parts.get(field)] as const]))
  const held = Object.fromEntries(lists.map((field) => [field, [] as unknown[]]))
  for (const [part, value] of parts) {
    const named = namedPart(part)
    if (named?.of !== undefined && value !== undefined) held[named.field]?.push(value)
  }
  // What every record has was looked for above; the rest comes from records that were read strictly.
  return { id, ...Object.fromEntries(values), ...held } as unknown as Service
}
