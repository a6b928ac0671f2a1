import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columns } from '../storage/columns.ts'
import { aService, publicEntry, reviewBy } from './entries.test-kit.ts'
import { type NetworkApp, startNetworkApp, type WholeNetwork, wholeNetwork } from './network-app.test-kit.ts'
import { given, newBrowser } from './people.test-kit.ts'

let server: NetworkApp
let lantern: WholeNetwork
beforeAll(async () => {
  server = await startNetworkApp('server')
  lantern = await wholeNetwork(server)
})
afterAll(() => server.close())

/** Every value that stands in an answer, those in signed statements too. */
function valuesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && value.startsWith('{')) valuesIn(JSON.parse(value), found)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) valuesIn(one, found)
  else if (typeof value === 'string') found.add(value)
  return found
}

test('what goes to everybody with what a member publishes is nowhere declared as published to nobody', async () => {
  const { member, coordinator, founder } = lantern
  const put = publicEntry(member, { change: { kind: 'put', service: aService('svc_lantern'), why: 'added' }, about: 'svc_lantern', state: 'proposed' })
  await given(member.client.writeRecords({ body: { records: [put] } }))
  await given(coordinator.client.reviewRecord({ body: reviewBy(coordinator, put, 'accepted') }))
  const pack = await given(newBrowser(server.app).client.readPublicPack({ query: { network: founder.networkId } }))
  const told = valuesIn(pack)
  expect(told).toContain('coordinator')
  expect(told).toContain(member.memberId)
  // Names and ids, as they stand in each column. A role or a state is a word that stands in many places.
  const heldBy = new Map<string, Set<string>>()
  for (const [table, { columns: its }] of Object.entries(columns))
    for (const [name, { is }] of Object.entries(its)) {
      if (is === 'ciphertext') continue
      const asked = sql<{ text: string }>`select distinct ${sql.ref(name)}::text as text from ${sql.table(table)} where ${sql.ref(name)} is not null`
      const { rows } = await server.storage.asOwner((tx) => asked.execute(tx))
      for (const { text } of rows) heldBy.set(text, (heldBy.get(text) ?? new Set()).add(is))
    }
  const isName = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text) || [member, coordinator, founder].some(({ handle }) => handle === text)
  const onlyMetadata = [...told].filter((text) => isName(text) && heldBy.has(text) && [...(heldBy.get(text) ?? [])].every((is) => is === 'metadata'))
  expect(onlyMetadata).toEqual([])
  // Each column of a card that is told, by its own name.
  const along = ['handle', 'role', 'card', 'roles', 'joined_on', 'member_id', 'organization_id'] as const
  for (const name of along) expect([name, columns['public.member']?.columns[name]?.is]).toEqual([name, 'published-along'])
  const ofRecord = ['record_id', 'organization_id', 'author_id', 'seq', 'changed_on', 'about'] as const
  for (const name of ofRecord) expect([name, columns['public.record']?.columns[name]?.is]).toEqual([name, 'published-along'])
  // And what is not in it is not declared as if it were.
  const { otherMember } = lantern
  expect([...told].filter((text) => text === otherMember.memberId || text === otherMember.handle)).toEqual([])
})
