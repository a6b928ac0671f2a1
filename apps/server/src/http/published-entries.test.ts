import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type FreshDatabase, freshDatabase } from '../storage/databases.test-kit.ts'
import type { Storage } from '../storage/index.ts'
import { foundNetwork, publicRecord, type SeededMember } from '../storage/seeded-network.test-kit.ts'
import { publishedEntries } from './published-entries.ts'

const service = { id: 'svc_lantern' }
type Change = { readonly kind: 'gone'; readonly service: string } | { readonly kind: 'undone'; readonly entry: string }

/** A published entry as it is kept; nobody checks its signature here. */
const bodyOf = (by: SeededMember, { id, change, after }: { id: string; change: Change; after?: readonly string[] }) => {
  const entry = { id, at: '2026-11-25T14:00:00Z', by: 'helpline', ...(after ? { after } : {}), change }
  const said = { kind: 'entry', v: 1, network: by.networkId, by: by.memberId, record: id, tier: 'public', entry }
  return JSON.stringify({ statement: JSON.stringify(said), signatures: [] })
}

describe.each(engines)('what networks published, on %s', (engine) => {
  let database: FreshDatabase
  let storage: Storage
  let networks: readonly SeededMember[]
  beforeAll(async () => {
    database = await freshDatabase(engine)
    storage = database.storage
    networks = [(await foundNetwork(storage)).founder, (await foundNetwork(storage, 'Harbour')).founder]
  })
  afterAll(() => database.remove())

  const [one, two] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']
  const publish = (by: SeededMember | undefined, given: Parameters<typeof bodyOf>[1]) =>
    by &&
    storage.asSession(by.session, (tx) =>
      tx
        .insertInto('record')
        .values(publicRecord(by, { kind: 'entry', record_id: given.id, about: service.id, body: bodyOf(by, given) }))
        .execute(),
    )

  test('an entry of one network neither stands for nor takes back that of another with the same id', async () => {
    const [here, there] = networks
    await publish(here, { id: one, change: { kind: 'gone', service: 'svc_here' } })
    await publish(there, { id: one, change: { kind: 'gone', service: 'svc_there' } })
    await publish(there, { id: two, after: [one], change: { kind: 'undone', entry: one } })
    const entries = await publishedEntries(storage).entries()
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3)
    const gone = entries.filter(({ change }) => change.kind === 'gone')
    expect(gone.map(({ change }) => change.kind === 'gone' && change.service).toSorted()).toEqual(['svc_here', 'svc_there'])
    const undone = entries.find(({ change }) => change.kind === 'undone')
    const taken = entries.find(({ id }) => undone?.change.kind === 'undone' && id === undone.change.entry)
    expect([taken?.change, undone?.after]).toEqual([{ kind: 'gone', service: 'svc_there' }, [taken?.id]])
  })

  test('changed is told of each network by itself, asked once in a second, and at once after something was written here', async () => {
    const asked = { n: 0 }
    const counted: Storage = {
      ...storage,
      asSession: (session, work) => {
        asked.n++
        return storage.asSession(session, work)
      },
    }
    const { sequence, changed } = publishedEntries(counted)
    const before = await sequence()
    await Promise.all(Array.from({ length: 50 }, sequence))
    expect(asked.n).toBe(1)
    // What one network gains and the other loses leaves the sum of both as it was.
    await storage.asOwner(async (tx) => {
      await sql`alter table record disable trigger user`.execute(tx)
      const by = (network: string | undefined, n: number) => sql`update record set seq = seq + ${n} where network_id = ${network} and record_id = ${one}`
      await by(networks[0]?.networkId, 5).execute(tx)
      await by(networks[1]?.networkId, -5).execute(tx)
      await sql`alter table record enable trigger user`.execute(tx)
    })
    expect(await sequence()).toBe(before)
    changed()
    expect([(await sequence()) !== before, asked.n]).toEqual([true, 2])
  })

  test('changed is asked again by the next when it could not be had', async () => {
    let isAway = true
    const away: Storage = { ...storage, asSession: (session, work) => (isAway ? Promise.reject(new Error('away')) : storage.asSession(session, work)) }
    const { sequence } = publishedEntries(away)
    await expect(sequence()).rejects.toThrow('away')
    isAway = false
    expect(await sequence()).not.toBe('')
  })
})
