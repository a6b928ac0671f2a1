import type { Result } from '@recourse/domain/shared'
import { isAirs, readAirs } from '../airs/read-airs.ts'
import type { ImportedFile, ImportProblem } from '../imported.ts'
import { isFloridaServices, readFlorida } from '../legal-aid/read-florida.ts'
import { isIllinoisServices, readIllinois } from '../legal-aid/read-illinois.ts'
import { isNewcomerScript, readNewcomer } from '../newcomer/read-newcomer.ts'
import { isOccupancy, readOccupancy } from '../occupancy/read-occupancy.ts'
import type { ImportContext } from '../record/import-context.ts'
import { isServiceSheet, readSpreadsheet } from '../spreadsheet/read-spreadsheet.ts'
import type { Table } from '../text/read-table.ts'
import type { Reader } from './read-directory-file.ts'
import { type NamedTables, tablesOf } from './tables-of.ts'

type Found = {
  readonly format: Reader['format']
  readonly find: (tables: NamedTables) => ((context: ImportContext) => Result<ImportedFile, ImportProblem>) | null
}

// A reader of tables is recognized by the columns of one of them, whatever the names of the files.
const byTables = ({ format, find }: Found): Reader => ({
  format,
  fits: (sniffed) => {
    const tables = tablesOf(sniffed)
    return tables.ok && find(tables.value) !== null
  },
  read: (sniffed, context) => {
    const tables = tablesOf(sniffed)
    if (!tables.ok) return tables
    const read = find(tables.value)
    if (!read) throw new Error('the reader was given a file that does not fit')
    return read(context)
  },
})

const having = (tables: NamedTables, fits: (table: Table) => boolean): Table | undefined => tables.find(({ table }) => fits(table))?.table
const sheetOf = (tables: NamedTables, ...columns: readonly string[]): Table | undefined =>
  having(tables, (table) => columns.every((column) => table.columns.includes(column)))

const spreadsheet = byTables({
  format: 'spreadsheet',
  find: (tables) => {
    const services = having(tables, isServiceSheet)
    const [claims, details] = [sheetOf(tables, 'service', 'field', 'value'), sheetOf(tables, 'service', 'kind', 'carried')]
    return services ? (context) => readSpreadsheet({ services, ...(claims ? { claims } : {}), ...(details ? { details } : {}) }, context) : null
  },
})

const occupancy = byTables({
  format: 'occupancy',
  find: (tables) => {
    const nights = having(tables, isOccupancy)
    return nights ? (context) => readOccupancy(nights, context) : null
  },
})

const florida = byTables({
  format: 'legal-aid-florida',
  find: (tables) => {
    const services = having(tables, isFloridaServices)
    const [locations, organizations] = [sheetOf(tables, 'location_uuid', 'phones'), sheetOf(tables, 'organization_uuid', 'organization_tax_id')]
    return services ? (context) => readFlorida({ services, ...(locations ? { locations } : {}), ...(organizations ? { organizations } : {}) }, context) : null
  },
})

const illinois = byTables({
  format: 'legal-aid-illinois',
  find: (tables) => {
    const services = having(tables, isIllinoisServices)
    const [locations, organizations] = [sheetOf(tables, 'Location_id', 'Organization ID'), sheetOf(tables, 'Organization ID', 'Title', 'Body')]
    return services ? (context) => readIllinois({ services, ...(locations ? { locations } : {}), ...(organizations ? { organizations } : {}) }, context) : null
  },
})

const unfit = (): never => {
  throw new Error('the reader was given a file that does not fit')
}

const airs: Reader = {
  format: 'airs-3',
  fits: (sniffed) => sniffed.kind === 'xml' && isAirs(sniffed.text),
  read: (sniffed, context) => (sniffed.kind === 'xml' ? readAirs(sniffed.text, context) : unfit()),
}

const newcomer: Reader = {
  format: 'newcomer-services',
  fits: (sniffed) => sniffed.kind === 'js' && isNewcomerScript(sniffed.text),
  read: (sniffed, context) => (sniffed.kind === 'js' ? readNewcomer(sniffed.text, context) : unfit()),
}

/** Readers of the formats that are recognized by what they hold, in the order in which they are tried. */
export const ourReaders: readonly Reader[] = [spreadsheet, airs, newcomer, florida, illinois, occupancy]
