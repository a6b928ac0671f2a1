import Papa from 'papaparse'
import { guardCell, unguardCell } from './guarded-cell.ts'

/** One row of a table: its number as a spreadsheet counts rows, the header being row 1, and its cells by column. Empty cells are left out. */
export type CsvRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> }

/**
 * A table: its columns in order, its rows, and the numbers of the rows that have more cells than there are columns. `brokenAt` is the row where a quote is never
 * closed: all that follows was taken for one cell.
 */
export type CsvTable = {
  readonly columns: readonly string[]
  readonly rows: readonly CsvRow[]
  readonly tooLong: readonly number[]
  readonly brokenAt: number | undefined
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

/** The first row as it is written, with what ends it: its quotes may hold separators and line ends. */
function firstRow(text: string): { readonly bare: string; readonly newline: '\r\n' | '\n' | '\r' } {
  let quoted = false
  let bare = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) return { bare, newline: char === '\n' ? '\n' : text[i + 1] === '\n' ? '\r\n' : '\r' }
    else if (!quoted) bare += char
  }
  return { bare, newline: '\n' }
}

// The first row names the columns, which hold no separator of their own: whichever is there most often is the one.
const separatorOf = (header: string): string =>
  [',', ';', '\t', '|'].map((separator) => ({ separator, count: header.split(separator).length })).toSorted((a, b) => b.count - a.count)[0]?.separator ?? ','

/**
 * Reads CSV, whatever its separator. Empty rows are passed over. The apostrophe that guards a cell from being run as a formula is taken off.
 * Never throws; an empty text is a table without columns.
 */
export function readCsv(text: string): CsvTable {
  const { bare, newline } = firstRow(text)
  const { data, errors } = Papa.parse<string[]>(text, { header: false, delimiter: separatorOf(bare), newline })
  const [header = [], ...rest] = data
  const broken = errors.find(({ type }) => type === 'Quotes')
  const columns = header.map((column) => column.trim())
  const rows = rest.map((cells, i) => ({ row: i + 2, cells })).filter(({ cells }) => !isEmpty(cells))
  return {
    columns,
    rows: rows.map(({ row, cells }) => ({
      row,
      cells: Object.fromEntries(
        columns.flatMap((column, i) => {
          const cell = unguardCell(cells[i] ?? '')
          return column === '' || cell.trim() === '' ? [] : [[column, cell]]
        }),
      ),
    })),
    brokenAt: broken ? (broken.row ?? 0) + 1 : undefined,
    tooLong: rows.filter(({ cells }) => !isEmpty(cells.slice(columns.length))).map(({ row }) => row),
  }
}

/** Writes CSV with commas, CRLF and quotes where needed. No cell can be run as a formula. */
export const writeCsv = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string =>
  `${Papa.unparse({ fields: [...columns], data: rows.map((row) => columns.map((column) => guardCell(row[column] ?? ''))) }, { newline: '\r\n' })}\r\n`
