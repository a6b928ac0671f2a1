import type { Service } from '@recourse/domain/directory'
import Papa from 'papaparse'
import writeExcelFile from 'write-excel-file/universal'
import { guarded } from './cell-words.ts'
import { type SheetName, sheets } from './columns.ts'
import { type SheetRow, sheetRows } from './write-rows.ts'

/** Our spreadsheet: one Excel file with three sheets, and the same three sheets as CSV in UTF-8. */
export type WrittenSpreadsheet = { readonly xlsx: Uint8Array; readonly csv: Readonly<Record<SheetName, string>> }

const names = ['services', 'claims', 'details'] as const satisfies readonly SheetName[]

function cellsOf(name: SheetName, rows: readonly SheetRow[]): readonly (readonly string[])[] {
  const columns = sheets[name]
  return [
    columns.map((column) => column.name),
    columns.map(({ words }) => `${words.en} · ${words.fr}`),
    ...rows.map((row) => columns.map((column) => guarded(row[column.name] ?? ''))),
  ]
}

/**
 * Writes services in our bilingual spreadsheet; with none, the empty template. Two header rows: the name that programs read, and the words in
 * both languages. No cell can run as a formula. `readSpreadsheet` reads it back without loss, but for claims that are not for everyone.
 */
export async function writeSpreadsheet(services: readonly Service[]): Promise<WrittenSpreadsheet> {
  const rows = sheetRows(services)
  const cells = { services: cellsOf('services', rows.services), claims: cellsOf('claims', rows.claims), details: cellsOf('details', rows.details) }
  const book = names.map((name) => ({
    sheet: name,
    stickyRowsCount: 2,
    columns: sheets[name].map(() => ({ width: 24 })),
    // Every cell is text: a phone number or a day that Excel takes for a number comes back as another one.
    data: cells[name].map((row) => row.map((value) => (value === '' ? null : { value, type: String, format: '@' }))),
  }))
  const blob = await writeExcelFile(book).toBlob()
  const csv = (name: SheetName): string =>
    `\uFEFF${Papa.unparse(
      cells[name].map((row) => [...row]),
      { newline: '\r\n', quotes: true },
    )}\r\n`
  return { xlsx: new Uint8Array(await blob.arrayBuffer()), csv: { services: csv('services'), claims: csv('claims'), details: csv('details') } }
}
