import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openStorage } from './open-storage.ts'
import { type PostgresServer, startPostgres } from './postgres-server.test-kit.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where to ask for the engines of this run: nothing is started before a suite asks. */
    engines: string
  }
}

let postgres: Promise<PostgresServer> | null = null
let folder: Promise<string> | null = null
let close: (() => void) | null = null

/** A PostgreSQL whose database `recourse` is migrated, to be copied for each suite. */
async function startServer(): Promise<PostgresServer> {
  const server = await startPostgres()
  const storage = await openStorage({ databaseUrl: server.url('recourse_app', 'recourse'), adminUrl: server.url('recourse_admin', 'recourse') })
  await storage.close()
  return server
}

/** A folder with a migrated embedded database, to be copied for each suite. */
async function makeFolder(): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), 'recourse-embedded-'))
  chmodSync(made, 0o711)
  const storage = await openStorage({ dataFolder: join(made, 'template') })
  await storage.close()
  return made
}

/** Answers suites that ask for an engine, starting it for the first of them. Runs once in a whole run, before all suites. */
export async function setup(project: TestProject): Promise<void> {
  const answer = async (path: string | undefined): Promise<string> => {
    if (path === '/server') {
      // Another PostgreSQL than the one in the packages, as the oldest that is supported: prepared as in the guide, with the password `test`.
      if (process.env.TEST_POSTGRES_PORT) return process.env.TEST_POSTGRES_PORT
      postgres ??= startServer()
      return String((await postgres).port)
    }
    folder ??= makeFolder()
    return folder
  }
  const asked = createServer((request, response) => {
    // Kept open, a connection could close at the moment when a suite asks again.
    response.setHeader('connection', 'close')
    answer(request.url).then(
      (text) => response.end(text),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((done) => void asked.listen(0, '127.0.0.1', done))
  const address = asked.address()
  project.provide('engines', `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  close = () => asked.close()
}

/** Stops and removes what was started. */
export async function teardown(): Promise<void> {
  close?.()
  await (await postgres)?.remove()
  const made = await folder
  if (made) rmSync(made, { recursive: true, force: true })
}
