import type { Service } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { writeHsds } from './export/write-hsds.ts'
import { isNested, type ObjectName } from './field.ts'
import type { JsonRecord } from './json-record.ts'
import { hsdsTables } from './tables.ts'

const canary = 'Canary Lane'
const uuid = '0a1b2c3d-0000-4000-8000-000000000001'

/** An object with every field of the standard: a canary in each text, and everything that may be nested, four levels deep. */
const full = (name: ObjectName, depth = 4): JsonRecord =>
  Object.fromEntries(
    Object.entries(hsdsTables[name].fields).flatMap(([key, field]): readonly (readonly [string, unknown])[] => {
      if (!isNested(field)) return [[key, field.type === 'number' ? 46.1234 : field.format === 'uuid' ? uuid : canary]]
      if (depth === 0 || field.onlyInApi) return []
      return [[key, field.type === 'array' ? [full(field.of, depth - 1)] : full(field.of, depth - 1)]]
    }),
  )

const said = (text: string) => ({ en: text, fr: text })
const service: Service = {
  id: 'svc-quiet',
  name: said('Quiet House'),
  organization: said('Quiet Society'),
  status: 'active',
  demonstration: false,
  needs: ['shelter'],
  area: { kind: 'confidential', provinces: ['BC'] },
  description: said('A house'),
  phones: [{ number: '604-555-0100', label: said(canary), evidence: 'one_page', seenOn: ['a page'] }],
  addresses: [{ line: canary, town: canary, province: 'BC', postalCode: 'V9V 1A1' }],
  hours: { text: said(canary), timezone: 'America/Vancouver', weekly: [{ days: ['MO'], opens: 540, closes: 600 }] },
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [],
  carried: { hsds: { ...full('service'), note: canary, [canary]: canary }, other: canary },
}

describe('a confidential site', () => {
  test.each(['public', 'network', 'trusted'] as const)('leaves no trace of its place in any form of the export, for %s', (audience) => {
    const made = writeHsds([service], { on: '2026-11-24', audience })
    const zip = made.zip()
    for (const text of [made.json(), made.lines()]) {
      expect(text).not.toContain(canary)
      expect(text).not.toMatch(/46\.1234|V9V/)
      expect(text).not.toMatch(/"(service_at_locations|schedules|metadata|contacts|latitude|addresses)"/)
    }
    expect(new TextDecoder('latin1').decode(zip)).not.toMatch(
      /locations\.csv|addresses\.csv|schedules\.csv|metadata\.csv|service_at_location\.csv|contacts\.csv/,
    )
    expect(made.records[0]?.service_areas).toEqual([{ id: expect.any(String), name: 'British Columbia' }])
    expect(made.records[0]?.phones).toEqual([{ id: expect.any(String), number: '604-555-0100', type: 'voice' }])
  })

  test('the canary is in everything that could leak', () => {
    expect(JSON.stringify(service.carried).split(canary).length).toBeGreaterThan(500)
  })

  test('keeps the words of its phones and hours when the towns are known and none is named there', () => {
    const places = [{ id: 'place:quiet-cove-bc', name: said('Quiet Cove'), province: 'BC', latitude: 50, longitude: -120 }]
    const label = (words: string) => ({ ...service, phones: service.phones.map((phone) => ({ ...phone, label: said(words) })) })
    const written = (one: Service) => writeHsds([one], { on: '2026-11-24', audience: 'trusted', places }).json()
    expect(written(label('Day and night'))).toContain('Day and night')
    expect(written(label('The desk in Quiet Cove'))).not.toContain('Quiet Cove')
  })
})
