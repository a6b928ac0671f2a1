import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenWith, openStorage, type Storage } from './index.ts'
import { type PostgresServer, startPostgres } from './postgres-server.test-kit.ts'
import { type SeededMember, seedNetwork, signIn } from './seeded-network.test-kit.ts'

// Two kills each time; `npm run prove` asks for more, and for a report.
const kills = Number(process.env.KILLS ?? '2')
const report: Record<string, { kills: number; acknowledged: number; lost: number; unacknowledgedButThere: number }> = {}
afterAll(() => {
  if (process.env.KILL_REPORT) writeFileSync(process.env.KILL_REPORT, JSON.stringify(report))
})

/** Lets a process write until it has written for a while, then kills it with whatever else is to be killed. Gives what was acknowledged. */
async function writeUntilKilled(at: OpenWith, founder: SeededMember, prefix: string, alsoKill: () => Promise<void>): Promise<readonly string[]> {
  const given = JSON.stringify({ at, prefix, founder: { ...founder, session: founder.session.toString('hex') } })
  const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-nine-writer.test-kit.ts'), given], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  const ended = new Promise((done) => child.on('close', done))
  await new Promise<void>((done) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.split('\n').length > 20) done()
    })
    child.on('close', () => done())
  })
  await new Promise((done) => setTimeout(done, 100 + Math.random() * 400))
  await alsoKill()
  child.kill('SIGKILL')
  await ended
  // A line that was cut by the kill was not said.
  return said.split('\n').slice(1, -1)
}

async function check(storage: Storage, networkId: string, acknowledged: ReadonlySet<string>) {
  const rows = await storage.asOwner((tx) => tx.selectFrom('record').select(['record_id', 'seq']).where('network_id', '=', networkId).orderBy('seq').execute())
  const there = new Set(rows.map(({ record_id }) => record_id))
  const lost = [...acknowledged].filter((id) => !there.has(id))
  expect(lost).toEqual([])
  // The feed has no gap and no double either, and each record its first version: nothing was half written.
  const first = rows[0]?.seq ?? 0
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, n) => first + n))
  const counts = await storage.asOwner((tx) =>
    sql<{
      seq: number
      versions: number
    }>`select seq, (select count(*)::int from record_version where network_id = ${networkId}) as versions from network where network_id = ${networkId}`.execute(
      tx,
    ),
  )
  expect(counts.rows).toEqual([{ seq: rows.at(-1)?.seq, versions: rows.length }])
  return { lost: lost.length, unacknowledgedButThere: there.size - acknowledged.size }
}

async function drill(engine: string, at: OpenWith, alsoKill: () => Promise<void>, revive: () => Promise<void>): Promise<void> {
  let storage = await openStorage(at)
  let { founder } = await seedNetwork(storage)
  await storage.close()
  const acknowledged = new Set<string>()
  for (let n = 0; n < kills; n++) {
    const before = acknowledged.size
    for (const id of await writeUntilKilled(at, founder, `k${n}`, alsoKill)) acknowledged.add(id)
    expect(acknowledged.size).toBeGreaterThan(before + 10)
    await revive()
    storage = await openStorage(at)
    const found = await check(storage, founder.networkId, acknowledged)
    report[engine] = { kills: n + 1, acknowledged: acknowledged.size, ...found }
    founder = await signIn(storage, founder)
    await storage.close()
  }
}

describe('kill -9 in the middle of writing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-kill-'))
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres({ durable: true })
  })
  afterAll(async () => {
    await server.remove()
    rmSync(folder, { recursive: true })
  })
  const patience = 60_000 + kills * 30_000

  test(
    'loses nothing acknowledged, embedded: the folder is the one process’s while it lives, and free at once when it is dead',
    () =>
      drill(
        'embedded',
        { dataFolder: folder },
        async () => expect(openStorage({ dataFolder: folder })).rejects.toThrow('folder-in-use'),
        async () => {},
      ),
    patience,
  )

  test(
    'loses nothing acknowledged when PostgreSQL itself is killed with it',
    () =>
      drill('server', { databaseUrl: server.url('recourse_app', 'recourse'), adminUrl: server.url('recourse_admin', 'recourse') }, server.kill, server.start),
    patience,
  )
})
