import type { Hours, Phone, Service } from '@recourse/domain/directory'
import { followsFormat } from './formats.ts'
import { isRecord, type JsonRecord, recordsIn } from './json-record.ts'

const idIn = (value: JsonRecord): JsonRecord => (typeof value.id === 'string' && followsFormat('uuid', value.id) ? { id: value.id } : {})

const ages = (value: JsonRecord): JsonRecord =>
  Object.fromEntries((['minimum_age', 'maximum_age'] as const).flatMap((key) => (typeof value[key] === 'number' ? [[key, value[key]]] : [])))

/**
 * What may be kept of the HSDS record of a confidential site: ids and ages. Not a list of what is taken out but of what stays, so that a field that
 * nobody thought of cannot lead anybody there: places, areas, schedules, contacts, notes, and the history of changes, which holds old values.
 */
export function strippedRecord(record: JsonRecord): JsonRecord {
  const organization = isRecord(record.organization) ? idIn(record.organization) : {}
  return { ...idIn(record), ...ages(record), ...(Object.keys(organization).length > 0 ? { organization } : {}) }
}

const phoneWords: Phone['label'] = { en: 'Phone', fr: 'Téléphone' }
const hoursWords: Hours['text'] = { en: 'Ask when you call', fr: 'Demandez en appelant' }

/**
 * A confidential service without what could lead to it and that a person does not need to call: addresses, the words of its phones and hours, and all but
 * the ids of the record that it came from. Another service is given back as it is.
 */
export function stripHidden(service: Service): Service {
  if (service.area.kind !== 'confidential') return service
  const { addresses: _, carried, hours, ...rest } = service
  const record = isRecord(carried?.hsds) ? strippedRecord(carried.hsds) : {}
  return {
    ...rest,
    area: { kind: 'confidential', provinces: service.area.provinces },
    phones: service.phones.map((phone) => ({ ...phone, label: phoneWords })),
    ...(hours ? { hours: { ...hours, text: hoursWords } } : {}),
    ...(Object.keys(record).length > 0 ? { carried: { hsds: record } } : {}),
  }
}

/** Whether a service may have a public address at all: never where people are sheltered. */
export const mayHaveAddress = ({ area, needs }: Pick<Service, 'area' | 'needs'>): boolean => area.kind !== 'confidential' && !needs.includes('shelter')

const withoutPlace = (location: JsonRecord): JsonRecord => {
  const { addresses: _, latitude: __, longitude: ___, ...rest } = location
  return {
    ...rest,
    ...(Array.isArray(location.addresses)
      ? {
          addresses: recordsIn(location.addresses).map(({ address_1: _1, address_2: _2, attention: _3, postal_code, ...address }) => ({
            ...address,
            address_1: '-',
            postal_code: String(postal_code ?? '').slice(0, 3),
          })),
        }
      : {}),
  }
}

/** The record of a place where people are sheltered, without its street, its coordinates and all but three characters of its postal code. */
export function withoutStreets(record: JsonRecord): JsonRecord {
  const organization = isRecord(record.organization) ? record.organization : undefined
  const { metadata: _, ...rest } = record
  return {
    ...rest,
    ...(Array.isArray(record.service_at_locations)
      ? {
          service_at_locations: recordsIn(record.service_at_locations).map((place) =>
            isRecord(place.location) ? { ...place, location: withoutPlace(place.location) } : place,
          ),
        }
      : {}),
    ...(organization
      ? {
          organization: {
            ...organization,
            ...(Array.isArray(organization.locations) ? { locations: recordsIn(organization.locations).map(withoutPlace) } : {}),
          },
        }
      : {}),
  }
}
