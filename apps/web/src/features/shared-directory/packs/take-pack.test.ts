import type { JournalEntry } from '@recourse/domain/directory'
import type { NetworkRecord } from '@recourse/wire'
import { expect, test, vi } from 'vitest'
import { type PackSource, takePack } from './take-pack.ts'

vi.mock('../../../network/index.ts', () => ({ ask: async () => ({ ok: false, problem: { code: 'locked' } }) }))

const entryOf = (id: string, change: JournalEntry['change']): JournalEntry => ({ id, at: '2026-11-25T10:00:00.000Z', by: 'helpline', change })
const recordOf = ({ id }: JournalEntry, about: string, seq: number): NetworkRecord => ({
  kind: 'entry',
  id,
  version: 1,
  seq,
  tier: 'network',
  state: 'accepted',
  organizationId: 'o',
  authorId: 's',
  groupId: null,
  epoch: null,
  about,
  body: { statement: id, signatures: [] },
  sealed: null,
  changedOn: '2026-11-25',
})

// A pack of entries that a steward of the organization `o` accepted as they wrote them.
type One = { readonly entry: JournalEntry; readonly about: string; readonly role?: 'coordinator' }
function sourceOf(entries: readonly One[], more: Partial<PackSource> = {}): PackSource {
  const records = entries.map(({ entry, about }, i) => recordOf(entry, about, i + 1))
  return {
    tier: 'network',
    page: async () => ({ ok: true, value: { upTo: records.length, more: false, records, reviews: [], gone: [], checkpoint: null } }),
    askWho: async (said) =>
      said.map(({ signed }) => {
        const { entry, role = 'steward' } = entries.find((one) => one.entry.id === signed.statement) ?? {}
        return { ok: true, by: 's', organizationId: 'o', handle: 's', roles: [role], fields: { record: entry?.id, tier: 'network', entry } }
      }),
    open: async () => null,
    ...more,
  }
}

const house = { entry: entryOf('a', { kind: 'gone', service: 'house' }), about: 'house' }
const owners = () => [{ record: 'w', service: 'house', organizationId: 'o', seq: 1 }]
const altered = (entry: string) => ({ ok: false, why: { kind: 'fault', fault: { kind: 'altered', entry } } })

test('a pack that holds what a steward settled is taken, by who answers for the service in the feed', async () => {
  expect(await takePack(sourceOf([house], { owners }), null, '2026-11-25')).toMatchObject({ ok: true, fresh: 1 })
  expect(await takePack(sourceOf([house]), null, '2026-11-25')).toEqual(altered('a'))
})

test('a pack in which a steward settled an entry of somebody else’s service is refused, whatever stands beside the entry', async () => {
  const clinic = { entry: entryOf('b', { kind: 'gone', service: 'clinic' }), about: 'house' }
  expect(await takePack(sourceOf([house, clinic], { owners }), null, '2026-11-25')).toEqual(altered('b'))
  const undo = { entry: entryOf('c', { kind: 'undone', entry: 'a' }), about: 'clinic' }
  const answersForClinic = () => [{ record: 'w', service: 'clinic', organizationId: 'o', seq: 1 }]
  const led = { ...house, role: 'coordinator' } as const
  expect(await takePack(sourceOf([led, undo], { owners: answersForClinic }), null, '2026-11-25')).toEqual(altered('c'))
  expect(await takePack(sourceOf([led, undo], { owners }), null, '2026-11-25')).toMatchObject({ ok: true, fresh: 2 })
})

test('a pack with words of somebody whom nobody knows is refused', async () => {
  const askWho: PackSource['askWho'] = async (said) => said.map(() => ({ ok: false, why: 'unknown-author' }))
  expect(await takePack(sourceOf([house], { owners, askWho }), null, '2026-11-25')).toEqual(altered('a'))
})
