import type { Result } from '@recourse/domain/shared'
import type { ImportedFile, ImportProblem } from '../imported.ts'
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

/** Readers of the formats that are recognized by what they hold, in the order in which they are tried. */
export const ourReaders: readonly Reader[] = [spreadsheet, occupancy]
