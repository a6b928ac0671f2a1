import { randomBytes, randomUUID } from 'node:crypto'
import { type Asker, makeAsker } from './network-load-http.test-kit.ts'
import { given, type LoadMember, makeNetwork } from './network-load-people.test-kit.ts'
import { type Running, startServer } from './network-load-server.test-kit.ts'
import { type Spread, spread } from './timing.ts'

/** How much is asked: by how many, how often in a second, for how long. */
export type Load = {
  readonly members: number
  readonly seconds: number
  readonly idleSeconds: number
  /** By one harvester, from one address. */
  readonly harvest: number
  /** By all members together: following the feed, and writing a sealed record. */
  readonly reads: number
  readonly writes: number
  /** Accepted public entries, each of which changes what is harvested. */
  readonly published: number
}

/** As Proof 6 asks: a member follows the feed every 4 seconds and writes every 10. */
export const proof: Load = { members: 50, seconds: 60, idleSeconds: 10, harvest: 200, reads: 12.5, writes: 5, published: 0.2 }

/** How one kind of request went: the times of those that were answered as they should be, in milliseconds, and what went wrong, by name. */
export type Went = Spread & { readonly most: number; readonly wrong: Readonly<Record<string, number>> }
export type Kind = 'harvest' | 'read' | 'write' | 'publish'
export type Drilled = {
  readonly idle: Readonly<Record<Kind, Went>>
  readonly loaded: Readonly<Record<Kind, Went>>
  /** Writes that were acknowledged, and those of them that are there in the end. */
  readonly acknowledged: number
  readonly there: number
  /** How long the network took to make, in seconds. */
  readonly making: number
  /** How much of one processor the server used under load, as 0.4; null where the system does not say. */
  readonly processor: number | null
  /** What the server said while it ran, but for its first lines: of a fault of ours it says one line. */
  readonly faults: readonly string[]
}

const sleep = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms))

/**
 * Asks so many times a second, each at its moment, whether or not those before were answered: a slow answer does not spare the server the next question,
 * and the time of each counts from the moment at which it was due. `ask` gives null, or the name of what was wrong.
 */
export async function onSchedule(perSecond: number, seconds: number, ask: (n: number) => Promise<string | null>): Promise<Went> {
  const times: number[] = []
  const wrong: Record<string, number> = {}
  const one = async (n: number, due: number): Promise<void> => {
    const what = await ask(n).catch((error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'no answer'))
    if (what === null) times.push(performance.now() - due)
    else wrong[what] = (wrong[what] ?? 0) + 1
  }
  const start = performance.now()
  const asked: Promise<void>[] = []
  for (let n = 0; n < Math.round(perSecond * seconds); n++) {
    const due = start + (n * 1000) / perSecond
    const early = due - performance.now()
    if (early >= 1) await sleep(Math.floor(early))
    asked.push(one(n, Math.min(due, performance.now())))
  }
  await Promise.all(asked)
  return { ...spread(times), most: Math.max(0, ...times), wrong }
}

/** What a harvester asks for, in its order: a page of the list, then each service of it whole, then the next; and the other lists now and then. */
async function harvestPaths({ ask }: Asker): Promise<readonly string[]> {
  const paths: string[] = []
  for (let page = 1, pages = 1; page <= pages; page++) {
    const path = `/hsds/services?page=${page}&per_page=25`
    const { status, text } = await ask({ path })
    if (status !== 200) throw new Error(`/hsds answers ${status}`)
    const list = JSON.parse(text) as { readonly total_pages: number; readonly contents: readonly { readonly id: string }[] }
    pages = list.total_pages
    paths.push(path, ...list.contents.map(({ id }) => `/hsds/services/${id}`), `/hsds/organizations?page=${page}&per_page=5`)
  }
  return [...paths, '/hsds/services?modified_after=2026-01-01&minimal=true', '/hsds/taxonomies', '/hsds/']
}

type Scene = { readonly server: Running; readonly members: readonly LoadMember[]; readonly harvester: Asker; readonly paths: readonly string[] }

/** The three things that are done at once, each as a function of its number. */
function doings({ server, members, harvester, paths }: Scene) {
  const seen = members.map(() => 0)
  const stored: string[] = []
  const of = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

  const harvest = async (n: number): Promise<string | null> => {
    const { status, text } = await harvester.ask({ path: of(paths, n) })
    if (status !== 200) return `status ${status}`
    return text.startsWith('{') && text.endsWith('}') ? null : 'not whole'
  }
  const read = async (n: number): Promise<string | null> => {
    const at = n % members.length
    const called = await of(members, at).client.readChanges({ query: { since: String(seen[at]) } })
    if (!called.ok) return called.problem.code
    if (called.value.upTo < (seen[at] ?? 0)) return 'went back'
    seen[at] = called.value.upTo
    return null
  }
  const write = async (n: number): Promise<string | null> => {
    const { client, networkGroup } = of(members, n)
    const named = { kind: 'entry' as const, id: randomUUID(), expected: 0, tier: 'network' as const, groupId: networkGroup, epoch: 1 }
    const record = { ...named, about: of(server.services, n).id, state: 'proposed' as const, sealed: randomBytes(768).toString('base64url') }
    const called = await client.writeRecords({ body: { records: [record] } })
    if (!called.ok) return called.problem.code
    const [result] = called.value.results
    if (result?.outcome !== 'stored') return result?.outcome === 'refused' ? result.reason : (result?.outcome ?? 'no outcome')
    stored.push(record.id)
    return null
  }
  const claimed = server.services.filter(
    ({ demonstration, claims }) => !demonstration && claims.some(({ visibility }) => (visibility ?? 'public') === 'public'),
  )
  const publish = async (n: number): Promise<string | null> => {
    const [founder, service, id] = [of(members, 0), of(claimed, n), randomUUID()]
    const claim = service.claims.find(({ visibility }) => (visibility ?? 'public') === 'public')
    const entry = { id, at: new Date().toISOString(), by: 'coordinator', change: { kind: 'claim', service: service.id, claim } }
    const said = { kind: 'entry', v: 1, network: founder.networkId, record: id, tier: 'public', entry, by: founder.memberId }
    const body = founder.sign('entry', said)
    const record = { kind: 'entry' as const, id, expected: 0, tier: 'public' as const, about: service.id, state: 'accepted' as const, body }
    const called = await founder.client.writeRecords({ body: { records: [record] } })
    if (!called.ok) return called.problem.code
    const [result] = called.value.results
    if (result?.outcome !== 'stored') return result?.outcome === 'refused' ? result.reason : (result?.outcome ?? 'no outcome')
    stored.push(id)
    return null
  }
  return { harvest, read, write, publish, stored }
}

/** Everything that is in the feed, asked for from its beginning. */
async function allRecords({ client }: LoadMember): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (let since = 0, more = true; more; ) {
    const changes = given(await client.readChanges({ query: { since: String(since), limit: '500' } }), 'the feed')
    for (const { id } of changes.records) ids.add(id)
    since = changes.upTo
    more = changes.more
  }
  return ids
}

type Doings = ReturnType<typeof doings>

// One kind after the other, a few in a second: nothing waits for anything else.
async function whenIdle(seconds: number, { harvest, read, write, publish }: Doings): Promise<Drilled['idle']> {
  return {
    harvest: await onSchedule(20, seconds, harvest),
    read: await onSchedule(10, seconds / 2, read),
    write: await onSchedule(10, seconds / 2, write),
    publish: await onSchedule(2, seconds / 2, publish),
  }
}

async function allAtOnce(load: Load, doing: Doings): Promise<Drilled['loaded']> {
  const kinds = { harvest: load.harvest, read: load.reads, write: load.writes, publish: load.published }
  const went = Object.entries(kinds).map(async ([kind, perSecond]) => [kind, await onSchedule(perSecond, load.seconds, doing[kind as Kind])] as const)
  return Object.fromEntries(await Promise.all(went)) as Drilled['loaded']
}

/**
 * The drill: the real server in a process of its own, a network founded through its API, its members at work, and one harvester who takes the directory
 * over and over from one address. First quietly, then all at once. Throws when the network cannot be made.
 */
export async function drill(load: Load, database: Parameters<typeof startServer>[0] = null): Promise<Drilled> {
  const server = await startServer(database)
  const harvester = makeAsker(server.port, 399)
  let members: readonly LoadMember[] = []
  try {
    const start = performance.now()
    members = await makeNetwork(server, load.members)
    const making = (performance.now() - start) / 1000
    const doing = doings({ server, members, harvester, paths: await harvestPaths(harvester) })
    // What is compiled and remembered at first belongs to neither measure.
    await onSchedule(50, Math.min(4, load.idleSeconds), doing.harvest)
    const idle = await whenIdle(load.idleSeconds, doing)
    const [before, from] = [server.cpuSeconds(), performance.now()]
    const loaded = await allAtOnce(load, doing)
    server.mustRun()
    const [after, to] = [server.cpuSeconds(), performance.now()]
    const processor = before === null || after === null ? null : (after - before) / ((to - from) / 1000)
    const [founder] = members
    const there = founder ? await allRecords(founder) : new Set<string>()
    const { said } = await server.stop()
    const faults = said.split('\n').filter((line) => line.startsWith('fault '))
    return { idle, loaded, acknowledged: doing.stored.length, there: doing.stored.filter((id) => there.has(id)).length, making, processor, faults }
  } finally {
    harvester.close()
    for (const { close } of members) close()
    await server.stop()
  }
}
