import type { Service } from '@recourse/domain/directory'
import { strToU8, zipSync } from 'fflate'
import { writeCsv } from '../../tabular/csv-table.ts'
import { dataPackage } from '../data-package.ts'
import { isNested, type ObjectName } from '../field.ts'
import type { JsonRecord } from '../json-record.ts'
import { hsdsTables, objectNames } from '../tables.ts'
import { flattenRecords } from './flatten-records.ts'
import { recordOfService } from './to-record.ts'
import type { Audience } from './visible.ts'

/** A directory in HSDS 3.1, in the three forms that it travels in. Each is made when it is asked for. */
export type HsdsExport = {
  readonly records: readonly JsonRecord[]
  /** One page that holds every full service, as the API of the standard answers. */
  readonly json: () => string
  /** One full service on each line. */
  readonly lines: () => string
  /** A tabular data package: CSV tables and their description, in a zip. */
  readonly zip: () => Uint8Array
}

// A few services may be read by eye; the spaces of thousands would be most of the file.
const fewEnoughToRead = 100

const page = (contents: readonly JsonRecord[]): JsonRecord => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
})

/** The columns of a table: those of the standard that a row uses, in its order, then what else there is. */
function columnsOf(name: ObjectName, rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row)))
  const standard = Object.entries(hsdsTables[name].fields).flatMap(([key, field]) => (isNested(field) ? [] : [key]))
  return [...standard.filter((key) => used.has(key)), ...[...used].filter((key) => !standard.includes(key))]
}

function zipOf(records: readonly JsonRecord[], on: Audience['on']): Uint8Array {
  const rows = flattenRecords(records)
  const tables = objectNames.flatMap((name) => {
    const found = rows.get(name) ?? []
    return found.length > 0 ? [{ name, columns: columnsOf(name, found), rows: found }] : []
  })
  const files = Object.fromEntries(tables.map(({ name, columns, rows: found }) => [hsdsTables[name].csv, strToU8(writeCsv(columns, found))]))
  const description = strToU8(`${JSON.stringify(dataPackage(tables), null, 2)}\n`)
  // The day of the export and not of the clock: the same directory makes the same file.
  return zipSync({ 'datapackage.json': description, ...files }, { mtime: new Date(`${on}T12:00:00`) })
}

/**
 * Writes services in HSDS 3.1 for an audience. What that audience may not see is in none of the forms, and nothing leads to a confidential site. What
 * is written is accepted by our checker and by the official schemas, and `readHsds` reads it back to the same services. Never throws.
 */
export function writeHsds(services: readonly Service[], audience: Audience): HsdsExport {
  const records = services.map((service) => recordOfService(service, audience))
  return {
    records,
    json: () => `${JSON.stringify(page(records), null, records.length > fewEnoughToRead ? undefined : 2)}\n`,
    lines: () => records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    zip: () => zipOf(records, audience.on),
  }
}
