import type { Service } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import type { ImportedService } from '../../imported.ts'
import { writeHsds } from '../export/write-hsds.ts'
import { csvExample, hasOfficial, official } from '../official.test-kit.ts'
import { address, context, file, first, on, plain, read, uuid } from './reading.test-kit.ts'

describe('a plain record of HSDS 3.1', () => {
  test('becomes a service', () => {
    expect(first(file('a.json', plain))).toMatchObject({
      id: `hsds-${uuid(1)}`,
      name: { en: 'Stone Bay Legal Clinic', fr: 'Stone Bay Legal Clinic' },
      organization: { en: 'Stone Bay Society' },
      status: 'active',
      needs: ['legal_help'],
      area: { kind: 'towns', provinces: ['ON'], places: ['place:stone-bay-on'] },
      website: 'https://clinic.example.org',
      email: 'ask@example.org',
      languages: ['fr', 'es'],
      phones: [{ number: '+1 705 555 0100 x12', evidence: 'one_page', seenOn: [context.name] }],
      textLine: '705-555-0122',
      addresses: [{ line: '12 Old Mill Road', town: 'Stone Bay', province: 'ON', postalCode: 'P9P 1A1' }],
      hours: { timezone: 'America/Toronto', weekly: [{ days: ['MO', 'TU'], opens: 540, closes: 1020 }], schedules: [{ freq: 'WEEKLY', byday: ['MO', 'TU'] }] },
      sources: [{ id: 'import', dated: '2026-05-01' }],
      onlyIn: 'en',
      carried: { hsds: plain, area: { kind: 'towns', provinces: ['ON'], places: ['place:stone-bay-on'] } },
    })
  })

  test('gives claims of which none is a confirmation, and free text is only a question', () => {
    const { claims } = first(file('a.json', plain))
    expect(claims.map(({ id, value, method }) => [id, value, method])).toEqual([
      ['age', 'yes', 'import'],
      ['eligibility', 'unknown', 'import'],
      ['application', 'unknown', 'import'],
      ['document-1', 'unknown', 'import'],
    ])
    expect(claims[0]).toMatchObject({ criterion: { kind: 'age', min: 16, max: 29 }, verified: '2026-05-01' })
    for (const claim of claims) for (const half of ['en', 'fr'] as const) expect(claim.ask[half]).toMatch(/\?$/)
  })

  test('tells what was not understood', () => {
    expect(read(file('a.json', plain)).services[0]?.notes.map(({ text }) => text.en)).toEqual([
      'This term is of no need of ours: Beekeeping',
      'This language was not understood: Old Stonish',
    ])
    expect(
      read(file('a.json', { id: uuid(1), name: 'A', description: 'b', status: 'active', organization: plain.organization })).services[0]?.notes.map(
        ({ text }) => text.en,
      ),
    ).toEqual(['No need was found: choose what this service is for.', 'Where this service is was not understood: no town of ours is named.'])
  })

  test.each([
    ['every two weeks without a first day', { freq: 'WEEKLY', byday: 'MO', interval: 2 }],
    ['a count', { freq: 'WEEKLY', byday: 'MO', count: 3 }],
    ['numbers of weeks', { freq: 'WEEKLY', byday: 'MO', byweekno: '3' }],
    ['no hour', { freq: 'WEEKLY', byday: 'MO', opens_at: undefined }],
    ['another frequency', { freq: 'DAILY' }],
  ])('does not open a door on hours that it cannot say: %s', (_, odd) => {
    const schedules = [...plain.schedules, { id: uuid(20), opens_at: '10:00', closes_at: '12:00', description: 'odd days', ...odd }]
    const { service, notes } = read(file('a.json', { ...plain, schedules })).services[0] as ImportedService
    expect(service.hours).toMatchObject({ weekly: [], text: { en: expect.stringContaining('odd days') } })
    expect(service.hours).not.toHaveProperty('schedules')
    expect(notes.map(({ text }) => text.en)).toContain('This schedule was not understood: its words only are shown.')
  })

  test('knows a month, and day and night', () => {
    const monthly = { ...plain, schedules: [{ id: uuid(20), freq: 'MONTHLY', byday: '1MO,-1FR', opens_at: '10:00', closes_at: '12:00' }] }
    expect(first(file('a.json', monthly)).hours).toMatchObject({
      weekly: [],
      schedules: [{ freq: 'MONTHLY', byday: ['1MO', '-1FR'], opens: 600, closes: 720 }],
    })
    const always = { ...plain, schedules: [{ id: uuid(20), freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }] }
    expect(first(file('a.json', always)).hours).toMatchObject({ always: true })
  })

  test('is found in French, by postal area, by coordinates and by the province that it serves', () => {
    const at = (location: object, more: object = {}) =>
      first(file('a.json', { ...plain, service_at_locations: [{ id: uuid(10), location: { id: uuid(11), location_type: 'physical', ...location } }], ...more }))
        .area
    expect(at({ addresses: [{ ...address, city: 'Nulle-Part', state_province: 'Québec', postal_code: 'X9X 2B2' }] })).toMatchObject({ places: ['fsa:X9X'] })
    expect(at({ latitude: 45.2, longitude: -78.1 })).toMatchObject({ places: ['place:stone-bay-on'] })
    expect(at({}, { service_areas: [{ id: uuid(21), name: 'Province-wide: Ontario' }] })).toEqual({ kind: 'province', provinces: ['ON'] })
    expect(at({}, { service_areas: [{ id: uuid(21), name: 'Canada' }] })).toEqual({ kind: 'national' })
    expect(first(file('a.json', { ...plain, name: 'Clinique juridique', description: 'Aide pour les femmes et les travailleurs' })).onlyIn).toBe('fr')
  })
})

describe('claims that come back from our own export', () => {
  const ours = first(file('a.json', plain))
  const called: Service = { ...ours, claims: ours.claims.map((claim) => ({ ...claim, method: 'call', verified: '2026-11-01' })) }
  const text = writeHsds([called], { on, audience: 'public' }).json()

  test('are whole, and a person is told to keep confirmations only from a maker that is known', () => {
    const found = read(file('x.json', text)).services[0]
    expect(found?.service.claims).toEqual(called.claims)
    expect(found?.notes.filter(({ kind }) => kind === 'doubtful').map(({ text }) => text.en)).toEqual([expect.stringContaining('4 claims were confirmed')])
  })

  test('a plain field that another program changed is told', () => {
    const notes = read(file('x.json', text.replace('"name": "Stone Bay Legal Clinic"', '"name": "Another"'))).services[0]?.notes
    expect(notes?.map(({ text }) => text.en)).toContainEqual(expect.stringContaining('“name” says otherwise'))
  })

  test('an attribute that has not its form is told and left out', () => {
    const found = read(file('x.json', text.replace(/\\"method\\":\\"call\\"/, '\\"method\\":\\"divination\\"'))).services[0]
    expect(found?.service.claims).toHaveLength(3)
    expect(found?.notes.map(({ kind }) => kind)).toContain('not-understood')
  })
})

describe.skipIf(!hasOfficial)('official examples', () => {
  test('the tabular one is one service of 3.1', () => expect(read(...csvExample())).toMatchObject({ format: 'hsds-3', counts: { service: 1 } }))
  test('a schedule that ours cannot say is not guessed at', () => {
    expect(first(file('service_full.json', official('examples/service_full.json'))).hours).toMatchObject({ weekly: [] })
  })
})
