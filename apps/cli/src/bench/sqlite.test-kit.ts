import { DatabaseSync } from 'node:sqlite'
import type { SqlRow } from './sql-query.ts'
import { type SqlTables, sqlIndexes } from './sql-rows.ts'

/** SQLite in memory with these tables and their indexes; gives what answers a query. */
export function openSqlite(tables: SqlTables): (query: string) => readonly SqlRow[] {
  const database = new DatabaseSync(':memory:')
  for (const [name, { columns, rows }] of Object.entries(tables)) {
    database.exec(`create table ${name} (${columns})`)
    const width = rows[0]?.length ?? 0
    if (width === 0) continue
    const insert = database.prepare(`insert into ${name} values (${Array.from({ length: width }, () => '?').join()})`)
    database.exec('begin')
    for (const row of rows) insert.run(...row)
    database.exec('commit')
  }
  for (const [number, on] of sqlIndexes.entries()) database.exec(`create index more_${number} on ${on}`)
  database.exec('analyze')
  return (query) => database.prepare(query).all()
}
