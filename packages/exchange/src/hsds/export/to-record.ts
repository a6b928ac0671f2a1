import type { Service } from '@recourse/domain/directory'
import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import { addedWords } from '../profile/from-attributes.ts'
import { conforming } from '../set-aside.ts'
import { uuidFor } from '../uuid.ts'
import { bare, carriedOf, same } from './carried-record.ts'
import { eligibilityText } from './eligibility-text.ts'
import { areaRecords, languageRecords, phoneRecords, placeRecords, scheduleRecords } from './plain-parts.ts'
import { attributesOf } from './to-attributes.ts'
import { type Audience, assuredDate, statedAges, visibleTo } from './visible.ts'

/** The fields of our model as HSDS has them, and whether each is what the record from elsewhere already says. */
function plainFields(service: Service, was: Service | null, { on }: Audience): readonly (readonly [key: string, value: unknown, isSame: boolean])[] {
  const isHidden = service.area.kind === 'confidential'
  const fr = service.name.fr === service.name.en ? undefined : service.name.fr
  const addresses = service.addresses ?? []
  return [
    ['name', service.name.en, was?.name.en === service.name.en],
    ['alternate_name', fr, fr === undefined || was?.name.fr === service.name.fr],
    ['description', service.description.en, was?.description.en === service.description.en],
    ['url', service.website, was !== null && was.website === service.website],
    ['email', service.email, was !== null && was.email === service.email],
    ['status', service.status, false],
    ['fees_description', service.cost?.en, service.cost === undefined && was !== null],
    ['phones', phoneRecords(service), was !== null && same(bare(was.phones), bare(service.phones))],
    [
      'schedules',
      service.hours && !isHidden ? scheduleRecords(service, service.hours) : [],
      was !== null && !isHidden && (same(was.hours, service.hours) || sameSchedules(was, service)),
    ],
    ['languages', languageRecords(service), was !== null && !isHidden && same(was.languages, service.languages)],
    ['service_areas', areaRecords(service), was !== null && !isHidden && same(was.area, service.area)],
    ['service_at_locations', placeRecords(service, addresses), was !== null && !isHidden && same(was.addresses ?? [], addresses)],
    ['assured_date', assuredDate(service.claims, on), assuredDate(service.claims, on) === undefined && was !== null],
    ['minimum_age', statedAges(service.claims).minimum_age, was !== null && same(statedAges(was.claims), statedAges(service.claims))],
    ['maximum_age', statedAges(service.claims).maximum_age, was !== null && same(statedAges(was.claims), statedAges(service.claims))],
  ]
}

// The zone of an imported service depends on the places known when it was read: alone, it changes nothing that HSDS writes.
const sameSchedules = (was: Service, service: Service): boolean =>
  was.hours !== undefined &&
  service.hours !== undefined &&
  !('always' in was.hours) &&
  !('always' in service.hours) &&
  same({ ...was.hours, timezone: '' }, { ...service.hours, timezone: '' })

function withEligibility(service: Service, carried: JsonRecord, { on }: Audience): string {
  const own = textIn(carried.eligibility_description)
  // The words of the record stand first and whole; the claim that quotes them adds nothing.
  const claims = own ? service.claims.filter(({ id, method }) => !(method === 'import' && id === 'eligibility')) : service.claims
  const text = eligibilityText(claims, on)
  return own ? `${String(carried.eligibility_description)}${addedWords}${text}` : text
}

const isEmpty = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/**
 * A service as one full HSDS 3.1 service for an audience: what the standard has a field for, in it; the rest in attributes of our profile; and what came from
 * elsewhere and we do not model, given back as it was. Always accepted by the standard. Never throws.
 */
export function recordOfService(service: Service, audience: Audience): JsonRecord {
  const shown = visibleTo(service, audience)
  const { record: carried, was } = carriedOf(shown, audience.on)
  const made: Record<string, unknown> = { ...carried }
  const fields: string[] = []
  const put = (key: string, value: unknown, isSame: boolean): void => {
    if (isSame) return
    if (isEmpty(value)) {
      if (made[key] !== undefined && key !== 'service_at_locations') delete made[key]
      return
    }
    if (carried[key] === undefined) fields.push(key)
    made[key] = key === 'service_at_locations' ? [...recordsIn(carried[key]), ...recordsIn(value)] : value
  }
  put('id', uuidFor(`service ${shown.id}`), carried.id !== undefined)
  for (const [key, value, isSame] of plainFields(shown, was, audience)) put(key, value, isSame)
  put('eligibility_description', withEligibility(shown, carried, audience), false)
  const owner = isRecord(carried.organization) ? carried.organization : {}
  const given = { id: uuidFor(`organization ${shown.organization.en}`), name: shown.organization.en, description: shown.organization.en }
  const organization = { ...given, ...owner, ...(was?.organization.en === shown.organization.en ? {} : { name: given.name }) }
  if (carried.organization === undefined) fields.push('organization')
  if (carried.attributes === undefined) fields.push('attributes')
  const added = { fields, organization: Object.keys(given).filter((key) => owner[key] === undefined) }
  const ours = attributesOf(shown, isRecord(shown.carried?.hsds) ? added : undefined)
  return conforming('service', { ...made, organization, attributes: [...recordsIn(carried.attributes), ...ours] }, `service ${shown.id}`)
}
