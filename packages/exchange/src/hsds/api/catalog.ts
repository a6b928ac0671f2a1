import { foldedName, isSheltered, lastDayOf, type Place, type Service } from '@recourse/domain/directory'
import { addSpan, type Day } from '@recourse/domain/shared'
import { servicesToTakeOut } from '../../take-out/write-directory.ts'
import { recordOfService } from '../export/to-record.ts'
import { visibleTo } from '../export/visible.ts'
import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import { uuidFor } from '../uuid.ts'
import type { Entry, HsdsCatalog, HsdsSource } from './entry.ts'
import { oneToOne } from './one-to-one.ts'
import { gatheredOrganizations, shelteringOrganizations, withoutSheltered } from './organizations.ts'
import { ourTerms, taxonomiesOf, termsIn, termWriter, withTerms } from './terms.ts'
import { placeFinder, whereaboutsOf } from './whereabouts.ts'

const searched = (...texts: readonly unknown[]): string => ` ${foldedName(texts.filter((text) => typeof text === 'string').join(' '))}`

const marks = (terms: readonly JsonRecord[]): Pick<Entry, 'terms' | 'taxonomies'> => ({
  terms: new Set(terms.flatMap(({ id }) => (typeof id === 'string' ? [id.toLowerCase()] : []))),
  taxonomies: new Set(terms.flatMap(({ taxonomy_id }) => (typeof taxonomy_id === 'string' ? [taxonomy_id.toLowerCase()] : []))),
})

/** The last day on which what is written of a service changed: what was done to it, or a confirmation that became too old since. */
function lastChange({ claims }: Pick<Service, 'claims'>, done: Day | undefined, on: Day): Day | undefined {
  const aged = claims.flatMap((claim) => {
    const last = lastDayOf(claim)
    return last !== null && last < on ? [addSpan(last, { days: 1 })] : []
  })
  return [...(done === undefined ? [] : [done]), ...aged].toSorted().at(-1)
}

// Days are all that is known. The end of the day, so that whoever asks for what changed since never misses something.
const momentOf = (day: Day): string => `${day}T23:59:59Z`

const listOf = (entries: readonly Entry[]): ReadonlyMap<string, Entry> => {
  const named = entries.map((entry) => ({ entry, name: foldedName(String(entry.full.name ?? '')) }))
  const sorted = named.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.entry.id < b.entry.id ? -1 : 1))
  return new Map(sorted.map(({ entry }) => [entry.id.toLowerCase(), entry]))
}

type Made = { readonly service: Service; readonly shown: Service; readonly record: JsonRecord }

// What is made of a service is the slowest part. A service that did not change is the same object in the next state of the directory: it is kept with it.
const kept = new WeakMap<Service, { readonly of: Pick<HsdsSource, 'on' | 'places' | 'needs'>; readonly made: Made | null }>()

/** A service as everyone may see it, and its record; null for a demonstration. */
function madeOf(service: Service, { on, places, needs }: HsdsSource, write: (term: JsonRecord) => JsonRecord): Made | null {
  const known = kept.get(service)
  if (known?.of.on === on && known.of.places === places && known.of.needs === needs) return known.made
  const audience = { on, audience: 'public', places } as const
  const [open] = servicesToTakeOut({ services: [service], places })
  const made = open ? { service: open, shown: visibleTo(open, audience), record: withTerms(recordOfService(open, audience), write) } : null
  kept.set(service, { of: { on, places, needs }, made })
  return made
}

type Owned = Made & { readonly record: JsonRecord & { readonly id: string } }

/** Each service with an id that no other has: two records from elsewhere may bear the same. */
function withOwnIds(made: readonly Made[]): readonly Owned[] {
  const taken = new Set<string>()
  return made.map((one) => {
    const own = String(one.record.id)
    const id = taken.has(own.toLowerCase()) ? uuidFor(`service ${one.service.id}`) : own
    taken.add(id.toLowerCase())
    return { ...one, record: { ...one.record, id } }
  })
}

function serviceEntries(source: HsdsSource): readonly Entry[] {
  const { services, needs, places, on, changedOn } = source
  const write = termWriter(needs)
  const labels = new Map(needs.map(({ id, label }) => [id, label]))
  const byId = new Map(places.map((place) => [place.id, place]))
  const placesOf = placeFinder(places)
  const made = withOwnIds(services.flatMap((service) => madeOf(service, source, write) ?? []))
  const withShelter = shelteringOrganizations(made.flatMap(({ service, record }) => (isSheltered(service) ? [record] : [])))
  return made.map(({ service, shown, record }): Entry => {
    const organization = isRecord(record.organization) ? withoutSheltered(record.organization, withShelter) : {}
    const changed = lastChange(shown, changedOn.get(service.id), on)
    const full = { ...record, organization_id: organization.id, organization, ...(changed === undefined ? {} : { last_modified: momentOf(changed) }) }
    const towns = shown.area.kind === 'towns' ? shown.area.places.flatMap((place) => byId.get(place)?.name ?? []) : []
    const said = [shown.name, shown.description, shown.organization, ...shown.needs.flatMap((need) => labels.get(need) ?? []), ...towns]
    const locations = recordsIn(record.service_at_locations).flatMap(({ location }) => (isRecord(location) ? placesOf(location) : []))
    return {
      id: record.id,
      full,
      listed: oneToOne('service', full),
      text: searched(...said.flatMap(({ en, fr }) => [en, fr]), record.name, record.alternate_name, record.description),
      organization: String(organization.id).toLowerCase(),
      ...marks(termsIn(full)),
      ...(changed === undefined ? {} : { changed }),
      where: whereaboutsOf(service, locations, byId),
    }
  })
}

function locationEntries(services: readonly Entry[], places: readonly Place[]): readonly Entry[] {
  const placesOf = placeFinder(places)
  return services.flatMap((entry) =>
    recordsIn(entry.full.service_at_locations).map((at): Entry => {
      const { service_at_locations: _, ...service } = entry.full
      const location = isRecord(at.location) ? at.location : {}
      const full = { ...at, service_id: entry.id, ...(location.id === undefined ? {} : { location_id: location.id }), service }
      const own = termsIn(at)
      const { terms, taxonomies } = marks(own)
      return {
        ...entry,
        id: String(at.id),
        full,
        listed: oneToOne('service_at_location', full),
        text: `${entry.text}${searched(at.description, location.name, ...recordsIn(location.addresses).map(({ city }) => city))}`,
        terms: new Set([...entry.terms, ...terms]),
        taxonomies: new Set([...entry.taxonomies, ...taxonomies]),
        ...(entry.where ? { where: { ...entry.where, points: placesOf(location) } } : {}),
      }
    }),
  )
}

/** Makes everything that the HSDS API answers from, for everyone and nobody else. `profile` is the address of our profile. Never throws. */
export function hsdsCatalog(source: HsdsSource, profile: string): HsdsCatalog {
  const services = serviceEntries(source)
  const terms = [
    ...new Map(
      [...ourTerms(source.needs).map(termWriter(source.needs)), ...services.flatMap(({ full }) => termsIn(full).filter((term) => textIn(term.name)))].map(
        (term): [string, JsonRecord] => [String(term.id).toLowerCase(), term],
      ),
    ).values(),
  ]
  const plain = (record: JsonRecord, object: 'taxonomy' | 'taxonomy_term', text: string): Entry => ({
    id: String(record.id),
    full: record,
    listed: oneToOne(object, record),
    text,
    ...(object === 'taxonomy' ? marks([]) : marks([record])),
    ...(typeof record.parent_id === 'string' ? { parent: record.parent_id.toLowerCase() } : {}),
  })
  return {
    places: source.places,
    lists: {
      services: listOf(services),
      organizations: listOf(gatheredOrganizations(services)),
      service_at_locations: listOf(locationEntries(services, source.places)),
      taxonomies: listOf(taxonomiesOf(terms, profile).map((one) => plain(one, 'taxonomy', searched(one.name, one.description)))),
      taxonomy_terms: listOf(terms.map((one) => plain(one, 'taxonomy_term', searched(one.name, one.description, one.code)))),
    },
  }
}
