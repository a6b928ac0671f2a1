import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRecord } from './check-record.ts'
import { isNested, type ObjectName } from './field.ts'
import { objectOf } from './find-object.ts'
import { isRecord, recordsIn } from './json-record.ts'
import { exampleNames, hasOfficial, official, officialValidators } from './official.test-kit.ts'
import { hsdsTables, objectNames, objectOfCsv, requiredInRow } from './tables.ts'

type Property = { type?: string; format?: string; enum?: string[]; $ref?: string; items?: { $ref?: string }; datapackage_type?: string }
type Schema = { required: string[]; properties: Record<string, Property>; path: string; tabular_required?: string[] }

const fieldOf = (p: Property) => {
  const nested = p.$ref ?? p.items?.$ref
  if (nested) return { type: p.items ? 'array' : 'object', of: nested.replace('.json', '') }
  return {
    type: p.type,
    ...(p.format ? { format: p.format } : {}),
    ...(p.enum ? { oneOf: p.enum } : {}),
    ...(p.datapackage_type && p.format !== 'date-time' ? { cell: p.datapackage_type } : {}),
  }
}

const ours = (name: ObjectName) =>
  Object.fromEntries(
    Object.entries(hsdsTables[name].fields)
      .filter(([, field]) => !(isNested(field) && field.onlyInApi))
      .map(([key, field]) => {
        if (isNested(field)) return [key, { type: field.type, of: field.of }]
        // The official schemas give a moment in a table twice or once: its format says it.
        const { refersTo, unique, cell, ...rest } = field
        return [key, { ...rest, ...(cell && field.format !== 'date-time' ? { cell } : {}) }]
      }),
  )

const plainErrors = (name: ObjectName, value: Record<string, unknown>) => checkRecord(name, value, '$').filter((p) => p.level === 'problem')

/** Every object in a value, with the path to it, so that one can be mutated anywhere. */
const pathsIn = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] =>
  Array.isArray(value)
    ? value.flatMap((inner, i) => pathsIn(inner, [...path, i]))
    : isRecord(value)
      ? Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])])
      : []

const changedAt = (root: Record<string, unknown>, path: readonly (string | number)[], change: (holder: Record<string, unknown>, key: string) => void) => {
  const copy = structuredClone(root)
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy)
  change(holder as Record<string, unknown>, String(path.at(-1)))
  return copy
}

const values = [
  7,
  '',
  'no such thing',
  true,
  null,
  [],
  {},
  [3],
  'not-a-uuid',
  '2026-02-30',
  '2026-02-30T10:00:00Z',
  'name@',
  'http://exa mple.org',
  '1e7efce3-639b-4880-940c-b95cd30cdb50',
  'https://example.org/a?b=c#d',
  'x:y',
  'WEEKLY',
  'active',
]

describe.skipIf(!hasOfficial)('our table beside the official schemas of HSDS 3.1', () => {
  test('has every object and no other', () => {
    expect([...objectNames].toSorted()).toEqual((official('datapackage.json').resources as { name: string }[]).map(({ name }) => name).toSorted())
  })

  test.each(objectNames)('agrees on %s: fields, types, formats, lists, what is required, the file of its rows', (name) => {
    const schema = official(`schema/${name}.json`) as unknown as Schema
    expect(ours(name)).toEqual(Object.fromEntries(Object.entries(schema.properties).map(([key, p]) => [key, fieldOf(p)])))
    expect(hsdsTables[name].required).toEqual(schema.required)
    expect(hsdsTables[name].requiredInRows).toEqual(schema.tabular_required ?? [])
    expect(objectOfCsv(schema.path)).toBe(name)
  })

  test('agrees with the official description of tabular packages on references, and on what a row must have where it says so', () => {
    for (const resource of official('datapackage.json').resources as {
      name: ObjectName
      schema: { fields: { name: string; constraints?: { required?: boolean } }[]; foreignKeys?: { fields: string; reference: { resource: string } }[] }
    }[]) {
      const references = Object.entries(hsdsTables[resource.name].fields).flatMap(([key, field]) =>
        isNested(field) || !field.refersTo ? [] : [`${key} > ${field.refersTo}`],
      )
      expect(references.toSorted()).toEqual((resource.schema.foreignKeys ?? []).map((key) => `${key.fields} > ${key.reference.resource}`).toSorted())
      const saying = resource.schema.fields.filter((field) => field.constraints)
      expect(
        saying
          .filter((field) => field.constraints?.required)
          .map((field) => field.name)
          .toSorted(),
      ).toEqual(
        requiredInRow(resource.name)
          .filter((key) => saying.some((field) => field.name === key))
          .toSorted(),
      )
    }
  })
})

describe.skipIf(!hasOfficial)('our checker beside ajv with the official schemas', () => {
  const validators = hasOfficial ? officialValidators() : ({} as ReturnType<typeof officialValidators>)
  const samples = hasOfficial
    ? exampleNames().flatMap((file) => {
        const example = official(`examples/${file}`)
        const all = Array.isArray(example.contents) ? recordsIn(example.contents) : [example]
        return all.flatMap((value) => {
          const name = objectOf(value, file)
          return name ? [{ file, name, value: value as Record<string, unknown> }] : []
        })
      })
    : []

  test('knows what each official example is, except the two that no schema is for', () => {
    expect(Object.fromEntries(samples.map(({ file, name }) => [file, name]))).toEqual({
      'location.json': 'location',
      'organization_full.json': 'organization',
      'organization_list.json': 'organization',
      'service_at_location_full.json': 'service_at_location',
      'service_at_location_list.json': 'service_at_location',
      'service_full.json': 'service',
      'service_list.json': 'service',
      'taxonomy.json': 'taxonomy',
      'taxonomy_list.json': 'taxonomy',
      'taxonomy_term.json': 'taxonomy_term',
      'taxonomy_term_list.json': 'taxonomy_term',
    })
    // The name of the file is not needed where the fields tell enough.
    for (const { name, value } of samples.filter(({ name }) => name !== 'taxonomy')) expect(objectOf(value)).toBe(name)
  })

  test.each(samples.map((s) => [s.file, s] as const))('both pass %s', (_, { name, value }) => {
    expect(plainErrors(name, value)).toEqual([])
    expect(validators[name](value)).toBe(true)
  })

  test('they agree on every example with one thing changed, and often both refuse it', () => {
    let refused = 0
    const mutation = fc.constantFrom(...samples).chain((sample) =>
      fc.record({
        sample: fc.constant(sample),
        path: fc.constantFrom(...pathsIn(sample.value)),
        value: fc.option(fc.constantFrom<unknown>(...values), { nil: undefined }),
      }),
    )
    fc.assert(
      fc.property(mutation, ({ sample, path, value }) => {
        const mutated = changedAt(sample.value, path, (holder, key) => {
          if (value === undefined) delete holder[key]
          else holder[key] = value
        })
        const accepted = validators[sample.name](mutated)
        if (!accepted) refused++
        expect({ path, accepted: plainErrors(sample.name, mutated).length === 0 }).toEqual({ path, accepted })
      }),
      { numRuns: 1500 },
    )
    expect(refused).toBeGreaterThan(300)
  })
})

describe('the checker', () => {
  const id = '2f0c1a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b'

  test('says where, without repeating the value', () => {
    const found = checkRecord('service', { id, name: 'A', status: 'canary', phones: [{ id, number: 7 }] }, '$')
    expect(found.map(({ kind, where }) => [kind, where])).toEqual([
      ['not-in-list', '$.status'],
      ['wrong-type', '$.phones[0].number'],
    ])
    expect(JSON.stringify(found)).not.toContain('canary')
  })

  test('takes an unknown field as an advice, and a name inherited from the language as none of its fields', () => {
    expect(checkRecord('unit', JSON.parse(`{ "id": "${id}", "name": "bed", "constructor": 1 }`), '$')).toMatchObject([
      { level: 'advice', kind: 'unknown-field' },
    ])
  })
})
