import {
  type Claim,
  type Hours,
  isSheltered,
  type Phone,
  type PublicAddress,
  type Service,
  type ServiceArea,
  type ServiceDisclosure,
} from '@recourse/domain/directory'
import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import { isOurs, readAttribute } from './read-attribute.ts'

type Base = Pick<Service, 'id' | 'name' | 'organization' | 'description' | 'demonstration' | 'languages'> &
  Partial<Pick<Service, 'onlyIn' | 'textLine' | 'cost' | 'website' | 'email'>>

/** A service that our own export wrote, as it was, and the places of the attributes that have not their form. */
export type Restored = { readonly service: Omit<Service, 'status' | 'carried'>; readonly faulty: readonly number[] }

/** The values of one link type. Their form was checked by `readAttribute`, so that the type given holds. */
const valuesOf = <T>(read: readonly { readonly linkType: string; readonly value: unknown }[], linkType: string): readonly T[] =>
  read.filter((one) => one.linkType === linkType).map((one) => one.value as T)

const claimTypes = ['criterion', 'intake', 'disclosure', 'practice', 'hours', 'capacity'].map((field) => `recourse:${field}`)

/**
 * The service that the attributes of the profile hold. Null when there are none, or when what every service needs is missing: then only the plain
 * fields can be read. Claims come back in the order of the file. Never throws.
 */
export function restoredFrom(record: JsonRecord): Restored | null {
  const ours = recordsIn(record.attributes).map((attribute, i) => ({ i, read: isOurs(attribute) ? readAttribute(attribute) : null }))
  const read = ours.flatMap(({ read }) => (read?.ok ? [read.value] : []))
  const base = valuesOf<Base>(read, 'recourse:service')[0]
  const area = valuesOf<ServiceArea>(read, 'recourse:area')[0]
  if (!base || !area) return null
  const { id, name, organization, description, demonstration, languages, ...optional } = base
  const hours = valuesOf<Hours>(read, 'recourse:opening')[0]
  const needs = valuesOf<string>(read, 'recourse:need')
  const addresses = valuesOf<PublicAddress>(read, 'recourse:address')
  return {
    faulty: ours.flatMap(({ i, read }) => (read && !read.ok ? [i] : [])),
    service: {
      id,
      name,
      organization,
      demonstration,
      needs,
      area,
      description,
      phones: valuesOf<Phone>(read, 'recourse:phone'),
      ...optional,
      // What was written under another rule, or by hand, must not bring an address to a place where people are sheltered.
      ...(addresses.length > 0 && !isSheltered({ area, needs }) ? { addresses } : {}),
      ...(hours ? { hours } : {}),
      languages,
      discloses: valuesOf<ServiceDisclosure>(read, 'recourse:discloses'),
      claims: read.filter(({ linkType }) => claimTypes.includes(linkType)).map(({ value }) => value as Claim),
      sources: valuesOf<Service['sources'][number]>(read, 'recourse:source'),
    },
  }
}

/** What stands between the words of a record from elsewhere and those that our export adds to them. */
export const addedWords = '\n\n[Recourse / Recours]\n'

/** A text without what our export added to it. */
const withoutAdded = (text: string): string => text.split(addedWords)[0] ?? text

/** The record as it was before our export: without our attributes, the fields that were added, and with what was set aside in its place again. */
export function recordBefore(record: JsonRecord): JsonRecord | null {
  const attributes = recordsIn(record.attributes)
  const added = attributes.flatMap((attribute) => {
    const read = attribute.link_type === 'recourse:added' ? readAttribute(attribute) : null
    return read?.ok ? [read.value.value as { readonly fields: readonly string[]; readonly organization: readonly string[] }] : []
  })[0]
  if (!added) return null
  const kept = Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (key === 'attributes') {
        const others = attributes.filter((attribute) => !isOurs(attribute))
        return others.length > 0 || !added.fields.includes(key) ? [[key, others]] : []
      }
      if (added.fields.includes(key)) return []
      if (key === 'organization' && isRecord(value))
        return [[key, Object.fromEntries(Object.entries(value).filter(([inner]) => !added.organization.includes(inner)))]]
      return [[key, key === 'eligibility_description' && typeof value === 'string' ? withoutAdded(value) : value]]
    }),
  )
  return kept
}
