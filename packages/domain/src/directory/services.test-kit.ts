import type { Place, Service } from './service.ts'

/** A service for the whole of Québec that nobody said anything about. */
export const aService = (more: Partial<Service> = {}): Service => ({
  id: 'invented-help',
  name: { en: 'Invented Help', fr: 'Aide inventée' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['legal_help'],
  area: { kind: 'province', provinces: ['QC'] },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [],
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [{ id: 'page', title: { en: 'Page', fr: 'Page' }, url: 'https://example.org/page', datedText: 'undated' }],
  ...more,
})

const place = (id: string, name: string, province: string, latitude: number, longitude: number): Place => ({
  id,
  name: { en: name, fr: name },
  province,
  latitude,
  longitude,
})

/** Invented places. */
export const places: readonly Place[] = [
  place('place:rivebrune-qc', 'Rivebrune', 'QC', 46.1, -72.2),
  place('place:clairval-qc', 'Clairval', 'QC', 46.4, -72.4),
  place('place:stone-bay-on', 'Stone Bay', 'ON', 45.1, -78.2),
]
