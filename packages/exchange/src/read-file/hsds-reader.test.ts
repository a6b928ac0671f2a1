import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { on, places, utf8 } from '../places.test-kit.ts'
import { hsdsReader } from './hsds-reader.ts'
import { readDirectoryFile } from './read-directory-file.ts'

const read = (name: string, bytes: Uint8Array) => readDirectoryFile({ name, bytes }, { places, on }, { extraReaders: [hsdsReader] })
const plain = {
  id: '5d5a8a3e-0f6a-4b6f-9c55-3a3bd3b8a111',
  name: 'Invented pantry',
  status: 'active',
  description: 'Invented.',
  attributes: [],
  organization: { id: '5d5a8a3e-0f6a-4b6f-9c55-3a3bd3b8a112', name: 'Invented', description: 'Invented.' },
}

describe('HSDS among the other formats', () => {
  test.each([
    ['one service', JSON.stringify(plain)],
    ['a list', JSON.stringify([plain])],
    ['a page of an API', JSON.stringify({ total_items: 1, contents: [plain] })],
    ['lines', `${JSON.stringify(plain)}\n${JSON.stringify({ ...plain, id: plain.id.replace('111', '113') })}\n`],
  ])('%s is known by what it holds', async (_, text) => {
    const found = await read('list.dat', utf8(text))
    expect(found.ok && found.value.format).toBe('hsds-3')
    expect(found.ok && found.value.services[0]?.service.name.en).toBe('Invented pantry')
  })

  test('a zip of its tables is read', async () => {
    const zip = zipSync({
      'services.csv': strToU8(`id,name,status,description,organization_id\n${plain.id},Invented pantry,active,Invented.,${plain.organization.id}\n`),
      'organizations.csv': strToU8(`id,name,description\n${plain.organization.id},Invented,Invented.\n`),
    })
    const found = await read('tables.zip', zip)
    expect(found.ok && found.value.services.map(({ service }) => service.name.en)).toEqual(['Invented pantry'])
  })

  test('lists of other kinds stay with their readers, or are said to be unknown', async () => {
    const rows = JSON.stringify([{ Shelter: 'Invented', Beds: 3, Telephone: '604-555-0100' }])
    expect(await read('rows.json', utf8(rows))).toMatchObject({ ok: false, error: { kind: 'unknown-format' } })
    expect(await read('rows.zip', zipSync({ 'notes.txt': strToU8('x') }))).toMatchObject({ ok: false, error: { kind: 'unknown-format' } })
    expect(await read('map.geojson', utf8('{"type":"FeatureCollection","features":[]}'))).toMatchObject({ ok: false })
  })
})
