import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { buildApp, type Fault } from '../build-app.ts'
import { type Engine, type FreshDatabase, freshDatabase } from '../storage/databases.test-kit.ts'
import type { Storage } from '../storage/index.ts'
import { makeWebRoot } from '../web-root.test-kit.ts'
import type { NetworkOptions } from './network-options.ts'
import { found, join, type Key, origin, type Person } from './people.test-kit.ts'
import { hashOf } from './session-cookie.ts'

/** A server with a database of its own. */
export type NetworkApp = {
  readonly app: FastifyInstance
  readonly storage: Storage
  readonly database: FreshDatabase
  readonly faults: readonly Fault[]
  /** Every address that is mounted. */
  readonly addresses: readonly { readonly method: string; readonly url: string }[]
  readonly close: () => Promise<void>
}

/** What may be told otherwise of it. */
export type Otherwise = Partial<NetworkOptions> & { readonly over?: (storage: Storage) => Storage; readonly metricsToken?: string; readonly isSecure?: boolean }

/** Starts a server on a database of its own. */
export async function startNetworkApp(
  engine: Engine,
  { over = (storage) => storage, metricsToken, isSecure, ...otherwise }: Otherwise = {},
): Promise<NetworkApp> {
  const database = await freshDatabase(engine)
  const { webRoot, remove } = makeWebRoot()
  const faults: Fault[] = []
  const addresses: { method: string; url: string }[] = []
  const network = { storage: over(database.storage), origins: () => [origin], appOrigin: null, most: { requests: 100_000, attempts: 100_000 }, ...otherwise }
  const app = await buildApp({
    webRoot,
    onFault: (fault) => void faults.push(fault),
    network,
    onAddress: (method, url) => void addresses.push({ method, url }),
    ...(metricsToken === undefined ? {} : { metricsToken }),
    ...(isSecure === undefined ? {} : { isSecure }),
  })
  const close = async (): Promise<void> => {
    await app.close()
    await database.remove()
    remove()
  }
  return { app, storage: database.storage, database, faults, addresses, close }
}

/** A token with which a network can be founded once. */
export async function foundingToken(storage: Storage): Promise<Buffer> {
  const token = randomBytes(32)
  await storage.door.offerFounding(hashOf(token), new Date(Date.now() + 3_600_000))
  return token
}

/** A network with two organizations and somebody in each role. */
export type WholeNetwork = {
  readonly root: Key
  readonly groups: { readonly network: string; readonly trusted: string; readonly organization: string }
  readonly founder: Person
  readonly coordinator: Person
  readonly steward: Person
  readonly member: Person
  readonly otherSteward: Person
  readonly otherMember: Person
}

/** Founds a network and lets everybody in, as people would. */
export async function wholeNetwork({ app, storage }: NetworkApp): Promise<WholeNetwork> {
  const { root, groups, founder } = await found(app, await foundingToken(storage))
  const coordinator = await join(app, founder, { handle: 'coordinator', role: 'coordinator', root })
  const steward = await join(app, founder, { handle: 'steward', role: 'steward' })
  const member = await join(app, steward, { handle: 'member', role: 'member' })
  const otherSteward = await join(app, founder, { handle: 'other.steward', role: 'steward', organizationId: randomUUID(), newOrganization: true, root })
  const otherMember = await join(app, otherSteward, { handle: 'other.member', role: 'member' })
  return { root, groups, founder, coordinator, steward, member, otherSteward, otherMember }
}
