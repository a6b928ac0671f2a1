import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeHsds } from '../export/write-hsds.ts'
import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import { hasOfficial, official, officialDir } from '../official.test-kit.ts'
import { someService } from '../some-service.test-kit.ts'
import { objectNames } from '../tables.ts'
import { linkTypes } from './link-types.ts'
import { mergePatch } from './merge-patch.ts'
import { profileFiles } from './profile-files.ts'
import { fitsShape, schemaOf } from './shape.ts'
import { claimShape } from './shapes.ts'

const files = profileFiles()

const ajv = () => {
  const made = new Ajv2020({ strict: false, allErrors: true })
  ;(formats as unknown as (ajv: Ajv2020) => void)(made)
  return made
}

describe('the merge patch of RFC 7386', () => {
  // The examples of its appendix.
  test.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
    [{ a: 'b' }, { a: null }, {}],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
    [
      ['a', 'b'],
      ['c', 'd'],
      ['c', 'd'],
    ],
    [{ a: 'b' }, ['c'], ['c']],
    [{ a: 'foo' }, null, null],
    [{ a: 'foo' }, 'bar', 'bar'],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('%j and %j give %j', (target, patch, expected) => expect(mergePatch(target, patch)).toEqual(expected))
})

describe('the profile', () => {
  const validators = ajv()
  for (const [path, text] of Object.entries(files))
    if (path.startsWith('schema/')) validators.addSchema(JSON.parse(text) as object, path.slice('schema/'.length))

  test('has a schema for every object of the standard, whole and valid', () => {
    for (const name of objectNames) expect(typeof validators.getSchema(`${name}.json`)).toBe('function')
    for (const { file } of Object.values(linkTypes)) expect(typeof validators.getSchema(file)).toBe('function')
  })

  test('accepts what the export writes, and each value has the form of its own schema', () => {
    const service = validators.getSchema('service.json')
    fc.assert(
      fc.property(someService, (some) => {
        const [record] = writeHsds([some], { on: '2026-11-24', audience: 'trusted' }).records
        expect(service?.(record) ? [] : service?.errors).toEqual([])
        for (const attribute of recordsIn(record?.attributes)) {
          const form = validators.getSchema(linkTypes[attribute.link_type as keyof typeof linkTypes].file)
          expect(form?.(JSON.parse(String(attribute.value))) ? [] : form?.errors).toEqual([])
        }
      }),
      { numRuns: 30 },
    )
  })

  test('refuses a place beside a confidential site, and a link type that it has not', () => {
    const service = validators.getSchema('service.json')
    const uuid = '0a1b2c3d-0000-4000-8000-000000000001'
    const attribute = { id: uuid, link_type: 'recourse:area', value: '{"kind":"confidential","provinces":["BC"]}', label: 'x' }
    const record = { id: uuid, name: 'A', status: 'active', attributes: [attribute] }
    expect(service?.(record)).toBe(true)
    for (const more of [
      { service_at_locations: [] },
      { metadata: [] },
      { schedules: [] },
      { organization: { id: uuid, name: 'O', description: 'd', locations: [] } },
    ])
      expect(service?.({ ...record, ...more })).toBe(false)
    expect(service?.({ ...record, attributes: [{ ...attribute, link_type: 'recourse:weather' }] })).toBe(false)
  })

  test('a form and its schema agree on claims, whole and damaged', () => {
    const form = ajv().compile(schemaOf(claimShape))
    let refused = 0
    fc.assert(
      fc.property(someService, fc.nat(), fc.constantFrom<unknown>(undefined, 7, 'x', null, [], {}, '2026-02-30'), (some, at, value) => {
        const claim: Record<string, unknown> = { ...some.claims[0] }
        const keys = Object.keys(claim)
        claim[keys[at % keys.length] ?? 'id'] = value
        const plain = JSON.parse(JSON.stringify(claim)) as JsonRecord
        if (!form(plain)) refused++
        expect(fitsShape(claimShape, plain)).toBe(form(plain))
      }),
      { numRuns: 300 },
    )
    expect(refused).toBeGreaterThan(50)
  })
})

const described = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap(described)
    : isRecord(value)
      ? Object.entries(value).flatMap(([key, inner]) => (key === 'description' && typeof inner === 'string' ? [inner] : described(inner)))
      : []

describe.skipIf(!hasOfficial)('beside the official files', () => {
  test('no sentence of theirs is in ours', () => {
    expect(officialDir).toContain('hsds')
    const sentences = objectNames
      .flatMap((name) => described(official(`schema/${name}.json`)))
      .flatMap((text) => text.split(/(?<=\.)\s+/))
      .filter((text) => text.length > 25)
    expect(sentences.length).toBeGreaterThan(150)
    const ours = Object.values(files).join('\n')
    expect(sentences.filter((sentence) => ours.includes(sentence))).toEqual([])
  })
})
