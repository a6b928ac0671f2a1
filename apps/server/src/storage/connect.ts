import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'

// A day stays the text it is, whatever the time zone of the machine; a count of what happened here fits a number.
const [bigint, day] = [20, 1082]
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === bigint) return Number
    return oid === day ? (text: string) => text : pg.types.getTypeParser(oid, format as 'text')
  },
}

/** What every connection is opened with: no statement runs for ever, and a connection that fell silent is noticed. */
export const connectionOptions = {
  application_name: 'recourse',
  types,
  keepAlive: true,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  lock_timeout: 10_000,
  idle_in_transaction_session_timeout: 60_000,
} as const

/**
 * A pool whose connections come clean: whatever a request left on one (a role, a setting, a prepared statement) is discarded before the next takes it.
 * That also finds the connections that broke while nobody used them, so that after the database was away the first request already works again.
 */
export function cleanPool(pool: pg.Pool): PostgresPool {
  // A connection that breaks while idle, or between two statements, is no event of its own, and must not end the process: whoever asks next is told.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const connect = async (): Promise<PostgresPoolClient> => {
    for (let broken = 0; ; broken++) {
      const client = await pool.connect()
      try {
        await client.query('discard all')
        return client as unknown as PostgresPoolClient
      } catch (error) {
        client.release(true)
        if (broken >= (pool.options.max ?? 10)) throw error
      }
    }
  }
  return { connect, end: () => pool.end(), options: pool.options }
}

/** A database through this pool, on whatever engine. */
export const databaseOf = <Schema>(pool: PostgresPool): Kysely<Schema> => new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })

// A server whose machine vanished says nothing at all: after this it is taken to be away. Longer than any statement may run.
const silence = 40_000

/** A pool of connections to a PostgreSQL server; none is opened before it is asked for. A `patient` one waits for work that may take long. */
export const serverPool = (connectionString: string, { max, patient }: { readonly max: number; readonly patient: boolean }): PostgresPool =>
  cleanPool(new pg.Pool({ ...connectionOptions, ...(patient ? {} : { query_timeout: silence }), connectionString, max, idleTimeoutMillis: 60_000 }))
