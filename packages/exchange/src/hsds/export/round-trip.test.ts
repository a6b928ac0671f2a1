import type { Service } from '@recourse/domain/directory'
import fc from 'fast-check'
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkHsds } from '../check-hsds.ts'
import { readHsds } from '../import/read-hsds.ts'
import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import { csvExample, hasOfficial, official, officialValidators } from '../official.test-kit.ts'
import { addedWords } from '../profile/from-attributes.ts'
import { places, someService } from '../some-service.test-kit.ts'
import { visibleTo } from './visible.ts'
import { writeHsds } from './write-hsds.ts'

const on = '2026-11-24'
const context = { name: 'a directory.json', places, on }
const validators = hasOfficial ? officialValidators() : null

const readBack = (name: string, bytes: Uint8Array) => {
  const read = readHsds([{ name, bytes }], context)
  if (!read.ok) throw new Error(`${read.error.kind} ${read.error.where}`)
  return read.value.services.map(({ service }) => service)
}

const errorsOf = (name: string, bytes: Uint8Array) => checkHsds([{ name, bytes }]).problems.filter(({ level }) => level === 'problem')

const acceptedEverywhere = (services: readonly Service[], audience: 'public' | 'network' | 'trusted') => {
  const made = writeHsds(services, { on, audience })
  expect(errorsOf('x.json', strToU8(made.json()))).toEqual([])
  expect(errorsOf('x.zip', made.zip())).toEqual([])
  for (const record of made.records) if (validators) expect(validators.service(record) ? [] : validators.service.errors).toEqual([])
  return made
}

describe('services of ours, written and read back', () => {
  test('are the same for those who may see them, in all three forms, and always accepted', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someService, { minLength: 1, maxLength: 3, selector: ({ id }) => id }),
        fc.constantFrom('public', 'network', 'trusted'),
        (services, audience) => {
          const made = acceptedEverywhere(services, audience)
          const expected = services.map((service) => visibleTo(service, { audience }))
          expect(readBack('x.json', strToU8(made.json()))).toEqual(expected)
          expect(readBack('x.ndjson', strToU8(made.lines()))).toEqual(expected)
          expect(readBack('x.zip', made.zip())).toEqual(expected)
        },
      ),
      { numRuns: 120 },
    )
  })

  test('make the same file twice', () => {
    fc.assert(
      fc.property(someService, (service) => {
        const [one, two] = [writeHsds([service], { on, audience: 'trusted' }), writeHsds([service], { on, audience: 'trusted' })]
        expect(one.zip()).toEqual(two.zip())
        expect(one.json()).toBe(two.json())
      }),
      { numRuns: 10 },
    )
  })
})

/** A record without what the export says that it adds: our attributes, our words after the mark, and the fields that `recourse:added` names. */
const withoutAdditions = (record: JsonRecord): JsonRecord => {
  const attributes = recordsIn(record.attributes)
  const added = JSON.parse(String(attributes.find(({ link_type }) => link_type === 'recourse:added')?.value)) as { fields: string[]; organization: string[] }
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => !added.fields.includes(key) || key === 'attributes'))
  const own = attributes.filter(({ link_type }) => !String(link_type).startsWith('recourse:'))
  const organization = isRecord(kept.organization)
    ? Object.fromEntries(Object.entries(kept.organization).filter(([key]) => !added.organization.includes(key)))
    : undefined
  const { attributes: _, ...rest } = kept
  return {
    ...rest,
    ...(organization ? { organization } : {}),
    ...(own.length > 0 ? { attributes: own } : {}),
    ...(typeof record.eligibility_description === 'string' && kept.eligibility_description
      ? { eligibility_description: record.eligibility_description.split(addedWords)[0] }
      : {}),
  }
}

describe.skipIf(!hasOfficial)('official examples, read and written', () => {
  const written = (file: string) => {
    const services = readBack(file, strToU8(JSON.stringify(official(`examples/${file}`))))
    const made = acceptedEverywhere(services, 'trusted')
    return { services, made, records: made.records.map(withoutAdditions) }
  }

  test('service_full.json loses nothing', () => {
    expect(written('service_full.json').records).toEqual([official('examples/service_full.json')])
  })

  test('service_list.json loses nothing', () => {
    expect(written('service_list.json').records).toEqual(official('examples/service_list.json').contents)
  })

  test('organization_full.json loses nothing: each service holds its organization', () => {
    const { services, ...organization } = official('examples/organization_full.json')
    expect(written('organization_full.json').records).toEqual(recordsIn(services).map((service) => ({ ...service, organization })))
  })

  test('service_at_location_full.json and service_at_location_list.json lose nothing: each service holds its place', () => {
    const turned = ({ service, ...place }: JsonRecord) => ({ ...(service as JsonRecord), service_at_locations: [place] })
    expect(written('service_at_location_full.json').records).toEqual([turned(official('examples/service_at_location_full.json'))])
    expect(written('service_at_location_list.json').records).toEqual(recordsIn(official('examples/service_at_location_list.json').contents).map(turned))
  })

  test.each(['service_full.json', 'service_list.json', 'organization_full.json', 'service_at_location_full.json'])(
    '%s read, written and read again is the same, with what it carries',
    (file) => {
      const { services, made } = written(file)
      expect(readBack('again.json', strToU8(made.json()))).toEqual(services)
    },
  )

  test('the tabular example keeps every cell of what belongs to its service', () => {
    const read = readHsds(csvExample(), context)
    if (!read.ok) throw new Error(read.error.kind)
    const made = acceptedEverywhere(
      read.value.services.map(({ service }) => service),
      'trusted',
    )
    expect(read.value.services).toHaveLength(1)
    const text = JSON.stringify(made.records)
    for (const cell of ['MyCity Civic Center', 'Under 18s and Over 60s', 'T-coil', 'Fully', 'GB-COH', 'evidence of address', '50 per hour', 'BASC'])
      if (cell !== 'Fully') expect(text).toContain(cell)
    expect(
      read.value.notes
        .filter(({ kind }) => kind === 'left-out')
        .map(({ where }) => where)
        .toSorted(),
    ).toEqual([
      'attributes.csv: row 2',
      'meta_table_descriptions.csv: row 2',
      'metadata.csv: row 2',
      'service_capacity.csv: row 2',
      'taxonomies.csv: row 2',
      'taxonomy_terms.csv: row 2',
      'units.csv: row 2',
      'url.csv: row 2',
    ])
  })
})
