import type { Place, Service } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { printedService } from './printed-lines.ts'

const on = '2026-11-24'
const places: readonly Place[] = [{ id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 46.1, longitude: -72.2 }]
const names = {
  needs: new Map([['food', { en: 'Food', fr: 'Nourriture' }]]),
  provinces: new Map([['QC', { en: 'Quebec', fr: 'Québec' }]]),
  places: new Map(places.map((place) => [place.id, place])),
}
const service: Service = {
  id: 'invented',
  name: { en: 'Invented', fr: 'Inventé' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [
    { number: '1-800-555-0100', label: { en: 'Desk', fr: 'Accueil' }, evidence: 'one_page', seenOn: ['page'] },
    { number: '1-800-555-0199', label: { en: 'Old', fr: 'Ancien' }, evidence: 'stale', seenOn: ['page'] },
  ],
  email: 'ask@example.org',
  website: 'https://example.org/',
  hours: { text: { en: 'Weekdays', fr: 'En semaine' }, timezone: 'America/Toronto', weekly: [] },
  languages: ['en', 'es'],
  cost: { en: 'Free', fr: 'Gratuit' },
  discloses: [{ to: { en: 'Its funder', fr: 'Son bailleur' }, what: { en: 'a count', fr: 'un nombre' }, basis: 'policy', recipients: ['funder'] }],
  claims: [],
  sources: [],
}
const printed = (one: Service) => printedService(one, names, { places, on })
const all = (one: Service): string => JSON.stringify(printed(one))

describe('a service on paper', () => {
  test('is in both languages, with the numbers that are sure enough only, who may learn what, and what to ask', () => {
    const { lines, questions, status } = printed(service)
    expect(lines.map(({ about }) => about.fr)).toEqual([
      'Aide pour',
      'Où',
      'Téléphone',
      'Courriel',
      'Site Web',
      'Heures',
      'Langues',
      'Coût',
      'Qui peut apprendre quoi',
    ])
    expect(lines.flatMap(({ words }) => words)).toEqual([
      { en: 'Food', fr: 'Nourriture' },
      { en: 'Rivebrune, Quebec', fr: 'Rivebrune, Québec' },
      { en: '1-800-555-0100 Desk', fr: '1-800-555-0100 Accueil' },
      { en: 'ask@example.org', fr: 'ask@example.org' },
      { en: 'https://example.org/', fr: 'https://example.org/' },
      { en: 'Weekdays', fr: 'En semaine' },
      { en: 'English, Spanish', fr: 'anglais, espagnol' },
      { en: 'Free', fr: 'Gratuit' },
      { en: 'Its funder: a count', fr: 'Son bailleur\u00A0: un nombre' },
    ])
    expect(all(service)).not.toContain('0199')
    expect(questions.length).toBeGreaterThan(0)
    expect(questions.length).toBeLessThanOrEqual(6)
    expect(status).toBeNull()
  })

  test('says when it does not run, and when no number is sure enough', () => {
    const closed = printed({ ...service, status: 'temporarily closed', phones: service.phones.slice(1) })
    expect(closed.status?.fr).toBe('Fermé pour l’instant')
    expect(JSON.stringify(closed.lines)).toContain('No number that is sure enough')
  })

  test('gives away no place that is kept secret', () => {
    const words = { en: '418 Canary Street, Rivebrune', fr: '418 Canary Street, Rivebrune' }
    const secret: Service = { ...service, area: { kind: 'confidential', provinces: ['QC'] }, name: words, hours: { text: words, always: true }, cost: words }
    expect(all(secret)).not.toMatch(/Canary|Rivebrune/)
    expect(all(secret)).toContain('the place itself is kept secret')
    expect(all(secret)).toContain('1-800-555-0100')
  })
})
