import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DirectoryChange, directoryAfter, historyOf, type JournalEntry, progressSince, servicesAfter, standingEntries } from './directory-journal.ts'
import { redactedEntries } from './redacted-entries.ts'
import type { Claim, Service } from './service.ts'
import { aService, places } from './services.test-kit.ts'

const house = aService({ id: 'house', name: { en: 'Quiet House', fr: 'Maison tranquille' } })
const clinic = aService({ id: 'clinic', name: { en: 'Stone Clinic', fr: 'Clinique de la pierre' } })
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  field: 'intake',
  value: 'no',
  text: { en: 'No name.', fr: 'Sans nom.' },
  ask: { en: 'A name?', fr: 'Un nom?' },
  method: 'call',
  source: 'asked',
  by: 'worker',
  verified: '2026-11-20',
  ...more,
})
const entry = (n: number, change: DirectoryChange): JournalEntry => ({ id: `e${n}`, at: `2026-11-2${n % 10}T10:00:00Z`, by: 'worker', change })
const ids = (services: readonly Service[]): readonly string[] => services.map((s) => s.id)

describe('the journal', () => {
  test('leaves the very directory alone when nothing was done', () => {
    const directory = { needs: [], services: [house], places }
    expect(directoryAfter(directory, [])).toBe(directory)
  })

  test('adds, edits, takes out, and keeps the order of the corpus', () => {
    const renamed = { ...house, name: { en: 'Calm House', fr: 'Maison calme' } }
    const done = [entry(1, { kind: 'put', service: clinic, why: 'added' }), entry(2, { kind: 'put', service: renamed, why: 'edited' })]
    expect(servicesAfter([house], done)).toEqual([renamed, clinic])
    expect(ids(servicesAfter([house], [...done, entry(3, { kind: 'gone', service: 'clinic', into: 'house' })]))).toEqual(['house'])
  })

  test('writes a claim in the place of its namesake, and brings the source of what was heard', () => {
    const service = aService({ id: 'house', claims: [claim('name', { value: 'unknown', source: 'page' })] })
    const [after] = servicesAfter(
      [service],
      [entry(1, { kind: 'claim', service: 'house', claim: claim('name') }), entry(2, { kind: 'claim', service: 'house', claim: claim('other') })],
    )
    expect(after?.claims.map((c) => [c.id, c.value])).toEqual([
      ['name', 'no'],
      ['other', 'no'],
    ])
    expect(after?.sources.map((s) => s.id)).toEqual(['page', 'asked'])
  })

  test('brings the source that a claim rests on when it comes with one, and only that one', () => {
    const told = { id: 'told', title: { en: 'Told', fr: 'Dit' }, datedText: 'undated' }
    const heard = (source: string, id = 'x') => entry(1, { kind: 'claim', service: 'house', claim: claim(id, { source }), source: told })
    expect(servicesAfter([house], [heard('told')])[0]?.sources.map((s) => s.id)).toEqual(['page', 'told'])
    expect(servicesAfter([house], [heard('told'), { ...heard('told', 'y'), id: 'e2' }])[0]?.sources).toHaveLength(2)
    expect(servicesAfter([house], [heard('page')])[0]?.sources.map((s) => s.id)).toEqual(['page'])
  })

  test('takes back an entry, and takes back the taking back', () => {
    const put = entry(1, { kind: 'put', service: clinic, why: 'imported' })
    const undo = entry(2, { kind: 'undone', entry: 'e1' })
    const redo = entry(3, { kind: 'undone', entry: 'e2' })
    expect(ids(servicesAfter([house], [put, undo]))).toEqual(['house'])
    expect(ids(servicesAfter([house], [put, undo, redo]))).toEqual(['house', 'clinic'])
  })

  test('keeps a claim on a service that was taken out, for when it comes back', () => {
    const gone = entry(1, { kind: 'gone', service: 'house' })
    const heard = entry(2, { kind: 'claim', service: 'house', claim: claim('name') })
    expect(servicesAfter([house], [gone, heard])).toEqual([])
    expect(servicesAfter([house], [gone, heard, entry(3, { kind: 'undone', entry: 'e1' })])[0]?.claims.map((c) => c.id)).toContain('name')
  })

  test('undone whole is as if nothing was done, whatever was done', () => {
    const change = fc.oneof(
      fc.constantFrom(house, clinic).map((service): DirectoryChange => ({ kind: 'put', service: { ...service, needs: ['food'] }, why: 'edited' })),
      fc.constantFrom('house', 'clinic').map((service): DirectoryChange => ({ kind: 'claim', service, claim: claim('heard') })),
      fc.constantFrom('house', 'clinic').map((service): DirectoryChange => ({ kind: 'gone', service })),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const done = changes.map((c, i) => entry(i, c))
        const undone = done.map((e, i) => entry(100 + i, { kind: 'undone', entry: e.id }))
        expect(servicesAfter([house, clinic], [...done, ...undone])).toEqual([house, clinic])
        expect(standingEntries([...done, ...undone])).toEqual([])
        expect(standingEntries(done)).toEqual(done)
      }),
    )
  })

  test('tells what was done to one service, newest first, and what no longer counts', () => {
    const done = [
      entry(1, { kind: 'put', service: clinic, why: 'imported' }),
      entry(2, { kind: 'claim', service: 'house', claim: claim('name') }),
      entry(3, { kind: 'claim', service: 'clinic', claim: claim('name') }),
      entry(4, { kind: 'undone', entry: 'e3' }),
      entry(5, { kind: 'gone', service: 'house', into: 'clinic' }),
    ]
    expect(historyOf('clinic', done).map(({ entry: e, counts }) => [e.id, counts])).toEqual([
      ['e5', true],
      ['e3', false],
      ['e1', true],
    ])
  })

  test('counts as confirmed only what was heard from the service since a day', () => {
    const heard = aService({ id: 'a', claims: [claim('x')] })
    const unanswered = aService({ id: 'b', claims: [claim('x', { outcome: 'no-answer', value: 'unknown' })] })
    const read = aService({ id: 'c', claims: [claim('x', { method: 'import' }), claim('y', { method: 'web' })] })
    const old = aService({ id: 'd', claims: [claim('x', { verified: '2026-11-19' })] })
    expect(progressSince([heard, unanswered, read, old], '2026-11-20')).toEqual({ confirmed: 1, of: 4 })
  })
})

test('cleaning a journal takes words only: a change that is taken back gives what there was before', () => {
  const first = entry(1, { kind: 'put', service: clinic, why: 'added' })
  const second = entry(2, { kind: 'put', service: { ...clinic, needs: ['legal_help', 'shelter'] }, why: 'edited' })
  const kept = redactedEntries({ needs: [], services: [], places }, [first, second])
  expect(servicesAfter([], [...kept, entry(3, { kind: 'undone', entry: 'e2' })])).toEqual([clinic])
})

describe('the history of a place that is made secret', () => {
  const open = aService({
    id: 'house',
    needs: ['shelter'],
    area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] },
    addresses: [{ line: '45 Old Mill Road', town: 'Rivebrune', province: 'QC' }],
    description: { en: 'A house in Rivebrune, at 45 Old Mill Road.', fr: 'Une maison à Rivebrune.' },
  })
  const secret: Service = { ...open, area: { kind: 'confidential', provinces: ['QC'] }, description: { en: 'A house.', fr: 'Une maison.' } }

  test('loses what was written before, and keeps that something was', () => {
    const entries = [
      entry(1, { kind: 'put', service: open, why: 'added' }),
      entry(2, { kind: 'claim', service: 'house', claim: claim('x', { text: { en: 'Ring at Rivebrune.', fr: 'Sonner à Rivebrune.' } }) }),
      entry(3, { kind: 'put', service: secret, why: 'edited' }),
    ]
    const kept = redactedEntries({ needs: [], services: [], places }, entries)
    expect(kept.map((e) => [e.id, e.at, e.by, e.change.kind])).toEqual(entries.map((e) => [e.id, e.at, e.by, e.change.kind]))
    expect(JSON.stringify(kept)).not.toMatch(/rivebrune|old mill/i)
  })
})
