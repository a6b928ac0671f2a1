import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DirectoryChange, type JournalEntry, servicesAfter } from './directory-journal.ts'
import { entriesInOrder, madeOn } from './entry-order.ts'
import { inParts } from './put-parts.ts'
import type { Claim, Service } from './service.ts'
import { places } from './services.test-kit.ts'
import { aClaim, clinic, corpus, edits, entryAt, heard, house } from './shared-directory.test-kit.ts'
import { headsOf, sharedDirectory, sharedServices } from './shared-directory.ts'
import { type EntryState, heardOf, type NetworkEntry } from './shared-entry.ts'

/** What somebody does next, to the services as they see them. */
type Act = {
  readonly device: number
  readonly skew: number
  readonly does: (seen: readonly Service[], known: readonly JournalEntry[]) => DirectoryChange | null
}

const ids = ['house', 'clinic', 'new']
const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)]

type Wanted = { readonly kind: number; readonly which: number; readonly value: number; readonly at: number }

function changeOf({ kind, which, value, at }: Wanted, seen: readonly Service[], known: readonly JournalEntry[]): DirectoryChange | null {
  const id = ids[which] ?? 'house'
  const service = seen.find((one) => one.id === id)
  const claim: Claim = aClaim(`c${value % 2}`, { value: value > 1 ? 'yes' : 'no', verified: `2026-11-1${value}` })
  if (kind === 0 && known.length > 0) return { kind: 'undone', entry: pick(known, at)?.id ?? '' }
  if (!service) return { kind: 'put', service: { ...clinic, id, email: `${value}@example.org` }, why: 'added' }
  if (kind === 1) return { kind: 'gone', service: id }
  if (kind === 2) return heard(id, claim)
  if (kind === 3) return edits(service, { claims: value > 1 ? [] : [...service.claims.filter((c) => c.id !== claim.id), claim] })
  if (kind === 4) return edits(service, { needs: value > 1 ? ['food', 'legal_help'] : ['shelter'] })
  return kind === 5
    ? edits(service, { email: `${value}@example.org` })
    : { kind: 'put', service: { ...service, website: `https://example.org/${value}` }, why: 'merged' }
}

const act: fc.Arbitrary<Act['does']> = fc
  .record({ kind: fc.nat(6), which: fc.nat(2), value: fc.nat(3), at: fc.nat(20), saysParts: fc.boolean() })
  .map(({ saysParts, ...wanted }): Act['does'] => (seen, known) => {
    const change = changeOf(wanted, seen, known)
    return change && saysParts ? (inParts([change], { services: seen, places })[0] ?? null) : change
  })

/** A history that devices made, each knowing what it made itself and what it was last sent. `sync` says when a device is sent all. */
const histories = fc.array(fc.record({ device: fc.nat(2), skew: fc.nat(40), does: act, sync: fc.boolean() }), { maxLength: 9 }).map((acts) => {
  const all: JournalEntry[] = []
  const knows = new Map<number, JournalEntry[]>()
  for (const [i, { device, skew, does, sync }] of acts.entries()) {
    const known = sync ? [...all] : (knows.get(device) ?? [])
    const change = does(sharedServices(corpus.services, known), known)
    const service = change === null || change.kind === 'undone' ? null : change.kind === 'put' ? change.service.id : change.service
    if (change === null) continue
    const entry = entryAt(`e${i}`, (i + skew) % 60, change, service === null ? undefined : headsOf(service, known))
    all.push(entry)
    knows.set(device, [...known, entry])
  }
  return all
})

const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length })
const states: readonly EntryState[] = ['accepted', 'proposed', 'refused', 'withdrawn']
const feedOf = (entries: readonly JournalEntry[], salt: number): readonly NetworkEntry[] =>
  entries.map((entry, i) => ({
    entry,
    state: states[(i * 7 + salt) % 5] ?? 'accepted',
    tier: 'public',
    by: { member: `m${i % 3}`, organization: 'north', role: 'member' },
    seq: i,
  }))

describe('any history of several devices', () => {
  test('gives the same directory in whatever order it is delivered, and however often', () => {
    const delivered = fc.tuple(histories, fc.nat(9)).chain(([entries, salt]) => {
      const feed = feedOf(entries, salt)
      return fc.record({ feed: fc.constant(feed), order: shuffled(feed), twice: shuffled([...feed, ...feed]), own: shuffled(entries.slice(-2)) })
    })
    fc.assert(
      fc.property(delivered, ({ feed, order, twice, own }) => {
        const expected = sharedDirectory(corpus, heardOf(feed, own))
        expect(sharedDirectory(corpus, heardOf(order, [...own].reverse()))).toEqual(expected)
        expect(sharedDirectory(corpus, heardOf(twice, [...own, ...own]))).toEqual(expected)
      }),
      { numRuns: 150 },
    )
  })

  test('is the same on two devices once each has what the other did while it was offline', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat(2)), (entries, holders) => {
        const held = entries.map((entry) => ({ entry, by: holders.next().value }))
        const here = held.filter(({ by }) => by !== 1).map(({ entry }) => entry)
        const there = held.filter(({ by }) => by !== 0).map(({ entry }) => entry)
        expect(sharedServices(corpus.services, [...here, ...there])).toEqual(sharedServices(corpus.services, [...there, ...here]))
        expect(sharedServices(corpus.services, [...here, ...there])).toEqual(sharedServices(corpus.services, entries))
      }),
      { numRuns: 100 },
    )
  })

  test('puts each entry after all that it was made on', () => {
    fc.assert(
      fc.property(histories.chain(shuffled), (entries) => {
        const order = entriesInOrder(entries).map(({ id }) => id)
        for (const entry of entries) for (const id of madeOn(entry)) if (order.includes(id)) expect(order.indexOf(id)).toBeLessThan(order.indexOf(entry.id))
      }),
    )
  })

  test('taken back whole is as if nothing was done', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const standing = entries.filter(({ change }) => change.kind !== 'undone')
        const undone = standing.map((entry, i) => ({ ...entryAt(`u${i}`, 59, { kind: 'undone', entry: entry.id }), at: '2026-11-21T00:00:00Z' }))
        expect(sharedServices(corpus.services, [...standing, ...undone])).toEqual(corpus.services)
      }),
    )
  })
})

test('what one person does in turn, seeing everything, is what the journal of one device gives', () => {
  const inTurn = fc.array(act, { maxLength: 10 }).map((acts) => {
    const all: JournalEntry[] = []
    for (const [i, does] of acts.entries()) {
      // Nothing is taken back here: the journal of one device then brings back a whole record, the shared one only the parts that were changed.
      const change = does(servicesAfter(corpus.services, all), [])
      if (change && change.kind !== 'undone') all.push(entryAt(`e${i}`, i, change, headsOf(change.kind === 'put' ? change.service.id : change.service, all)))
    }
    return all
  })
  const byId = (services: readonly Service[]) => new Map(services.map((service) => [service.id, service]))
  fc.assert(
    fc.property(inTurn, (entries) => {
      expect(byId(sharedServices(corpus.services, entries))).toEqual(byId(servicesAfter(corpus.services, entries)))
    }),
    { numRuns: 200 },
  )
})

test('an answer that was heard is never lost, whatever others did without knowing of it', () => {
  fc.assert(
    fc.property(histories, (entries) => {
      const answer = entryAt('mine', 30, heard('clinic', aClaim('c0', { text: { en: 'Mine.', fr: 'À moi.' } })), [])
      const after = sharedServices(corpus.services, [...entries, answer]).find(({ id }) => id === 'clinic')
      if (after) expect(after.claims.map(({ text }) => text.en)).toContain('Mine.')
    }),
  )
})

test('entries that say that each came after the other still have one order', () => {
  const a = entryAt('a', 2, edits(house), ['b'])
  const b = entryAt('b', 1, edits(house), ['a'])
  expect(entriesInOrder([a, b]).map(({ id }) => id)).toEqual(entriesInOrder([b, a]).map(({ id }) => id))
  expect(entriesInOrder([a, b])).toHaveLength(2)
})

test('a chain of ten thousand entries is read without exhausting anything', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => entryAt(`e${i}`, 0, heard('house', aClaim('c')), i === 0 ? [] : [`e${i - 1}`]))
  expect(entriesInOrder([...chain].reverse()).at(-1)?.id).toBe('e9999')
  expect(sharedServices(corpus.services, chain.slice(0, 1500))[0]?.claims).toHaveLength(2)
})
