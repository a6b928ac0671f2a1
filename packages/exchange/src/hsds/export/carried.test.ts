import type { Service } from '@recourse/domain/directory'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkHsds } from '../check-hsds.ts'
import { readHsds } from '../import/read-hsds.ts'
import type { JsonRecord } from '../json-record.ts'
import { hasOfficial, officialValidators } from '../official.test-kit.ts'
import { places } from '../some-service.test-kit.ts'
import { writeHsds } from './write-hsds.ts'

const on = '2026-11-24'

const readBack = (name: string, bytes: Uint8Array) => {
  const read = readHsds([{ name, bytes }], { name: 'a directory.json', places, on })
  if (!read.ok) throw new Error(`${read.error.kind} ${read.error.where}`)
  return read.value.services.map(({ service }) => service)
}

describe('what was changed since it was read', () => {
  const record = {
    id: '0a1b2c3d-0000-4000-8000-000000000001',
    name: 'Stone Bay Clinic',
    status: 'active',
    description: 'Legal clinic',
    phones: [{ id: '0a1b2c3d-0000-4000-8000-000000000002', number: '705-555-0100' }],
    organization: {
      id: '0a1b2c3d-0000-4000-8000-000000000003',
      name: 'Stone Bay',
      description: 'Stone Bay',
      phones: [{ id: '0a1b2c3d-0000-4000-8000-000000000004', number: '705-555-0199' }],
    },
    service_at_locations: [
      {
        id: '0a1b2c3d-0000-4000-8000-000000000005',
        location: {
          id: '0a1b2c3d-0000-4000-8000-000000000006',
          location_type: 'physical',
          latitude: 45.123456,
          longitude: -78.2,
          addresses: [
            {
              id: '0a1b2c3d-0000-4000-8000-000000000007',
              address_1: '12 Old Mill Road',
              city: 'Stone Bay',
              state_province: 'ON',
              postal_code: 'P9P 1A1',
              country: 'CA',
              address_type: 'physical',
            },
          ],
        },
      },
    ],
  }
  const service = readBack('a.json', strToU8(JSON.stringify(record)))[0] as Service
  const exported = (changed: Service) => writeHsds([changed], { on, audience: 'public' }).json()

  test('a new name and a new status are written, and the rest is as it was', () => {
    const text = exported({ ...service, name: { en: 'New Name', fr: 'Nouveau nom' }, status: 'defunct' })
    const [written] = (JSON.parse(text) as { contents: JsonRecord[] }).contents
    expect(written).toMatchObject({ name: 'New Name', alternate_name: 'Nouveau nom', status: 'defunct', phones: record.phones })
  })

  test('a number that was taken out does not come back from the record', () => {
    const text = exported({ ...service, phones: service.phones.filter(({ number }) => number !== '705-555-0199') })
    expect(text).not.toContain('705-555-0199')
    expect(text).toContain('705-555-0100')
  })

  test('an address that was taken out does not come back, and neither does that of a place where people are sheltered', () => {
    const { addresses: _, ...rest } = service
    for (const changed of [rest, { ...service, needs: ['shelter'] }]) {
      const text = exported(changed)
      expect(text).not.toMatch(/Old Mill|45\.12|P9P 1A1/)
    }
    expect(exported(service)).toMatch(/Old Mill/)
  })

  test('a service that is said to be elsewhere does not keep its old place', () => {
    const text = exported({ ...service, area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] } })
    expect(text).not.toContain('"latitude"')
    expect(JSON.parse(text)).toMatchObject({ contents: [{ service_areas: [{ name: 'Rivebrune, QC' }] }] })
  })

  test('an address on the web or of email that was taken out does not come back', () => {
    const withBoth = readBack(
      'a.json',
      strToU8(
        JSON.stringify({
          ...record,
          email: 'old@example.org',
          url: 'https://old.example.org',
          organization: { ...record.organization, email: 'old@example.org' },
        }),
      ),
    )[0] as Service
    const { email: _, website: __, ...rest } = withBoth
    expect(exported(withBoth)).toMatch(/old@example\.org/)
    expect(exported(rest)).not.toMatch(/old@example\.org|old\.example\.org/)
  })

  test('the words of a claim that its audience may not see, or that is gone, stand in no plain field', () => {
    const told = {
      ...record,
      eligibility_description: 'canary-eligibility',
      application_process: 'canary-application',
      required_documents: [
        { id: '0a1b2c3d-0000-4000-8000-000000000021', document: 'canary-document' },
        { id: '0a1b2c3d-0000-4000-8000-000000000022', document: 'a library card' },
      ],
      metadata: [
        {
          id: '0a1b2c3d-0000-4000-8000-000000000023',
          last_action_date: on,
          last_action_type: 'update',
          field_name: 'application_process',
          previous_value: 'canary-before',
          replacement_value: '-',
          updated_by: 'x',
        },
      ],
    }
    const made = readBack('a.json', strToU8(JSON.stringify(told)))[0] as Service
    const hidden: Service = { ...made, claims: made.claims.map((claim) => (claim.text.en.startsWith('canary') ? { ...claim, visibility: 'trusted' } : claim)) }
    const gone: Service = { ...made, claims: made.claims.filter(({ text }) => !text.en.startsWith('canary')) }
    expect(exported(made)).toContain('canary-before')
    for (const one of [hidden, gone]) {
      expect(exported(one)).not.toContain('canary')
      expect(exported(one)).toContain('a library card')
    }
    expect(writeHsds([hidden], { on, audience: 'trusted' }).json()).toContain('canary-application')
  })
})

describe('a record that the standard would refuse', () => {
  const odd = {
    id: '17',
    name: 'Stone Bay Pantry',
    status: 'open',
    email: 'a@b, c@d',
    url: 'pantry.example.org/é',
    minimum_age: '16',
    organization: { id: '3', name: 'Stone Bay Society' },
    phones: [{ number: 7055550100, extension: 'front desk', languages: 'French' }],
    service_areas: { name: 'Stone Bay' },
    colour: 'blue',
  }

  test('is written so that it is accepted, and what could not stand in its field comes back whole', () => {
    const [service] = readBack('a.json', strToU8(JSON.stringify(odd)))
    const made = writeHsds([service as Service], { on, audience: 'trusted' })
    expect(checkHsds([{ name: 'x.json', bytes: strToU8(made.json()) }]).problems.filter(({ level }) => level === 'problem')).toEqual([])
    expect(checkHsds([{ name: 'x.zip', bytes: made.zip() }]).problems.filter(({ level }) => level === 'problem')).toEqual([])
    if (hasOfficial) expect(officialValidators().service(made.records[0])).toBe(true)
    const [again] = readBack('x.json', strToU8(made.json()))
    // The status is ours to say; all else of the record is as it was.
    expect(again?.carried?.hsds).toEqual({ ...odd, status: service?.status })
  })
})
