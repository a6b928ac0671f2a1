import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkHsds } from './check-hsds.ts'
import { csvExample, exampleNames, hasOfficial, official } from './official.test-kit.ts'

const file = (name: string, content: unknown) => ({ name, bytes: strToU8(typeof content === 'string' ? content : JSON.stringify(content)) })
const told = (checked: ReturnType<typeof checkHsds>) => checked.problems.map(({ level, kind, where }) => `${level} ${kind} ${where}`)
const uuid = (n: number): string => `0a1b2c3d-0000-4000-8000-${String(n).padStart(12, '0')}`

describe.skipIf(!hasOfficial)('the official examples', () => {
  const without = ['base.json', 'tabular.json']

  test.each(hasOfficial ? exampleNames().filter((name) => !without.includes(name)) : [])('%s passes', (name) => {
    expect(checkHsds([file(name, official(`examples/${name}`))]).problems.filter(({ level }) => level === 'problem')).toEqual([])
  })

  test.each(without)('%s is told to have no schema, and is not passed', (name) => {
    expect(checkHsds([file(name, official(`examples/${name}`))])).toMatchObject({
      counts: {},
      problems: [{ level: 'problem', kind: 'no-schema', where: name }],
    })
  })

  const seven = [
    'contacts.csv: row 2, column organization_id',
    'contacts.csv: row 2, column service_at_location_id',
    'locations.csv: row 2, column organization_id',
    'service_areas.csv: row 2, column service_at_location_id',
    'service_capacity.csv: row 2, column service_id',
    'service_capacity.csv: row 2, column unit_id',
    'taxonomy_terms.csv: row 2, column taxonomy_id',
  ]

  test('the tabular one has exactly its seven dangling references, as a folder and as a zip', () => {
    const expected = seven.map((where) => `problem unknown-reference ${where}`)
    expect(told(checkHsds(csvExample())).toSorted()).toEqual(expected)
    const zip = zipSync(Object.fromEntries(csvExample().map(({ name, bytes }) => [name, bytes])))
    expect(told(checkHsds([{ name: 'd.zip', bytes: zip }])).toSorted()).toEqual(expected)
  })
})

describe('a directory in JSON', () => {
  const service = { id: uuid(1), name: 'A', status: 'active' }

  test('is checked as one object, a list, a page and lines', () => {
    const bad = { ...service, status: 'open' }
    expect(told(checkHsds([file('a.json', bad)]))).toEqual(['problem not-in-list a.json: $.status'])
    expect(told(checkHsds([file('a.json', [service, { ...bad, id: uuid(2) }])]))).toEqual(['problem not-in-list a.json: $[1].status'])
    expect(told(checkHsds([file('a.json', { total_items: 1, contents: [bad] })]))).toEqual(['problem not-in-list a.json: $.contents[0].status'])
    expect(told(checkHsds([file('a.ndjson', `${JSON.stringify(service)}\n\n${JSON.stringify({ ...bad, id: uuid(2) })}\n`)]))).toEqual([
      'problem not-in-list a.ndjson: line 3, $.status',
    ])
  })

  test('tells an id that stands twice, a reference that contradicts its place, and one that leads elsewhere', () => {
    expect(told(checkHsds([file('a.json', [service, service])]))).toEqual(['problem same-id a.json: $[1].id'])
    const phones = [{ id: uuid(3), number: '1', service_id: uuid(9) }]
    expect(told(checkHsds([file('a.json', { ...service, phones })]))).toEqual(['problem contradicts-place a.json: $.phones[0].service_id'])
    expect(told(checkHsds([file('a.json', { ...service, organization_id: uuid(9) })]))).toEqual(['advice unknown-reference a.json: $.organization_id'])
  })

  test('says what it cannot read, and how to repair it', () => {
    expect(checkHsds([file('a.json', '{ "id": ')])).toMatchObject({
      problems: [{ kind: 'not-readable', text: { en: expect.stringContaining('Save it again'), fr: expect.stringContaining('Enregistrez') } }],
    })
    expect(told(checkHsds([file('a.json', `${'['.repeat(65)}${']'.repeat(65)}`)]))).toEqual(['problem not-readable a.json'])
    expect(told(checkHsds([file('a.json', '"just text"')]))).toEqual(['problem not-readable a.json'])
  })
})

describe('a directory in tables', () => {
  const tables = (more: Record<string, string> = {}) =>
    Object.entries({
      'organizations.csv': `id,name,description\n${uuid(1)},O,D\n`,
      'services.csv': `id,organization_id,name,status\n${uuid(2)},${uuid(1)},S,active\n`,
      ...more,
    }).map(([name, text]) => file(name, text))

  test('passes over what is beside the tables', () => {
    const beside = [file('LICENSE', 'You may copy this.'), file('README.md', 'Read me'), file('logo.png', 'x')]
    expect(told(checkHsds([...tables(), ...beside]))).toEqual([])
  })

  test('passes', () => expect(checkHsds(tables())).toEqual({ counts: { organization: 1, service: 1 }, problems: [] }))

  test.each([
    ['a reference', { 'phones.csv': `id,service_id,number\n${uuid(3)},${uuid(8)},1\n` }, 'problem unknown-reference phones.csv: row 2, column service_id'],
    ['a double', { 'organizations.csv': `id,name,description\n${uuid(1)},O,D\n${uuid(1)},P,D\n` }, 'problem same-id organizations.csv: row 3, column id'],
    [
      'a day',
      { 'services.csv': `id,organization_id,name,status,assured_date\n${uuid(2)},${uuid(1)},S,active,2026-02-30\n` },
      'problem wrong-format services.csv: row 2, column assured_date',
    ],
    ['an hour', { 'schedules.csv': `id,service_id,opens_at\n${uuid(3)},${uuid(2)},25:00\n` }, 'problem wrong-format schedules.csv: row 2, column opens_at'],
    [
      'a number',
      { 'services.csv': `id,organization_id,name,status,minimum_age\n${uuid(2)},${uuid(1)},S,active,young\n` },
      'problem wrong-type services.csv: row 2, column minimum_age',
    ],
    ['a column', { 'phones.csv': `id,service_id\n${uuid(3)},${uuid(2)}\n` }, 'problem missing phones.csv: row 1'],
    ['a cell', { 'phones.csv': `id,service_id,number\n${uuid(3)},${uuid(2)},\n` }, 'problem missing phones.csv: row 2'],
    ['a long row', { 'phones.csv': `id,service_id,number\n${uuid(3)},${uuid(2)},1,2\n` }, 'problem not-readable phones.csv: row 2'],
    ['a strange table', { 'staff.csv': 'id\n1\n' }, 'problem no-schema staff.csv'],
    ['a descriptor', { 'datapackage.json': JSON.stringify({ resources: [{ path: 'phones.csv' }] }) }, 'advice not-readable datapackage.json'],
  ])('tells %s', (_, more, expected) => {
    expect(told(checkHsds(tables(more)))).toEqual([expected])
  })
})

describe('a package that names its tables otherwise', () => {
  test('is checked by what its description says', () => {
    const resources = [
      { name: 'organization', path: 'orgs.csv' },
      { name: 'service', path: 'data/list.csv' },
    ]
    const files = [
      file('datapackage.json', { resources }),
      file('orgs.csv', `id,name,description\n${uuid(1)},O,D\n`),
      file('data/list.csv', `id,organization_id,name,status\n${uuid(2)},${uuid(1)},S,closed\n`),
    ]
    expect(told(checkHsds(files))).toEqual(['problem not-in-list data/list.csv: row 2, column status'])
  })
})

describe('the profile', () => {
  const attribute = (link_type: string, value: unknown) => ({
    id: uuid(5),
    link_type,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    label: 'L',
  })
  const service = (attributes: unknown[], more = {}) => file('s.json', { id: uuid(1), name: 'A', status: 'active', attributes, ...more })
  const hidden = attribute('recourse:area', { kind: 'confidential', provinces: ['BC'] })

  test('refuses what has not its form', () => {
    expect(told(checkHsds([service([attribute('recourse:weather', {})])]))).toEqual(['problem profile s.json: $.attributes[0]'])
    expect(told(checkHsds([service([attribute('recourse:area', '{')])]))).toEqual(['problem profile s.json: $.attributes[0]'])
    expect(told(checkHsds([service([attribute('recourse:area', { kind: 'confidential', provinces: ['BC'], town: 'X' })])]))).toEqual([
      'problem profile s.json: $.attributes[0]',
    ])
  })

  test('finds whatever could lead to a confidential site', () => {
    const locations = [{ id: uuid(7), location: { id: uuid(8), location_type: 'physical' } }]
    expect(told(checkHsds([service([hidden], { service_at_locations: locations })]))).toEqual(['problem profile s.json: $.service_at_locations'])
    expect(told(checkHsds([service([hidden])]))).toEqual([])
  })
})
