import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { listOf, siteOf, wholeService } from '../airs/invented-list.test-kit.ts'
import { limits } from '../limits/limits.ts'
import { openZip } from '../limits/open-zip.ts'
import { on, places, utf8 } from '../places.test-kit.ts'
import { writeSpreadsheet } from '../spreadsheet/write-spreadsheet.ts'
import { readDirectoryFile } from './read-directory-file.ts'

const read = (bytes: Uint8Array, name = 'list') => readDirectoryFile({ name, bytes }, { places, on })

/** What became of a file: its kind of refusal, or how many services were taken. Checks that a refusal says what is wrong and how to repair it. */
async function fate(bytes: Uint8Array): Promise<string | number> {
  const result = await read(bytes)
  if (result.ok) return result.value.services.length
  if (result.error.kind === 'which-mapping') return 'which-mapping'
  const { text, repair, where } = result.error
  expect([text.en, text.fr, repair.en, repair.fr, where].every((words) => words.trim() !== '')).toBe(true)
  return result.error.kind
}

const twoNights = `_id,OCCUPANCY_DATE,ORGANIZATION_NAME,LOCATION_CITY,PROGRAM_ID,PROGRAM_NAME,SECTOR,PROGRAM_MODEL,OVERNIGHT_SERVICE_TYPE,PROGRAM_AREA,CAPACITY_TYPE,CAPACITY_ACTUAL_BED,OCCUPIED_BEDS,CAPACITY_ACTUAL_ROOM,OCCUPIED_ROOMS,LOCATION_NAME,LOCATION_ADDRESS
1,2026-01-01,Invented Org,Rivebrune,7,Night Place,Men,Emergency,Shelter,Base,Bed Based Capacity,10,4,,,Night Place,12 Invented Lane
2,2026-01-02,Invented Org,Rivebrune,7,Night Place,Men,Emergency,Shelter,Base,Bed Based Capacity,10,9,,,Night Place,12 Invented Lane
`
const foodBanks = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-79.2, 43.1] },
      properties: { Organization: 'Invented Pantry', Full_Address: '5 Invented Road', Municipality: 'Rivebrune', UniqueID: 1, GSmartID: 2, nbh_id: 'R1' },
    },
  ],
})
const service = {
  id: 'invented',
  name: { en: 'Help', fr: 'Aide' },
  organization: { en: 'Org', fr: 'Org' },
  status: 'active' as const,
  demonstration: false,
  needs: ['food'],
  area: { kind: 'national' as const },
  description: { en: 'x', fr: 'x' },
  phones: [],
  languages: [],
  discloses: [],
  claims: [],
  sources: [],
}

describe('files cut short', () => {
  test('the newest night counts, when the file is whole', async () => {
    const result = await read(utf8(twoNights))
    expect(result.ok && result.value.services[0]?.service.claims.find(({ field }) => field === 'capacity')?.capacity).toEqual({
      free: 1,
      total: 10,
      unit: 'beds',
      asOf: { day: '2026-01-02', minutes: 240 },
    })
  })

  test('are refused at any byte, or taken whole up to a whole row: never a part of a record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(foodBanks.length - 1), async (end) => {
        expect(typeof (await fate(utf8(foodBanks.slice(0, end))))).toBe('string')
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(twoNights.length - 2), async (end) => {
        const got = await fate(utf8(twoNights.slice(0, end)))
        if (typeof got === 'number') expect(twoNights.slice(end).split(/[,\n]/)[0]?.length ?? 0).toBeLessThanOrEqual('12 Invented Lane'.length)
      }),
    )
  })

  test('a zip, a spreadsheet and XML cut anywhere are refused', async () => {
    const { xlsx } = writeSpreadsheet([service])
    const zip = zipSync({ 'services.csv': utf8(twoNights) })
    const xml = utf8(listOf([siteOf({ key: '1', name: 'Papers', service: wholeService })]).trimEnd())
    expect([await fate(xlsx), await fate(zip), await fate(xml)]).toEqual([1, 1, 1])
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(xlsx, zip, xml), fc.double({ min: 0.01, max: 0.99, noNaN: true }), async (bytes, part) => {
        expect(typeof (await fate(bytes.slice(0, Math.floor(bytes.length * part))))).toBe('string')
      }),
    )
  })

  test('a zip with a byte changed is refused or read, never thrown', async () => {
    const { xlsx } = writeSpreadsheet([service])
    await fc.assert(
      fc.asyncProperty(fc.nat(xlsx.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bytes = new Uint8Array(xlsx)
        bytes[at] = ((bytes[at] ?? 0) + by) & 255
        await fate(bytes)
      }),
      { numRuns: 60 },
    )
  })
})

/** A zip whose directory says another size for each of its files. */
function withSizes(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let i = 0; i < zip.length - 4; i += 1) if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, size, true)
  return zip
}

describe('hostile files', () => {
  test('200 MB are refused by their length, before a byte is looked at', async () => {
    const touched = { count: 0 }
    const bytes = new Proxy(new Uint8Array(4), {
      get: (target, key) => {
        if (key === 'byteLength') return 200_000_000
        touched.count += 1
        return Reflect.get(target, key)
      },
    })
    expect(await fate(bytes)).toBe('too-large')
    expect(touched.count).toBe(0)
  })

  test('a zip bomb is refused by what its directory says, and one that lies about it as damaged', () => {
    // The directory is made to say 150 MB for each of two files, as that of a bomb does.
    const bytes = withSizes(zipSync({ a: utf8('a'), b: utf8('b') }), 150_000_000)
    const bomb = openZip(bytes, 'bomb.zip')
    expect(!bomb.ok && bomb.error.kind).toBe('hostile')
    const many = openZip(zipSync(Object.fromEntries(Array.from({ length: limits.zipEntries + 1 }, (_, i) => [`${i}.csv`, utf8('a')]))), 'many.zip')
    expect(!many.ok && many.error.kind).toBe('hostile')
    const lying = openZip(withSizes(zipSync({ 'list.csv': new Uint8Array(5_000) }), 10), 'lying.zip')
    expect(!lying.ok && lying.error.kind).toBe('broken')
  })

  test.each(['../../etc/list.csv', '/list.csv', 'C:\\list.csv', 'a/../../b.csv', '..\\b.csv'])('a zip that names %s is refused', (path) => {
    const zip = openZip(zipSync({ [path]: utf8('a') }), 'list.zip')
    expect(!zip.ok && zip.error.kind).toBe('hostile')
  })

  test.each<readonly [string, string, string]>([
    ['entities in XML', '<!DOCTYPE a [<!ENTITY b "c">]><Source><Agency/></Source>', 'hostile'],
    ['an entity file', '<?xml version="1.0"?><!DOCTYPE Source SYSTEM "file:///etc/passwd"><Source><Agency/></Source>', 'hostile'],
    ['50,000 lists within lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'hostile'],
    ['50,000 records within records', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`, 'hostile'],
    ['__proto__ in JSON', '[{"name":"x","__proto__":{"polluted":true}}]', 'hostile'],
    ['__proto__ written in disguise', '[{"name":"x","__\\u0070roto__":{"polluted":true}}]', 'hostile'],
    ['__proto__ as a column', 'name,__proto__\nx,y\n', 'hostile'],
    ['NUL in a list', 'name,phone\nx\0y,1\n', 'not-text'],
    ['a row of a million cells', `a,b\n${'x,'.repeat(1_000_000)}\n`, 'hostile'],
    ['a header of a million columns', `${Array.from({ length: 1_000_000 }, (_, i) => i).join(',')}\n`, 'hostile'],
    ['a hundred thousand and one rows', `a,b\n${'1,2\n'.repeat(100_001)}`, 'too-large'],
    ['a cell of 20,001 characters', `a,b\n${'x'.repeat(20_001)},1\n`, 'too-large'],
    ['a row with a cell too many', 'a,b\n1,2,3\n', 'broken'],
    ['a quotation mark never closed', 'a,b\n"1,2\n3,4\n', 'broken'],
    ['two columns of one name', 'a,a\n1,2\n', 'broken'],
    ['no row', 'a,b\n', 'unknown-format'],
    ['spaces alone', ' \n \n', 'empty'],
    ['columns that nobody knows', 'couleur,forme\nrouge,rond\n', 'unknown-format'],
    ['JSON that is no list', '{"a":1}', 'unknown-format'],
    ['a script that is another', 'var Other = [{"a":1}]', 'unknown-format'],
    ['XML that is another', '<html><body>hello</body></html>', 'unknown-format'],
  ])('%s is refused with words', async (_, text, kind) => {
    expect(await fate(utf8(text))).toBe(kind)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('an empty file, an old Excel file and a picture are refused with words', async () => {
    expect(await fate(new Uint8Array())).toBe('empty')
    expect(await fate(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe('unknown-format')
    expect(await fate(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]))).toBe('not-text')
  })

  test('any bytes and any text give an answer, never a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await fate(bytes))),
      { numRuns: 300 },
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'<>{}[]",:\n=ab1/!') }), async (text) => void (await fate(utf8(text)))),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => void (await fate(utf8(text)))),
      { numRuns: 300 },
    )
  })
})
