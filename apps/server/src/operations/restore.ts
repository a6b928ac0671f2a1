import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { sql, type Transaction } from 'kysely'
import { storageFault, storageFaultOf } from '../storage/faults.ts'
import type { Storage, Tables } from '../storage/index.ts'
import { readMigrations } from '../storage/migrate.ts'
import { dumpedTables, dumpVersion, isMark, readHead, readMark, type TableLine } from './dump-format.ts'

// What waits to be put in place, by number and by size: one row may be a sealed record of half a million characters, and the text of all is made twice.
const atOnce = { rows: 500, characters: 8_000_000 } as const

// A hostile or broken file could be one endless line.
const longest = 64 * 1024 * 1024

async function* linesIn(file: string): AsyncGenerator<string> {
  const out = new PassThrough()
  let broken: unknown = null
  const reading = pipeline(createReadStream(file), createGunzip(), out).catch((error: unknown) => {
    broken = error
    out.end()
  })
  try {
    for await (const line of createInterface({ input: out, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.length > longest) throw storageFault('backup-broken')
      yield line
    }
    await reading
    if (broken) throw broken
  } finally {
    out.destroy()
  }
}

async function insert(tx: Transaction<Tables>, { table, columns }: TableLine, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return
  const names = sql.join(columns.map((name) => sql.id(name)))
  // PostgreSQL reads the rows itself, as it wrote them; a column that was added since takes its default.
  await sql`insert into ${sql.table(table)} (${names}) select ${names} from json_populate_recordset(null::${sql.table(table)}, ${`[${lines.join(',')}]`}::json)`.execute(
    tx,
  )
}

/** Puts the rows of a dump in place. Throws 'backup-broken' unless every line up to the end is what was written. */
async function load(tx: Transaction<Tables>, file: string): Promise<void> {
  const hash = createHash('sha256')
  const counted: Record<string, number> = {}
  let [head, table, ended] = [false, null as TableLine | null, false]
  let [waiting, characters]: [string[], number] = [[], 0]
  const flush = async (): Promise<void> => {
    if (table) await insert(tx, table, waiting)
    ;[waiting, characters] = [[], 0]
  }
  for await (const line of linesIn(file)) {
    if (ended) throw storageFault('backup-broken')
    if (!head) {
      head = checkHead(line)
    } else if (isMark(line)) {
      await flush()
      const mark = readMark(line)
      if (!mark) throw storageFault('backup-broken')
      if ('end' in mark) {
        ended = mark.sha256 === hash.digest('hex') && JSON.stringify(mark.rows) === JSON.stringify(counted)
        if (!ended) throw storageFault('backup-broken')
        continue
      }
      table = mark
      counted[mark.table] = 0
    } else {
      if (!table) throw storageFault('backup-broken')
      counted[table.table] = (counted[table.table] ?? 0) + 1
      waiting.push(line)
      characters += line.length
      if (waiting.length >= atOnce.rows || characters >= atOnce.characters) await flush()
    }
    hash.update(`${line}\n`)
  }
  if (!ended) throw storageFault('backup-broken')
}

function checkHead(line: string): true {
  const read = readHead(line)
  if (!read) throw storageFault('backup-broken')
  if (read.version > dumpVersion || read.schema > readMigrations().length) throw storageFault('backup-newer')
  return true
}

function faultOf(error: unknown): unknown {
  if (storageFaultOf(error) || !(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  if (/^(Z_|ERR_STREAM|ERR_PADDING)/.test(error.code)) return storageFault('backup-broken')
  // What PostgreSQL cannot take as a row of ours was not written by us.
  if (/^(22...|23...|42703)$/.test(error.code)) return storageFault('backup-broken')
  return /^(ENOENT|EACCES|EISDIR|EPERM|EIO)$/.test(error.code) ? storageFault('file-unusable') : error
}

/**
 * Puts a backup, or one exported network, into an empty database of either engine: all of it, or nothing. Nobody is signed in afterwards. Throws
 * 'not-empty', 'backup-broken', 'backup-newer', 'file-unusable', 'storage-full' or 'storage-away'.
 */
export async function restore(storage: Storage, file: string): Promise<void> {
  await storage.asOwner(async (tx) => {
    for (const table of dumpedTables) await sql`lock table ${sql.table(table)} in access exclusive mode`.execute(tx)
    const { rows } = await sql<{ empty: boolean }>`select not exists (select from public.network) as empty`.execute(tx)
    if (!rows[0]?.empty) throw storageFault('not-empty')
    // The triggers would number and chain again what has its numbers already. Those that hold references together stay.
    const triggers = async (how: 'disable' | 'enable') => {
      for (const table of dumpedTables) await sql`alter table ${sql.table(table)} ${sql.raw(how)} trigger user`.execute(tx)
    }
    await triggers('disable')
    // A link that was given out for the empty database founds nothing beside what comes now.
    await sql`delete from priv.founding`.execute(tx)
    const secret = await sql<{ value: Buffer }>`delete from priv.secret returning value`.execute(tx)
    await load(tx, file).catch((error: unknown) => {
      throw faultOf(error)
    })
    // One network alone comes without the secret of the server that it left: this one keeps its own.
    for (const { value } of secret.rows) await sql`insert into priv.secret (name, value) values ('fake-salt', ${value}) on conflict do nothing`.execute(tx)
    // What was written after this copy is gone, and devices may have read it: they are told when they ask for what comes next.
    await sql`select priv.skip_feed()`.execute(tx)
    await sql`set constraints all immediate`.execute(tx)
    await triggers('enable')
  })
}
