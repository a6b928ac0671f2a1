import { type Incoming, type JournalEntry, reviewImport, type Service, servicesAfter } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import type { ImportReview } from '../worker/exchange-asks.ts'
import {
  changesOfReview,
  decisionOn,
  firstState,
  joinedBefore,
  linesOf,
  needsOf,
  type ReviewState,
  takenLines,
  withJoin,
  withNeeds,
  withNeedsOf,
  withTick,
  withTicks,
} from './review-state.ts'

const aService = (id: string, more: Partial<Service> = {}): Service => ({
  id,
  name: { en: `${id}quill`, fr: `${id}plume` },
  organization: { en: id, fr: id },
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'province', provinces: ['QC'] },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [],
  languages: ['en'],
  discloses: [],
  claims: [],
  sources: [{ id: 'list', title: { en: 'List', fr: 'Liste' }, datedText: 'undated' }],
  ...more,
})
const map = (services: readonly Service[]) => new Map(services.map((one) => [one.id, one]))
const review = (here: readonly Service[], file: readonly Service[], doubtful: readonly string[] = []): ImportReview => {
  const incoming = file.map((service, i): Incoming => ({ where: `row ${i + 2}`, service }))
  const lines = reviewImport(here, incoming).map((row) => ({
    row,
    notes: doubtful.includes(row.id) ? [{ where: row.where, kind: 'doubtful' as const, text: { en: 'x', fr: 'x' } }] : [],
  }))
  return { format: 'municipal', counts: {}, notes: [], lines }
}
const rowOf = (of: ImportReview, id: string) => {
  const found = of.lines.find(({ row }) => row.id === id)?.row
  if (!found) throw new Error('no such line')
  return found
}
const none = new Map<string, string>()
const begun = (of: ImportReview, here: readonly Service[] = [], joined: ReadonlyMap<string, string> = none): ReviewState =>
  firstState(of, { services: map(here), joined })
const after = (here: readonly Service[], of: ImportReview, state: ReviewState): readonly Service[] =>
  servicesAfter(
    here,
    changesOfReview(of, state, { services: map(here), places: [] }).map((change, i): JournalEntry => ({ id: String(i), at: '', by: 'not-said', change })),
  )

describe('how a review begins', () => {
  const same = aService('same')
  const here = [same, aService('changed'), aService('twin', { name: { en: 'Halte Quillote', fr: 'Halte Quillote' } })]
  const found = review(
    here,
    [
      same,
      aService('changed', { description: { en: 'Other.', fr: 'Autre.' } }),
      aService('fresh'),
      aService('doubt'),
      aService('needless', { needs: [] }),
      aService('double', { name: { en: 'Halte Quillote', fr: 'Halte Quillote' } }),
    ],
    ['doubt'],
  )
  const state = begun(found, here)

  test('only new and changed lines without doubt, double or missing need are ticked', () => {
    expect(takenLines(found, state).map(({ row }) => row.id)).toEqual(['changed', 'fresh'])
    expect(linesOf(found, state, 'doubles').map(({ row }) => row.id)).toEqual(['double'])
    expect(linesOf(found, state, 'no-need').map(({ row }) => row.id)).toEqual(['needless'])
    expect(linesOf(found, state, 'to-see')).toHaveLength(5)
  })

  test('a line that is the same can never be ticked, nor one that says no need', () => {
    expect(withTick(state, rowOf(found, 'same'), true)).toBe(state)
    expect(withTick(state, rowOf(found, 'needless'), true)).toBe(state)
  })

  test('to choose a need ticks the line, and to take it away unticks it', () => {
    const chosen = withNeeds(state, rowOf(found, 'needless'), ['food', 'clothing'])
    expect(decisionOn(chosen, 'needless').kind).toBe('take')
    expect(needsOf(rowOf(found, 'needless'), chosen)).toEqual(['food', 'clothing'])
    expect(after(here, found, chosen).find(({ id }) => id === 'needless')?.needs).toEqual(['food', 'clothing'])
    expect(decisionOn(withNeeds(chosen, rowOf(found, 'needless'), []), 'needless').kind).toBe('leave')
  })

  test('what is not ticked is not written', () => {
    const left = withTick(state, rowOf(found, 'fresh'), false)
    expect(after(here, found, left).map(({ id }) => id)).toEqual(['same', 'changed', 'twin'])
  })

  test('all lines are ticked at once as one by one, save those that cannot be', () => {
    const rows = found.lines.map(({ row }) => row)
    const all = withTicks(state, rows, true)
    expect(all).toEqual(rows.reduce((before, row) => withTick(before, row, true), state))
    expect(takenLines(found, all).map(({ row }) => row.id)).toEqual(['changed', 'fresh', 'doubt', 'double'])
    expect(takenLines(found, withTicks(all, rows, false))).toEqual([])
    const needed = withNeedsOf(state, [rowOf(found, 'needless'), rowOf(found, 'double')], ['food'])
    expect(takenLines(found, needed).map(({ row }) => row.id)).toEqual(['changed', 'fresh', 'needless'])
  })

  test('a line that was joined before is left alone the next time', () => {
    const once = begun(found, here, new Map([['fresh', 'same']]))
    expect(decisionOn(once, 'fresh').kind).toBe('leave')
  })
})

test('a line that says that a service confirmed something is left for a person, unless it is known here', () => {
  const claim = { id: 'c', field: 'practice', value: 'yes', text: { en: 'x', fr: 'x' }, ask: { en: 'x', fr: 'x' }, source: 'list', by: 'clinic' } as const
  const called = aService('called', { claims: [{ ...claim, method: 'call', verified: '2026-11-01' }] })
  const found = review([], [called, aService('read', { claims: [{ ...claim, method: 'import' }] })])
  expect(takenLines(found, begun(found)).map(({ row }) => row.id)).toEqual(['read'])
  const here = [{ ...called, description: { en: 'Older.', fr: 'Plus vieux.' } }]
  const again = review(here, [called])
  expect(takenLines(again, begun(again, here)).map(({ row }) => row.id)).toEqual(['called'])
})

describe('joining a line with another record', () => {
  const here = [aService('here', { phones: [] })]
  const file = [aService('a', { website: 'https://example.org/a' }), aService('b', { email: 'b@example.org' })]
  const found = review(here, file)
  const state = begun(found, here)

  test('with one that was here: it keeps its id, and no second record is written', () => {
    const joined = withJoin(state, rowOf(found, 'a'), 'here', { name: 'other' })
    const services = after(here, found, joined)
    expect(services.map(({ id }) => id)).toEqual(['here', 'b'])
    expect(services[0]).toMatchObject({ name: { en: 'aquill' }, website: 'https://example.org/a' })
  })

  test('two lines with one record, one after the other: nothing of either is lost', () => {
    const joined = withJoin(withJoin(state, rowOf(found, 'a'), 'here', {}), rowOf(found, 'b'), 'here', {})
    expect(after(here, found, joined)).toMatchObject([{ id: 'here', website: 'https://example.org/a', email: 'b@example.org' }])
  })

  test('with another line of the file: one record, and the other line does nothing until this decision changes', () => {
    const joined = withJoin(state, rowOf(found, 'a'), 'b', {})
    expect(decisionOn(joined, 'b')).toEqual({ kind: 'joined-into', line: 'a' })
    expect(after(here, found, joined).map(({ id }) => id)).toEqual(['here', 'a'])
    const left = withTick(joined, rowOf(found, 'a'), false)
    expect(decisionOn(left, 'b').kind).toBe('leave')
  })

  test('with a place that is kept secret: what comes of it is secret, with no address', () => {
    const secret = [aService('here', { area: { kind: 'confidential', provinces: ['QC'] } })]
    const told = review(secret, [aService('a', { addresses: [{ line: '1 Invented Street', town: 'Rivebrune', province: 'QC' }] })])
    const [service] = after(secret, told, withJoin(begun(told, secret), rowOf(told, 'a'), 'here', {}))
    expect(service?.area.kind).toBe('confidential')
    expect(service?.addresses).toBeUndefined()
  })

  test('the next copy of the file finds the line joined', () => {
    const changes = changesOfReview(found, withJoin(state, rowOf(found, 'a'), 'here', {}), { services: map(here), places: [] })
    const entries = changes.map((change, i): JournalEntry => ({ id: String(i), at: '', by: 'not-said', change }))
    const services = servicesAfter(here, entries)
    expect(joinedBefore(entries, map(services))).toEqual(new Map([['a', 'here']]))
    expect(joinedBefore([...entries, { id: 'x', at: '', by: 'not-said', change: { kind: 'undone', entry: '1' } }], map(services))).toEqual(none)
  })
})
