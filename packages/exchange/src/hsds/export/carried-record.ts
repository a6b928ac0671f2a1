import type { Service } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import { fieldsByClaim } from '../import/to-claims.ts'
import { plainService } from '../import/to-service.ts'
import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import { withoutStreets } from '../strip-hidden.ts'
import { isSameNumber } from './plain-parts.ts'

/** Whether two values are written the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What of the phones of a service a record can hold. */
export const bare = (phones: Service['phones']): readonly unknown[] => phones.map(({ number, label }) => ({ number, label }))

/** The record that a service carries, as far as it may be given back, and the service that it alone would make. Both empty when it carries none. */
export type Carried = { readonly record: JsonRecord; readonly was: Service | null }

/** The value with each object of it changed, the innermost first. */
function everywhere(value: unknown, change: (record: JsonRecord) => JsonRecord): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => everywhere(one, change))
  if (!isRecord(value)) return value
  return change(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, everywhere(inner, change)])))
}

const recordFrom = (value: unknown): JsonRecord => (isRecord(value) ? value : {})

const numberOf = (phone: JsonRecord): string => `${String(phone.number)}${phone.extension ? `x${String(phone.extension)}` : ''}`

// A number that was taken out, or is no longer sure enough to be shown, must not come back by another door.
const withoutNumbers = (record: JsonRecord, numbers: readonly string[]): JsonRecord =>
  recordFrom(
    everywhere(record, (one) =>
      Array.isArray(one.phones)
        ? { ...one, phones: recordsIn(one.phones).filter((phone) => numbers.some((number) => isSameNumber(number, numberOf(phone)))) }
        : one,
    ),
  )

const withoutText = (record: JsonRecord, keys: readonly string[], text: string): JsonRecord =>
  recordFrom(
    everywhere(record, (one) =>
      Object.fromEntries(Object.entries(one).filter(([key, value]) => !(keys.includes(key) && typeof value === 'string' && text.endsWith(value.trim())))),
    ),
  )

/** Without the places of a service that is now said to be elsewhere. */
function withoutLocations(record: JsonRecord): JsonRecord {
  const { service_at_locations: _, service_areas: __, metadata: ___, ...rest } = record
  if (!isRecord(rest.organization)) return rest
  const { locations: ____, ...organization } = rest.organization
  return { ...rest, organization }
}

/** Without the fields whose claim is gone, or is for another audience: the words of a claim that is hidden must not stand in a plain field. */
function withoutClaims(record: JsonRecord, gone: readonly string[]): JsonRecord {
  if (gone.length === 0) return record
  const texts = gone.flatMap((id) => fieldsByClaim[id] ?? [])
  const isGone = (kind: string, i: number): boolean => gone.includes(`${kind}-${i + 1}`)
  const lists = { required_documents: 'document', cost_options: 'cost', capacities: 'capacity' } as const
  // The history of changes holds old values of these fields.
  const kept = Object.entries(record).filter(([key]) => !texts.includes(key) && key !== 'metadata')
  return Object.fromEntries(
    kept.map(([key, value]) => {
      const kind = Object.hasOwn(lists, key) ? lists[key as keyof typeof lists] : undefined
      return [key, kind && Array.isArray(value) ? value.filter((_, i) => !isGone(kind, i)) : value]
    }),
  )
}

/**
 * The record that a service carries, without what was taken out of the service since it was read, and what its audience may not see. `shown` is the
 * service as that audience may see it.
 */
export function carriedOf(shown: Service, on: Day): Carried {
  const carried = isRecord(shown.carried?.hsds) ? shown.carried.hsds : null
  if (!carried) return { record: {}, was: null }
  const read = plainService(carried, { name: '', places: [], on }, '').service
  const was: Service = { ...read, area: isRecord(shown.carried?.area) ? (shown.carried.area as Service['area']) : shown.area }
  const shownIds = new Set(shown.claims.map(({ id }) => id))
  let record = withoutClaims(
    carried,
    was.claims.map(({ id }) => id).filter((id) => !shownIds.has(id)),
  )
  if (!same(was.addresses ?? [], shown.addresses ?? [])) record = withoutStreets(record)
  if (!same(was.area, shown.area)) record = withoutLocations(record)
  if (!same(bare(was.phones), bare(shown.phones)) || was.textLine !== shown.textLine)
    record = withoutNumbers(record, [...shown.phones.map(({ number }) => number), ...(shown.textLine ? [shown.textLine] : [])])
  if (was.email !== undefined && was.email !== shown.email) record = withoutText(record, ['email'], was.email)
  if (was.website !== undefined && was.website !== shown.website) record = withoutText(record, ['url', 'website'], was.website)
  return { record, was }
}
