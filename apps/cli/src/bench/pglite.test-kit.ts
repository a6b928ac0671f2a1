import { PGlite } from '@electric-sql/pglite'
import type { SqlRow } from './sql-query.ts'
import { type Cell, type SqlTables, sqlIndexes } from './sql-rows.ts'

const cell = (value: Cell): string => (value === null ? '' : typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`)

/** PostgreSQL in this process, in memory, with these tables and their indexes; gives what answers a query, and what closes it. */
export async function openPglite(
  tables: SqlTables,
): Promise<{ readonly answer: (query: string) => Promise<readonly SqlRow[]>; readonly close: () => Promise<void> }> {
  const database = await PGlite.create()
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    await database.exec(`create table ${name} (${columns})`)
    const csv = new Blob([rows.map((row) => row.map(cell).join()).join('\n')])
    await database.query(`copy ${name} from '/dev/blob' with (format csv)`, [], { blob: csv })
  }
  for (const [number, on] of sqlIndexes.entries()) await database.exec(`create index more_${number} on ${on}`)
  await database.exec('analyze')
  return {
    answer: async (query) => (await database.query<SqlRow>(query)).rows,
    close: () => database.close(),
  }
}
