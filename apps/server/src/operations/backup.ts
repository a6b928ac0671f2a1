import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { storageFault } from '../storage/faults.ts'
import type { Storage, Tables } from '../storage/index.ts'
import { readMigrations } from '../storage/migrate.ts'
import { type DumpedTable, dumpedTables, dumpVersion, type End, type Head } from './dump-format.ts'
import { writeWhole } from './write-whole.ts'

const batch = 500

/** Which rows are written: all, or those of one network. */
type Part = { readonly kind: Head['recourse']; readonly networkId: string | null }

async function keyOf(tx: Transaction<Tables>, table: DumpedTable): Promise<readonly string[]> {
  const { rows } = await sql<{
    name: string
  }>`select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
    where i.indrelid = ${table}::regclass and i.indisprimary order by array_position(i.indkey::int2[], a.attnum)`.execute(tx)
  return rows.map(({ name }) => name)
}

async function* rowsOf(tx: Transaction<Tables>, table: DumpedTable, { networkId }: Part): AsyncGenerator<string> {
  const key = sql.join((await keyOf(tx, table)).map((name) => sql.ref(`t.${name}`)))
  const where = networkId === null ? sql`` : sql`where t.network_id = ${sql.lit(networkId)}`
  // PostgreSQL writes each row itself, so that no number or byte passes through us; in the order of the key, so that equal contents make equal files.
  await sql`declare dumped no scroll cursor for select row_to_json(t)::text as line from ${sql.table(table)} t ${where} order by ${key}`.execute(tx)
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(batch)} from dumped`.execute(tx)
    for (const { line } of rows) yield line
    if (rows.length < batch) break
  }
  await sql`close dumped`.execute(tx)
}

async function columnsOf(tx: Transaction<Tables>, table: DumpedTable): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(tx)
  return rows.map(({ name }) => name)
}

async function* linesOf(tx: Transaction<Tables>, part: Part): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const hashed = (line: string): string => {
    const text = `${line}\n`
    hash.update(text)
    return text
  }
  const rows: Record<string, number> = {}
  yield hashed(
    JSON.stringify({ recourse: part.kind, version: dumpVersion, schema: readMigrations().length, made: new Date().toISOString().slice(0, 10) } satisfies Head),
  )
  for (const table of dumpedTables) {
    if (part.networkId !== null && !table.startsWith('public.')) continue
    yield hashed(JSON.stringify({ table, columns: await columnsOf(tx, table) }))
    rows[table] = 0
    for await (const line of rowsOf(tx, table, part)) {
      rows[table] += 1
      yield hashed(line)
    }
  }
  yield `${JSON.stringify({ end: true, rows, sha256: hash.digest('hex') } satisfies End)}\n`
}

const write = (storage: Storage, file: string, part: Part, check: (tx: Transaction<Tables>) => Promise<void>): Promise<void> =>
  storage.asOwner(
    async (tx) => {
      await sql.raw(`set local timezone = 'UTC'; set local datestyle = 'ISO'; set local bytea_output = 'hex'`).execute(tx)
      await check(tx)
      await writeWhole(file, linesOf(tx, part))
    },
    { snapshot: true },
  )

/**
 * Writes all that the server keeps, as it was at one moment, to a file: for either engine, and read by this program and later ones. Requests go on
 * meanwhile on PostgreSQL; the embedded database answers them after. Throws 'file-exists', 'file-unusable', 'storage-full' or 'storage-away'.
 */
export const backup = (storage: Storage, file: string): Promise<void> => write(storage, file, { kind: 'backup', networkId: null }, async () => {})

/** Writes one network whole to a file, which `restore` reads too: to move it to a server of its own. Throws 'no-such-network' besides. */
export const exportNetwork = (storage: Storage, networkId: string, file: string): Promise<void> =>
  write(storage, file, { kind: 'network', networkId }, async (tx) => {
    const known =
      /^[0-9a-f-]{36}$/i.test(networkId) && (await tx.selectFrom('network').select('network_id').where('network_id', '=', networkId).executeTakeFirst())
    if (!known) throw storageFault('no-such-network')
  })
