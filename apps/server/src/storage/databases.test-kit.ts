import { randomUUID } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type OpenWith, openStorage, type Storage } from './index.ts'
import { asSuperuser } from './postgres-server.test-kit.ts'

/** The engines that every suite about storage runs on: `describe.each(engines)('… on %s', (engine) => …)`. */
export const engines = ['embedded', 'server'] as const

/** One of the engines. */
export type Engine = (typeof engines)[number]

/** A database of its own for a suite, empty and migrated. */
export type FreshDatabase = {
  readonly storage: Storage
  /** What it was opened with: of the server, as in production, with two logins. */
  readonly at: OpenWith
  /** Closes and removes it, with everything in it. */
  readonly remove: () => Promise<void>
}

const ask = async (engine: Engine): Promise<string> => {
  const answer = await fetch(`${inject('engines')}/${engine}`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

/** The PostgreSQL of this run, started when the first suite asks. */
export async function postgresOfThisRun(): Promise<{ readonly url: (login: 'postgres' | 'recourse_admin' | 'recourse_app', database: string) => string }> {
  const port = await ask('server')
  return { url: (login, database) => `postgres://${login}:test@127.0.0.1:${port}/${database}` }
}

async function freshPlace(engine: Engine): Promise<{ readonly at: OpenWith; readonly clear: () => Promise<void> }> {
  const name = `suite_${randomUUID().replaceAll('-', '')}`
  if (engine === 'embedded') {
    const folder = await ask('embedded')
    const dataFolder = join(folder, name)
    cpSync(join(folder, 'template'), dataFolder, { recursive: true })
    return { at: { dataFolder }, clear: async () => rmSync(dataFolder, { recursive: true, force: true }) }
  }
  const server = await postgresOfThisRun()
  // Another suite may be copying at this moment: a template takes no connection meanwhile, and PostgreSQL waits by itself.
  await asSuperuser(server, 'postgres', [`create database ${name} template recourse owner recourse_admin`])
  const at = { databaseUrl: server.url('recourse_app', name), adminUrl: server.url('recourse_admin', name) }
  return { at, clear: async () => void (await asSuperuser(server, 'postgres', [`drop database ${name} with (force)`])) }
}

/** Gives an empty, migrated database on this engine: on the server in 0.2 s, embedded in 0.5 s. */
export async function freshDatabase(engine: Engine): Promise<FreshDatabase> {
  const { at, clear } = await freshPlace(engine)
  const storage = await openStorage(at)
  const remove = async (): Promise<void> => {
    await storage.close()
    await clear()
  }
  return { storage, at, remove }
}
