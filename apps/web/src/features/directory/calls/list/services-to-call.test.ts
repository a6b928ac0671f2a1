import type { Claim, DirectoryCorpus, Place, Service } from '@recourse/domain/directory'
import { callSheet, callSheets } from '@recourse/domain/route'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printedList } from './printed-list.ts'
import { inCallOrder, lastAsked, servicesToCall } from './services-to-call.ts'

const on = '2026-11-24'
const place = (id: string, name: string, latitude: number): Place => ({ id, name: { en: name, fr: name }, province: 'QC', latitude, longitude: -72.2 })
const places = [place('place:rivebrune-qc', 'Rivebrune', 46.1), place('place:hauterive-qc', 'Hauterive', 52.4)]
const aService = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  name: { en: id, fr: id },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['legal_help'],
  area: { kind: 'province', provinces: ['QC'] },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [],
  languages: [],
  discloses: [],
  claims: [],
  sources: [],
  ...more,
})
const claim = (more: Partial<Claim>): Claim => ({
  id: 'women',
  field: 'criterion',
  criterion: { kind: 'gender', accepts: ['woman'] },
  value: 'yes',
  text: { en: 'x', fr: 'x' },
  ask: { en: 'Whom?', fr: 'Qui?' },
  method: 'call',
  source: 'page',
  by: 'editor',
  ...more,
})
const directory: DirectoryCorpus = {
  needs: [],
  places,
  services: [
    aService('province'),
    aService('national', { area: { kind: 'national' }, needs: ['shelter'] }),
    aService('ontario', { area: { kind: 'province', provinces: ['ON'] } }),
    aService('near', { area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] } }),
    aService('far', { area: { kind: 'towns', provinces: ['QC'], places: ['place:hauterive-qc'] } }),
    aService('demo', { demonstration: true }),
  ],
}
const kept = (filter: Partial<Parameters<typeof servicesToCall>[1]>, from = directory): readonly string[] =>
  servicesToCall(from, { need: '', place: '', province: '', ...filter }, on).map(({ id }) => id)

describe('whom to call', () => {
  test('is everyone but what was invented, unless there is nothing else', () => {
    expect(kept({})).toEqual(['province', 'national', 'ontario', 'near', 'far'])
    expect(kept({}, { ...directory, services: directory.services.filter((s) => s.demonstration) })).toEqual(['demo'])
  })

  test('is what reaches the place or the province, for the need', () => {
    expect(kept({ place: 'place:rivebrune-qc' })).toEqual(['province', 'national', 'near'])
    expect(kept({ place: 'place:rivebrune-qc', province: 'ON' })).toEqual(['province', 'national', 'near'])
    expect(kept({ province: 'ON' })).toEqual(['national', 'ontario'])
    expect(kept({ province: 'QC', need: 'shelter' })).toEqual(['national'])
  })
})

test('sheets made one by one come in the order of the domain', () => {
  const days = fc.constantFrom('2026-11-03', '2024-01-01')
  const services = fc.array(fc.record({ shelter: fc.boolean(), method: fc.constantFrom('call', 'web'), verified: days, defunct: fc.boolean() }), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(services, (made) => {
      const all = made.map(({ shelter, method, verified, defunct }, i) =>
        aService(`s-${i}`, {
          ...(shelter ? { needs: ['shelter'] } : {}),
          ...(defunct ? { status: 'defunct' as const } : {}),
          claims: [claim({ method: method === 'call' ? 'call' : 'web', verified })],
        }),
      )
      expect(inCallOrder([...all].reverse().map((service) => callSheet(service, on)))).toEqual(callSheets(all, on))
    }),
  )
})

describe('when it was last asked', () => {
  test('is the last call, visit or document, never a page, and says whether anybody answered', () => {
    expect(lastAsked(aService('x', { claims: [claim({ method: 'web', verified: '2026-11-20' })] }))).toBeNull()
    const early = claim({ verified: '2026-11-01', outcome: 'answered' })
    const late = claim({ id: 'b', verified: '2026-11-03', outcome: 'no-answer', value: 'unknown' })
    expect(lastAsked({ claims: [late, early] })).toEqual({ day: '2026-11-03', answered: false })
    expect(lastAsked({ claims: [late, { ...early, verified: '2026-11-03' }] })).toEqual({ day: '2026-11-03', answered: true })
  })
})

describe('the list on paper', () => {
  const street = '12 Imaginary Street'
  const hidden = aService('hidden', {
    needs: ['shelter'],
    area: { kind: 'confidential', provinces: ['QC'] },
    name: { en: 'Hidden', fr: 'Cachée' },
    claims: [claim({ method: 'web', ask: { en: `Are you at ${street}?`, fr: 'Êtes-vous à Rivebrune?' } })],
    phones: [
      { number: '555-0100', label: { en: 'Line', fr: 'Ligne' }, evidence: 'one_page', seenOn: ['a page'] },
      { number: '555-0199', label: { en: 'Old', fr: 'Ancien' }, evidence: 'stale', seenOn: ['a page'] },
    ],
  })
  const services = new Map([hidden, aService('open')].map((service) => [service.id, service]))
  const sheets = callSheets([...services.values()], on)

  test('holds every question of every sheet, in their order, and only numbers that may be shown', () => {
    const printed = printedList(services, sheets, places)
    expect(printed.map(({ id, questions }) => [id, questions.map((q) => q.id)])).toEqual(sheets.map((s) => [s.service, s.questions.map((q) => q.id)]))
    expect(printed.find(({ id }) => id === 'hidden')?.phones.map(({ number }) => number)).toEqual(['555-0100'])
    expect(printedList(new Map(), sheets, places)).toEqual([])
  })

  test('never shows a place that is kept secret, in either language, whatever the sheets were made of', () => {
    const words = JSON.stringify(printedList(services, sheets, places))
    expect(words).not.toContain('Imaginary')
    expect(words).not.toContain('Rivebrune')
    expect(words).toContain('Left out')
  })
})
