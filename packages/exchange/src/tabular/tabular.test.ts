import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv-table.ts'
import { decodeText } from './decode-text.ts'
import { guardCell, unguardCell } from './guarded-cell.ts'
import { isZip, readZip } from './read-zip.ts'

const bytesOf = (...codes: readonly number[]): Uint8Array => new Uint8Array(codes)

describe('the encoding of a text', () => {
  test.each([
    ['UTF-8', strToU8('é,ï'), 'é,ï', 'utf-8'],
    ['UTF-8 with its mark', bytesOf(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'é', 'utf-8'],
    ['UTF-16, small end first', bytesOf(0xff, 0xfe, 0xe9, 0x00, 0x2c, 0x00), 'é,', 'utf-16'],
    ['UTF-16, big end first', bytesOf(0xfe, 0xff, 0x00, 0xe9), 'é', 'utf-16'],
    ['windows-1252', bytesOf(0x51, 0x75, 0xe9, 0x62, 0x65, 0x63, 0x92), 'Québec’', 'windows-1252'],
  ])('%s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding } })
  })

  test('a picture is no text', () => {
    expect(decodeText(bytesOf(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x80))).toEqual({ ok: false, error: 'not-text' })
  })
})

describe('a cell', () => {
  test.each(['=1+1', '+15145550100', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1"])('%j is not run by a spreadsheet', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`)
  })

  test.each(['514-555-0100', "l'abri", "'tis", ' =1', ''])('%j stays as it is', (cell) => {
    expect(guardCell(cell)).toBe(cell)
    expect(unguardCell(cell)).toBe(cell)
  })

  const nasty = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", '"', ',', ';', '\n', 'a', '1', 'é', ' ') })

  test('comes back as it was, and is never dangerous', () => {
    fc.assert(
      fc.property(nasty, (cell) => {
        expect(unguardCell(guardCell(cell))).toBe(cell)
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  test('comes back through a whole table', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.uuid(), text: nasty }), { minLength: 1 }), (rows) => {
        const table = readCsv(writeCsv(['id', 'text'], rows))
        expect(table.rows.map(({ cells }) => cells)).toEqual(rows.map(({ id, text }) => (text.trim() === '' ? { id } : { id, text })))
      }),
    )
  })
})

describe('a table', () => {
  test('is read with semicolons, empty rows and rows that are too long', () => {
    expect(readCsv('id;name\n1;é\n\n2;b;c\n')).toEqual({
      columns: ['id', 'name'],
      rows: [
        { row: 2, cells: { id: '1', name: 'é' } },
        { row: 4, cells: { id: '2', name: 'b' } },
      ],
      tooLong: [4],
      brokenAt: undefined,
    })
    expect(readCsv('')).toMatchObject({ rows: [] })
    expect(readCsv('id,name\n1,a\n2,"b\n3,c\n')).toMatchObject({ brokenAt: 3 })
  })
})

describe('a zip', () => {
  const zip = (files: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))

  test('gives its files, without what a system adds', () => {
    const bytes = zip({ 'a/b.csv': 'id\n1', '__MACOSX/._b.csv': 'x', '.DS_Store': 'x' })
    expect(isZip(bytes)).toBe(true)
    const read = readZip(bytes)
    expect(read.ok && read.value.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([['a/b.csv', 'id\n1']])
  })

  test.each([['../a.csv'], ['a/../../b.csv'], ['/etc/a.csv'], ['c:/a.csv'], ['a\\..\\b.csv']])('is refused for the name %s', (name) => {
    expect(readZip(zip({ [name]: 'x' }))).toEqual({ ok: false, error: 'leaves-its-folder' })
  })

  test('is refused when it unfolds to too much, holds too many files, or is damaged', () => {
    expect(readZip(zip({ a: '0'.repeat(100_000) }), { total: 50_000, entries: 9 })).toEqual({ ok: false, error: 'too-large' })
    expect(readZip(zip({ a: '1', b: '2', c: '3' }), { total: 9, entries: 2 })).toEqual({ ok: false, error: 'too-many' })
    const whole = zip({ a: 'hello hello hello hello hello hello' })
    expect(readZip(whole.subarray(0, 40))).toEqual({ ok: false, error: 'broken' })
    expect(readZip(strToU8('not a zip at all'))).toEqual({ ok: false, error: 'broken' })
  })
})
