import type { ObjectName } from '../field.ts'
import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import { hsdsTables } from '../tables.ts'
import { upgradeNested } from './upgrade-tables.ts'

const oldKeys =
  /^(physical_address(es)?|postal_address(es)?|regular_schedules?|holiday_schedules?|services_at_location|accessibility_for_disabilities|payments?_accepted|services?_taxonomy|eligibility|taxonomy)$/

/** Whether a JSON service or organization is of HSDS 1.1: by a key that 3.x has not. */
export const isOldRecord = (value: JsonRecord): boolean =>
  Object.entries(value).some(
    ([key, inner]) =>
      (oldKeys.test(key) && typeof inner !== 'string') ||
      key === 'eligibility' ||
      recordsIn(inner).some(isOldRecord) ||
      (isRecord(inner) && isOldRecord(inner)),
  )

// The field of 3.1 that holds each object.
const heldBy: Partial<Readonly<Record<ObjectName, string>>> = {
  address: 'addresses',
  schedule: 'schedules',
  service_at_location: 'service_at_locations',
  accessibility: 'accessibility',
  cost_option: 'cost_options',
  attribute: 'attributes',
  language: 'languages',
  service_area: 'service_areas',
}

const asTexts = (value: JsonRecord): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean' ? [[key, String(inner)]] : [],
    ),
  )

/** One nested object rewritten; what its texts do not hold stays as it was. */
function rewritten(value: JsonRecord, row: (cells: Readonly<Record<string, string>>) => Readonly<Record<string, string>>): JsonRecord {
  const texts = asTexts(value)
  const kept = Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(texts, key)))
  return { ...kept, ...row(texts) }
}

const termOf = (value: unknown): JsonRecord | null =>
  isRecord(value) && typeof value.name === 'string'
    ? { id: value.id, taxonomy_term: { ...value } }
    : typeof value === 'string'
      ? { taxonomy_term: { name: value } }
      : null

const eligibilityText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  const texts = (Array.isArray(value) ? value : [value]).flatMap((one: unknown) =>
    typeof one === 'string' ? [one] : isRecord(one) && typeof one.eligibility === 'string' ? [one.eligibility] : [],
  )
  return texts.length > 0 ? texts.join('\n') : undefined
}

/** A JSON service, organization or location of HSDS 1.1 in the fields of 3.1, with all that is nested in it. Never throws. */
export function upgradeRecord(value: JsonRecord): JsonRecord {
  const made: Record<string, unknown> = {}
  const add = (key: string, items: readonly unknown[]): void => {
    made[key] = [...(Array.isArray(made[key]) ? made[key] : []), ...items]
  }
  for (const [key, inner] of Object.entries(value)) {
    const items = Array.isArray(inner) ? inner : [inner]
    const upgrade = upgradeNested(key)
    const holder = upgrade ? heldBy[upgrade.to] : undefined
    if (key === 'eligibility') made.eligibility_description ??= eligibilityText(inner)
    else if (key === 'taxonomy' && typeof inner !== 'string')
      add(
        'attributes',
        items.map(termOf).filter((term) => term !== null),
      )
    else if (key === 'locations' && recordsIn(inner).length > 0 && !Object.hasOwn(value, 'legal_status') && Object.hasOwn(value, 'status'))
      add(
        'service_at_locations',
        recordsIn(inner).map((location) => ({ id: location.id, location: upgradeRecord(location) })),
      )
    else if (upgrade && holder && items.every(isRecord))
      add(
        holder,
        items.filter(isRecord).map((item) => upgradeRecord(rewritten(item, upgrade.row))),
      )
    else if (Array.isArray(inner))
      add(
        key,
        inner.map((item: unknown) => (isRecord(item) ? upgradeRecord(item) : item)),
      )
    else made[key] = isRecord(inner) ? upgradeRecord(inner) : inner
  }
  // Only an organization and never a service has a web address under `url` in 1.1 and under `website` in 3.x.
  const isOrganization =
    typeof made.url === 'string' &&
    made.website === undefined &&
    !Object.hasOwn(made, 'status') &&
    Object.keys(made).some((key) => key === 'tax_id' || key === 'legal_status')
  if (isOrganization && Object.hasOwn(hsdsTables.organization.fields, 'website')) made.website = made.url
  return made
}
