import type { Service } from '@recourse/domain/directory'

/** A service for the whole of Québec that nobody said anything about, and with nothing wrong in it. */
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
