import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { readCsv, readDirectoryFile, readSpreadsheet, type Table, writeSpreadsheet } from '@recourse/exchange'
import { describe, expect, test } from 'vitest'
import { zipOf } from './shared-lists.test-kit.ts'

const on = '2026-11-24'
const { corpus } = checkContent({ contentDir: join(import.meta.dirname, '..', '..', '..', '..', 'content'), made: on })
const services = corpus?.directory.services ?? []
const context = { places: corpus?.directory.places ?? [], on }
const tableOf = (csv: string): Table => {
  const table = readCsv(csv.replace(/^\uFEFF/, ''), 'test.csv')
  if (!table.ok) throw new Error(table.error.text.en)
  return table.value
}

describe('the starter directory in our spreadsheet', () => {
  test('comes back whole from Excel, from CSV, and from a zip of CSV', async () => {
    expect(services.length).toBeGreaterThan(20)
    const written = writeSpreadsheet(services)
    const fromExcel = await readDirectoryFile({ name: 'directory.xlsx', bytes: written.xlsx }, context)
    expect(fromExcel.ok && fromExcel.value.services.map(({ service }) => service)).toEqual(services)
    expect(fromExcel.ok && fromExcel.value.counts.claims).toBe(services.flatMap(({ claims }) => claims).length)
    const csv = { services: tableOf(written.csv.services), claims: tableOf(written.csv.claims), details: tableOf(written.csv.details) }
    const fromCsv = readSpreadsheet(csv, { ...context, name: 'csv' })
    expect(fromCsv.ok && fromCsv.value.services.map(({ service }) => service)).toEqual(services)
    const bytes = zipOf(Object.fromEntries(Object.entries(written.csv).map(([name, text]) => [`${name}.csv`, new TextEncoder().encode(text)])))
    const fromZip = await readDirectoryFile({ name: 'directory.zip', bytes }, context)
    expect(fromZip.ok && fromZip.value.services.map(({ service }) => service)).toEqual(services)
  })
})
