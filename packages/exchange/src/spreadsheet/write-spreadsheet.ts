import { type Place, redacted, type Service } from '@recourse/domain/directory'
import Papa from 'papaparse'
import { guarded } from './cell-words.ts'
import { type SheetName, sheets } from './columns.ts'
import { type SheetRow, sheetRows } from './write-rows.ts'
import { writeWorkbook } from './write-workbook.ts'

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
 * both languages. No cell can run as a formula. `readSpreadsheet` reads it back without loss, but for claims that are not
 * for everyone and for what may show a place where people sleep or a hidden one; give `places` so that names of towns are looked for too.
 */
export function writeSpreadsheet(services: readonly Service[], places: readonly Place[] = []): WrittenSpreadsheet {
  const rows = sheetRows(services.map((service) => redacted(service, places)))
  const cells = { services: cellsOf('services', rows.services), claims: cellsOf('claims', rows.claims), details: cellsOf('details', rows.details) }
  const csv = (name: SheetName): string =>
    `\uFEFF${Papa.unparse(
      cells[name].map((row) => [...row]),
      { newline: '\r\n', quotes: true },
    )}\r\n`
  return {
    xlsx: writeWorkbook(names.map((name) => ({ name, rows: cells[name] }))),
    csv: { services: csv('services'), claims: csv('claims'), details: csv('details') },
  }
}
