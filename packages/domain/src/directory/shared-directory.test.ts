import { describe, expect, test } from 'vitest'
import type { JournalEntry } from './directory-journal.ts'
import type { Service } from './service.ts'
import { aClaim, ana, ben, clinic, corpus, edits, entryAt, fromFeed, heard, house } from './shared-directory.test-kit.ts'
import { headsOf, serviceOfEntry, sharedDirectory, sharedServices } from './shared-directory.ts'
import { heardOf, type NetworkEntry } from './shared-entry.ts'

const joined = (feed: readonly NetworkEntry[], own: readonly JournalEntry[] = []) => sharedDirectory(corpus, heardOf(feed, own))
const one = (services: readonly Service[], id: string): Service | undefined => services.find((service) => service.id === id)
const phone = (number: string): Service['phones'][number] => ({ number, label: { en: 'Desk', fr: 'Accueil' }, evidence: 'one_page', seenOn: [] })

describe('two people at once', () => {
  test('each change a part of a record: both stand, and nothing is a conflict', () => {
    const a = entryAt('a', 1, edits(house, { website: 'https://example.org/new', needs: ['legal_help', 'food'] }), [])
    const b = entryAt('b', 2, edits(house, { phones: [phone('514-555-0100')], languages: ['en', 'fr'] }), [])
    const { directory, conflicts } = joined([fromFeed(a), fromFeed(b, { by: ben })])
    expect(one(directory.services, 'house')).toMatchObject({
      website: 'https://example.org/new',
      needs: ['legal_help', 'food'],
      phones: [{ number: '514-555-0100' }],
      languages: ['en', 'fr'],
    })
    expect(conflicts).toEqual([])
  })

  test('change the same part: both are shown with who says so, and the last stands', () => {
    const a = entryAt('a', 1, edits(house, { email: 'one@example.org' }), [])
    const b = entryAt('b', 2, edits(house, { email: 'two@example.org' }), [])
    const { directory, conflicts } = joined([fromFeed(b, { by: ben }), fromFeed(a)])
    expect(one(directory.services, 'house')?.email).toBe('two@example.org')
    expect(conflicts).toEqual([
      {
        service: 'house',
        part: { field: 'email' },
        sides: [
          { entry: a, author: ana, value: 'one@example.org' },
          { entry: b, author: ben, value: 'two@example.org' },
        ],
      },
    ])
  })

  test('write the same thing: there is nothing to settle', () => {
    const same = { email: 'one@example.org' }
    expect(joined([fromFeed(entryAt('a', 1, edits(house, same), [])), fromFeed(entryAt('b', 2, edits(house, same), []))]).conflicts).toEqual([])
  })

  test('stay in conflict after an edit of something else by somebody who saw both, until one says which holds', () => {
    const a = entryAt('a', 1, edits(house, { email: 'one@example.org' }), [])
    const b = entryAt('b', 2, edits(house, { email: 'two@example.org' }), [])
    const aside = entryAt('c', 3, edits(house, { email: 'two@example.org', website: 'https://example.org/c' }), ['a', 'b'])
    expect(joined([a, b, aside].map((entry) => fromFeed(entry))).conflicts).toHaveLength(1)
    const merged = entryAt('d', 4, { kind: 'put', service: { ...house, email: 'two@example.org', website: 'https://example.org/c' }, why: 'merged' }, ['c'])
    const { directory, conflicts } = joined([a, b, aside, merged].map((entry) => fromFeed(entry)))
    expect(conflicts).toEqual([])
    expect(one(directory.services, 'house')?.email).toBe('two@example.org')
    const other = entryAt('d', 4, edits(house, { email: 'one@example.org', website: 'https://example.org/c' }), ['c'])
    expect(joined([a, b, aside, other].map((entry) => fromFeed(entry))).conflicts).toEqual([])
  })

  test('one edits what the other took out: it stays out, and both are shown until somebody who saw both decides', () => {
    const gone = entryAt('a', 1, { kind: 'gone', service: 'house' }, [])
    const edit = entryAt('b', 2, edits(house, { email: 'two@example.org' }), [])
    const before = joined([fromFeed(gone), fromFeed(edit, { by: ben })])
    expect(one(before.directory.services, 'house')).toBeUndefined()
    expect(before.conflicts.map(({ part, sides }) => [part, sides.map(({ entry }) => entry.id)])).toEqual([[{ field: 'gone' }, ['a', 'b']]])
    const back = entryAt('c', 3, edits(house, { email: 'two@example.org' }), ['a', 'b'])
    expect(one(joined([gone, edit, back].map((e) => fromFeed(e))).directory.services, 'house')?.email).toBe('two@example.org')
    expect(joined([gone, edit, back].map((e) => fromFeed(e))).conflicts).toEqual([])
    const out = entryAt('c', 3, { kind: 'gone', service: 'house' }, ['a', 'b'])
    expect(joined([gone, edit, out].map((e) => fromFeed(e))).conflicts).toEqual([])
  })

  test('hear an answer to one question: both answers stay, and a later answer takes the place of the one that it names', () => {
    const a = entryAt('a', 1, heard('house', aClaim('status', { value: 'yes' })), [])
    const b = entryAt('b', 2, heard('house', aClaim('status', { value: 'no' })), [])
    const claims = (entries: readonly JournalEntry[]) =>
      one(joined(entries.map((e) => fromFeed(e))).directory.services, 'house')?.claims.map(({ id, value, text }) => [id, value, text.en])
    expect(claims([a, b])).toEqual([
      ['status', 'no', 'Anyone.'],
      ['status~a', 'yes', 'Anyone.'],
    ])
    const asked = { en: 'Again.', fr: 'Encore.' }
    expect(claims([a, b, entryAt('c', 3, heard('house', aClaim('status', { value: 'no', text: asked })), ['a', 'b'])])).toEqual([
      ['status', 'no', 'Again.'],
      ['status~a', 'yes', 'Anyone.'],
    ])
    expect(claims([a, b, entryAt('c', 3, heard('house', aClaim('status~a', { value: 'no', text: asked })), ['a', 'b'])])).toEqual([
      ['status', 'no', 'Again.'],
      ['status~b', 'no', 'Anyone.'],
    ])
  })

  test('a claim that somebody rewrote is not lost because another took it away without knowing', () => {
    const a = entryAt('a', 1, edits(house, { claims: [] }), [])
    const b = entryAt('b', 2, heard('house', aClaim('status')), [])
    expect(one(joined([fromFeed(a), fromFeed(b)]).directory.services, 'house')?.claims.map(({ id }) => id)).toEqual(['status'])
  })
})

describe('what is only proposed', () => {
  test('stands beside the service, with what it would change and whether somebody changed it since', () => {
    const kept = entryAt('a', 1, edits(house, { email: 'one@example.org' }), [])
    const wish = entryAt('b', 2, edits(house, { email: 'two@example.org', cost: { en: 'Free', fr: 'Gratuit' } }), [])
    const { directory, proposals } = joined([fromFeed(kept), fromFeed(wish, { state: 'proposed', by: ben })])
    expect(one(directory.services, 'house')?.email).toBe('one@example.org')
    expect(proposals.map(({ said, service, changes }) => [said.entry.id, said.by.organization, service, changes])).toEqual([
      [
        'b',
        'south',
        'house',
        [
          { part: { field: 'email' }, before: 'one@example.org', after: 'two@example.org', unseen: true },
          { part: { field: 'cost' }, before: undefined, after: { en: 'Free', fr: 'Gratuit' }, unseen: false },
        ],
      ],
    ])
  })

  test('tells of a service that it would add, take out, or bring back to what it was', () => {
    const add = entryAt('a', 1, { kind: 'put', service: { ...clinic, id: 'new' }, why: 'added' }, [])
    const out = entryAt('b', 2, { kind: 'gone', service: 'clinic', into: 'house' }, [])
    const kept = entryAt('c', 3, edits(house, { email: 'one@example.org' }), [])
    const undo = entryAt('d', 4, { kind: 'undone', entry: 'c' }, ['c'])
    const { directory, proposals } = joined([fromFeed(kept), ...[add, out, undo].map((e) => fromFeed(e, { state: 'proposed' }))])
    expect(directory.services.map(({ id }) => id)).toEqual(['house', 'clinic'])
    expect(proposals.find(({ said }) => said.entry.id === 'a')?.changes.map(({ part }) => part.field)).toContain('name')
    expect(proposals.find(({ said }) => said.entry.id === 'b')?.changes).toEqual([
      { part: { field: 'gone' }, before: undefined, after: { into: 'house' }, unseen: false },
    ])
    expect(proposals.find(({ said }) => said.entry.id === 'd')).toMatchObject({ service: 'house', takesBack: 'c' })
  })

  test('and then refused does not come in with a later edit that was made on it', () => {
    const wish = entryAt('a', 1, edits(house, { email: 'two@example.org' }), [])
    const next = entryAt('b', 2, edits(house, { email: 'two@example.org', website: 'https://example.org/b' }), ['a'])
    const { directory } = joined([fromFeed(wish, { state: 'refused' }), fromFeed(next)])
    expect(one(directory.services, 'house')).toMatchObject({ website: 'https://example.org/b' })
    expect(one(directory.services, 'house')?.email).toBeUndefined()
  })
})

describe('what was done on this device and is not sent yet', () => {
  test('stands with the rest, each entry made on the one before it, even when none says so', () => {
    const own = [entryAt('a', 1, edits(house, { email: 'one@example.org' })), entryAt('b', 2, edits(house, { email: 'two@example.org' }))]
    const { directory, conflicts } = joined([], own)
    expect(one(directory.services, 'house')?.email).toBe('two@example.org')
    expect(conflicts).toEqual([])
  })

  test('in conflict with what came from the network has no author yet', () => {
    const theirs = entryAt('a', 1, edits(house, { email: 'one@example.org' }), [])
    const { conflicts } = joined([fromFeed(theirs, { by: ben })], [entryAt('b', 2, edits(house, { email: 'two@example.org' }), [])])
    expect(conflicts[0]?.sides.map(({ author }) => author)).toEqual([ben, null])
  })

  test('counts once when the feed has it too, and as the feed says', () => {
    const mine = entryAt('a', 1, edits(house, { email: 'one@example.org' }), [])
    const asked = joined([fromFeed(mine, { state: 'proposed' })], [mine])
    expect(one(asked.directory.services, 'house')?.email).toBeUndefined()
    expect(asked.proposals).toHaveLength(1)
    expect(one(joined([fromFeed(mine, { state: 'withdrawn' })], [mine]).directory.services, 'house')?.email).toBeUndefined()
  })
})

describe('the clock of a device that is behind', () => {
  test('does not put an answer before the service that it is about', () => {
    const added = entryAt('a', 30, { kind: 'put', service: { ...clinic, id: 'new' }, why: 'added' }, [])
    const answer = entryAt('b', 1, heard('new', aClaim('status')), ['a'])
    expect(one(joined([fromFeed(answer), fromFeed(added)]).directory.services, 'new')?.claims.map(({ id }) => id)).toEqual(['status'])
  })

  test('nor an undoing before what it takes back', () => {
    const edit = entryAt('a', 30, edits(house, { email: 'one@example.org' }), [])
    const undo = entryAt('b', 1, { kind: 'undone', entry: 'a' }, [])
    expect(one(sharedServices(corpus.services, [undo, edit]), 'house')).toEqual(house)
  })
})

test('taking an edit back leaves what was edited after it', () => {
  const a = entryAt('a', 1, edits(house, { email: 'one@example.org' }), [])
  const b = entryAt('b', 2, edits(house, { email: 'one@example.org', website: 'https://example.org/b' }), ['a'])
  const undo = entryAt('c', 3, { kind: 'undone', entry: 'a' }, ['b'])
  const after = one(sharedServices(corpus.services, [a, b, undo]), 'house')
  expect(after?.email).toBeUndefined()
  expect(after?.website).toBe('https://example.org/b')
})

test('an entry names what its author saw, and nothing that something else came after', () => {
  const a = entryAt('a', 1, edits(house, { email: 'one@example.org' }), [])
  const b = entryAt('b', 2, edits(house, { email: 'two@example.org' }), [])
  expect(headsOf('house', [])).toEqual([])
  expect(headsOf('house', [a, entryAt('x', 3, edits(clinic), [])])).toEqual(['a'])
  expect(headsOf('house', [a, b])).toEqual(['a', 'b'])
  expect(headsOf('house', [a, b, entryAt('c', 3, edits(house), ['a', 'b'])])).toEqual(['c'])
  expect(headsOf('house', [a, entryAt('c', 3, { kind: 'undone', entry: 'a' })])).toEqual(['c'])
})

test('an undoing is about the service of what it takes back', () => {
  const a = entryAt('a', 1, edits(house), [])
  const undo = entryAt('b', 2, { kind: 'undone', entry: 'a' })
  expect(serviceOfEntry(entryAt('c', 3, { kind: 'undone', entry: 'b' }), [a, undo])).toBe('house')
  expect(serviceOfEntry(undo, [])).toBeNull()
})

test('what did not change is the very same object when it is asked for again, and what did is not', () => {
  const a = fromFeed(entryAt('a', 1, edits(house, { email: 'one@example.org' }), []))
  const b = fromFeed(entryAt('b', 2, edits(clinic, { email: 'two@example.org' }), []))
  const before = joined([a, b]).directory.services
  expect(one(joined([a, b]).directory.services, 'house')).toBe(one(before, 'house'))
  const after = joined([a, { ...b, state: 'refused' }]).directory.services
  expect(one(after, 'house')).toBe(one(before, 'house'))
  expect(one(after, 'clinic')).toEqual(clinic)
  const answer = fromFeed(entryAt('c', 3, heard('house', aClaim('status')), []))
  const claimed = (service: Service) => one(sharedDirectory({ ...corpus, services: [service] }, heardOf([answer], [])).directory.services, 'house')
  expect(claimed(house)).toBe(claimed(house))
  expect(claimed({ ...house, languages: ['fr'] })?.languages).toEqual(['fr'])
})
