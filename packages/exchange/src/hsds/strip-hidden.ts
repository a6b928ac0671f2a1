import { type Hours, isSheltered, type Phone, type Place, redacted, type Service } from '@recourse/domain/directory'
import { isRecord, type JsonRecord, recordsIn } from './json-record.ts'

const phoneWords: Phone['label'] = { en: 'Phone', fr: 'Téléphone' }
const hoursWords: Hours['text'] = { en: 'Ask when you call', fr: 'Demandez en appelant' }

/**
 * A service without what could lead to a place where people are sheltered: what `redacted` of the domain takes out (addresses, the record that it came from,
 * texts that lead there). Another service is given back as it is. `places` are the towns that may not be named. Without them nobody can tell whether a note
 * names one: the words of the phones and hours of a confidential site are then left out whole.
 */
export function stripHidden(service: Service, places: readonly Place[] = []): Service {
  if (!isSheltered(service)) return service
  const { hours, ...safe } = redacted(service, places)
  if (service.area.kind !== 'confidential' || places.length > 0) return hours ? { ...safe, hours } : safe
  return {
    ...safe,
    phones: safe.phones.map((phone) => ({ ...phone, label: phoneWords })),
    ...(hours ? { hours: { ...hours, text: hoursWords } } : {}),
  }
}

const withoutPlace = (location: JsonRecord): JsonRecord => {
  const { latitude: _, longitude: __, ...rest } = location
  if (!Array.isArray(location.addresses)) return rest
  const addresses = recordsIn(location.addresses).map(({ address_1: _1, address_2: _2, attention: _3, postal_code, ...address }) => ({
    ...address,
    address_1: '-',
    postal_code: String(postal_code ?? '').slice(0, 3),
  }))
  return { ...rest, addresses }
}

/** The record of a service without streets, coordinates and all but three characters of postal codes, nor the history of changes, which holds old ones. */
export function withoutStreets(record: JsonRecord): JsonRecord {
  const { metadata: _, ...rest } = record
  const places = Array.isArray(record.service_at_locations)
    ? {
        service_at_locations: recordsIn(record.service_at_locations).map((place) =>
          isRecord(place.location) ? { ...place, location: withoutPlace(place.location) } : place,
        ),
      }
    : {}
  if (!isRecord(record.organization) || !Array.isArray(record.organization.locations)) return { ...rest, ...places }
  return { ...rest, ...places, organization: { ...record.organization, locations: recordsIn(record.organization.locations).map(withoutPlace) } }
}
