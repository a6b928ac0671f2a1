import type { Claim, DirectoryCorpus, Place, Service } from '@recourse/domain/directory'
import { aService } from '../services.test-kit.ts'
import { type AtlasRow, rowsOf } from './atlas-rows.ts'

/** The day of the tests, a Tuesday, and an instant of it: 12:30 in Toronto and 9:30 in Vancouver. */
export const on = '2026-11-24'
export const instant = new Date('2026-11-24T17:30:00Z')

/** Confirmed by phone three weeks before: status is no condition. */
export const aClaim = (more: Partial<Claim> = {}): Claim => ({
  id: 'any-status',
  field: 'criterion',
  criterion: { kind: 'status', accepts: [] },
  value: 'no',
  text: { en: 'It does not ask.', fr: 'Il ne le demande pas.' },
  ask: { en: 'Whatever their status?', fr: 'Quel que soit leur statut?' },
  method: 'call',
  source: 'page',
  by: 'coordinator',
  verified: '2026-11-03',
  ...more,
})

/** The same, read on a page without a date. */
export const onPage = (more: Partial<Claim> = {}): Claim => {
  const { verified: _, ...claim } = aClaim({ id: 'page-status', method: 'web', ...more })
  return claim
}

const place = (id: string, name: string, province: string, latitude: number, longitude: number): Place => ({
  id,
  name: { en: name, fr: name },
  province,
  latitude,
  longitude,
})

/** Invented places: two towns of Québec near each other, one of Ontario, and a postal area. */
export const places: readonly Place[] = [
  place('place:rivebrune-qc', 'Rivebrune', 'QC', 46.1, -72.2),
  place('place:clairval-qc', 'Clairval', 'QC', 46.2, -72.3),
  place('place:stone-bay-on', 'Stone Bay', 'ON', 45.1, -78.2),
  place('fsa:J0X', 'J0X', 'QC', 46.3, -72.4),
]

/** Two needs, the second first in their order. */
export const needs: DirectoryCorpus['needs'] = [
  { id: 'legal_help', label: { en: 'Legal help', fr: 'Aide juridique' }, essential: false, order: 90 },
  { id: 'shelter', label: { en: 'A safe bed', fr: 'Un lit en lieu sûr' }, essential: true, order: 20 },
]

const provinceNames = new Map([
  ['QC', { en: 'Québec', fr: 'Québec' }],
  ['ON', { en: 'Ontario', fr: 'Ontario' }],
])

/** Rows of some services, each with an id of its own. */
export const rowsFor = (...services: readonly Partial<Service>[]): readonly AtlasRow[] =>
  rowsOf({ needs, places, services: services.map((more, i) => aService({ id: `s${i}`, ...more })) }, { on, instant, provinceNames })

/** A confidential site as a careless editor might write it, with what must never show: towns, an address, coordinates, a postal code. */
export const aLeakingSite = (more: Partial<Service> = {}): Service =>
  aService({
    id: 'hidden-house',
    name: { en: 'Quiet house of Rivebrune', fr: 'Maison calme de Rivebrune' },
    organization: { en: 'Rivebrune Women', fr: 'Femmes de Rivebrune' },
    description: { en: 'In Clairval, 12 Invented Street, J0X 1A1.', fr: 'À Clairval, 12, rue Inventée, J0X 1A1.' },
    needs: ['shelter'],
    area: {
      kind: 'confidential',
      provinces: ['QC'],
      places: ['place:rivebrune-qc', 'place:clairval-qc'],
      latitude: 46.1,
      longitude: -72.2,
    } as Service['area'],
    addresses: [{ line: '12 Invented Street', town: 'Clairval', province: 'QC', postalCode: 'J0X 1A1' }],
    ...more,
  })
