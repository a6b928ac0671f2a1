import type { Need, Place, Service } from '@recourse/domain/directory'
import type { Snapshot } from './snapshot.ts'

/** Invented places; two share a name. */
export const places: readonly Place[] = [
  { id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 46.1, longitude: -72.2 },
  { id: 'place:stone-bay-on', name: { en: 'Stone Bay', fr: 'Stone Bay' }, province: 'ON', latitude: 43.7, longitude: -79.4 },
  { id: 'place:stone-bay-yt', name: { en: 'Stone Bay', fr: 'Stone Bay' }, province: 'YT', latitude: 61.1, longitude: -135.2 },
  { id: 'place:maple-creek-on', name: { en: 'Maple Creek', fr: 'Maple Creek' }, province: 'ON', latitude: 44.2, longitude: -79.4 },
  { id: 'fsa:G9X', name: { en: 'G9X', fr: 'G9X' }, province: 'QC', latitude: 46.2, longitude: -72.2 },
]

const needs: readonly Need[] = [
  { id: 'shelter', label: { en: 'A safe bed', fr: 'Un lit en lieu sûr' }, essential: true, order: 10 },
  { id: 'legal_help', label: { en: 'Legal help', fr: 'Aide juridique' }, essential: false, order: 20 },
  { id: 'food', label: { en: 'Food', fr: 'Nourriture' }, essential: true, order: 30 },
]

const invented = (id: string, name: string, more: Partial<Service>): Service => ({
  id,
  name: { en: name, fr: `${name} (fr)` },
  organization: { en: 'Lantern House', fr: 'Maison Lanterne' },
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'national' },
  description: { en: `${name} gives help.`, fr: `${name} donne de l’aide.` },
  phones: [{ number: '+1-514-555-0100', label: { en: 'Office', fr: 'Bureau' }, evidence: 'two_or_more_pages', seenOn: ['https://example.org'] }],
  languages: ['en', 'fr'],
  discloses: [],
  claims: [
    {
      id: 'gender',
      field: 'criterion',
      criterion: { kind: 'gender', accepts: ['woman'] },
      value: 'yes',
      text: { en: 'Women.', fr: 'Femmes.' },
      ask: { en: 'Whom do you take?', fr: 'Qui recevez-vous?' },
      method: 'call',
      source: 'asked',
      by: 'helpline',
      verified: '2026-10-02',
    },
    {
      id: 'hush',
      field: 'practice',
      value: 'yes',
      text: { en: 'Whispered canary.', fr: 'Canari chuchoté.' },
      ask: { en: 'How?', fr: 'Comment?' },
      method: 'call',
      source: 'asked',
      by: 'helpline',
      verified: '2026-10-02',
      visibility: 'network',
    },
  ],
  sources: [{ id: 'asked', title: { en: 'Asked', fr: 'Demandé' }, datedText: 'undated' }],
  ...more,
})

/** Invented services of every kind: national, of a province, of towns, with an office, confidential, where people are sheltered, and a demonstration. */
export const services: readonly Service[] = [
  invented('national-line', 'Open Line', { needs: ['food', 'legal_help'] }),
  invented('quebec-clinic', 'Clinic of the River', {
    needs: ['legal_help'],
    organization: { en: 'River Law', fr: 'Droit de la rivière' },
    area: { kind: 'province', provinces: ['QC'] },
    addresses: [{ line: '12 Invented Street', town: 'Rivebrune', province: 'QC', postalCode: 'G9X 1A1' }],
  }),
  invented('stone-bay-pantry', 'Stone Bay Pantry', { area: { kind: 'towns', provinces: ['ON'], places: ['place:stone-bay-on'] } }),
  invented('maple-creek-table', 'Maple Creek Table', {
    organization: { en: 'River Law', fr: 'Droit de la rivière' },
    area: { kind: 'towns', provinces: ['ON'], places: ['place:maple-creek-on'] },
    addresses: [{ line: '3 Invented Road', town: 'Maple Creek', province: 'ON' }],
  }),
  invented('hidden-house', 'Hidden House', {
    needs: ['shelter'],
    area: { kind: 'confidential', provinces: ['ON'] },
    description: { en: 'A house near Stone Bay, at 9 Canary Street.', fr: 'Une maison près de Stone Bay, au 9, rue du Canari.' },
  }),
  invented('night-house', 'Night House', {
    needs: ['shelter'],
    organization: { en: 'Night', fr: 'Nuit' },
    area: { kind: 'towns', provinces: ['ON'], places: ['place:stone-bay-on'] },
    addresses: [{ line: '77 Canary Street', town: 'Stone Bay', province: 'ON' }],
  }),
  invented('demo', 'Canary Demonstration', { demonstration: true }),
]

/** A state of an invented directory. */
export const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  services,
  needs,
  places,
  on: '2026-11-24',
  changedOn: new Map([
    ['national-line', '2026-11-01'],
    ['quebec-clinic', '2026-11-10'],
    ['stone-bay-pantry', '2026-11-10'],
    ['maple-creek-table', '2026-11-20'],
    ['hidden-house', '2026-09-01'],
    ['night-house', '2026-09-02'],
  ]),
  version: 'one',
  ...more,
})
