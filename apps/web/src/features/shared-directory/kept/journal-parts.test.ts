import { type DirectoryCorpus, type JournalEntry, type Service, sharedServices } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { journalParts, sentOf } from './journal-parts.ts'
import type { Outgoing, SharedEntry } from './shared-types.ts'
import { noRecords } from './shared-types.ts'

const house: Service = {
  id: 'house',
  name: { en: 'Quiet House', fr: 'Maison tranquille' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'province', provinces: ['QC'] },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [],
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [],
}
const corpus: DirectoryCorpus = { needs: [], services: [house], places: [] }
const put = (id: string, minute: number, more: Partial<Service>, extra: Partial<JournalEntry> = {}): JournalEntry => ({
  id,
  at: `2026-11-25T10:0${minute}:00.000Z`,
  by: 'helpline',
  change: { kind: 'put', service: { ...house, ...more }, why: 'edited' },
  ...extra,
})
const inNetwork = (entry: JournalEntry, state: SharedEntry['state'] = 'accepted'): SharedEntry => ({
  entry,
  tier: 'public',
  about: 'house',
  author: { memberId: 'm', organizationId: 'o', handle: 'm', roles: ['member'] },
  state,
  judged: null,
  version: 1,
  seq: 1,
  on: '2026-11-25',
})
const onItsWay = (entry: JournalEntry): Outgoing => ({
  kind: 'entry',
  id: entry.id,
  expected: 0,
  tier: 'public',
  about: 'house',
  organizationId: null,
  wish: 'accepted',
  signed: null,
  said: null,
  text: null,
  entry,
  state: { kind: 'waiting' },
})
const email = { email: 'one@example.org' }
const [one, two] = [put('one', 1, email), put('two', 2, { ...email, website: 'https://example.org/two' })]
const sentNow = (entries: readonly JournalEntry[], sent: readonly JournalEntry[]) =>
  journalParts(corpus, { entries, sent, newId: () => 'more' }).map(({ part }) => part.entry)

test('an entry is made on the one of this device that was sent before it, and changes what it changed', () => {
  const [first] = sentNow([one], [])
  if (!first) throw new Error('nothing goes')
  const sent = sentOf([one, two], { records: { ...noRecords, entries: [inNetwork(first), inNetwork(put('theirs', 0, {}))] }, outgoing: [] })
  expect(sent.map(({ id }) => id)).toEqual(['one'])
  const [second] = sentNow([two], sent)
  expect(second?.after).toEqual(['one'])
  expect(second?.change).toMatchObject({ kind: 'put', parts: ['website'] })
  // Somebody else corrected what the first said: the second has nothing to say of that.
  const theirs = put('theirs', 3, { email: 'two@example.org' }, { after: ['one'] })
  expect(sharedServices([house], [first, theirs, second as JournalEntry])[0]).toMatchObject({ email: 'two@example.org', website: 'https://example.org/two' })
})

test('what was sent is known by its id or by its act, on its way or there, whatever became of it', () => {
  const claim = put('part', 1, {}, { batch: 'one' })
  const listed = put('three', 3, {}, { batch: 'list' })
  const known = { records: { ...noRecords, entries: [inNetwork(one, 'refused'), inNetwork(claim)] }, outgoing: [onItsWay({ ...listed, id: 'four' })] }
  expect(sentOf([one, two, listed], known).map(({ id }) => id)).toEqual(['one', 'part', 'four'])
  expect(sentOf([two], known)).toEqual([])
})
