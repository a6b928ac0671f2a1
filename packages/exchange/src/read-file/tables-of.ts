import { ok, type Result } from '@recourse/domain/shared'
import type { ImportProblem } from '../imported.ts'
import { decodeText } from '../text/decode-text.ts'
import { readCsv, type Table } from '../text/read-table.ts'
import type { Sniffed } from './sniff.ts'

/** The tables of a file by name: the sheets of Excel, the CSV files of a zip, or the one table of a CSV file. */
export type NamedTables = readonly { readonly name: string; readonly table: Table }[]

const kept = new WeakMap<Uint8Array, Result<NamedTables, ImportProblem>>()

function tablesInZip(sniffed: Extract<Sniffed, { kind: 'zip' }>): Result<NamedTables, ImportProblem> {
  const tables: { name: string; table: Table }[] = []
  for (const [name, bytes] of sniffed.entries) {
    if (!name.toLowerCase().endsWith('.csv')) continue
    const text = decodeText(bytes, `${sniffed.name}, ${name}`)
    if (!text.ok) return text
    const table = readCsv(text.value.text, `${sniffed.name}, ${name}`)
    if (!table.ok) return table
    tables.push({ name, table: { ...table.value, notes: [...text.value.notes, ...table.value.notes] } })
  }
  return ok(tables)
}

/** The tables of a file; none when it holds no table. Read once for each file, since every reader looks at them. */
export function tablesOf(sniffed: Sniffed): Result<NamedTables, ImportProblem> {
  if (sniffed.kind === 'xlsx') return ok(sniffed.sheets)
  if (sniffed.kind === 'csv') return ok([{ name: sniffed.name, table: sniffed.table }])
  if (sniffed.kind !== 'zip') return ok([])
  const before = kept.get(sniffed.bytes)
  if (before) return before
  const read = tablesInZip(sniffed)
  kept.set(sniffed.bytes, read)
  return read
}
