import { describe, expect, test } from 'vitest'
import { type DirectoryChange, type JournalEntry, servicesAfter } from './directory-journal.ts'
import { inParts } from './put-parts.ts'
import { redactedEntries } from './redacted-entries.ts'
import type { Service } from './service.ts'
import { aService, places } from './services.test-kit.ts'
import { aClaim, edits, entryAt } from './shared-directory.test-kit.ts'
import { sharedServices } from './shared-directory.ts'
import { splitByTier } from './split-by-tier.ts'

const house = aService({ id: 'house' })
const website = 'https://example.org/new'
const phones: Service['phones'] = [{ number: '514-555-0100', label: { en: 'Desk', fr: 'Accueil' }, evidence: 'one_page', seenOn: [] }]
/** The same service in the next corpus, which says more of it. */
const next: Service = { ...house, email: 'desk@example.org', phones, claims: [aClaim('status', { source: 'page', method: 'web' })] }
const told = (before: Service, change: DirectoryChange): DirectoryChange => inParts([change], { services: [before], places })[0] as DirectoryChange
const partsOf = (change: DirectoryChange | undefined) => (change?.kind === 'put' ? change.parts : undefined)
const sent = (entry: JournalEntry, before: Service) =>
  splitByTier(entry, { first: before, before, standing: [], places, newId: () => 'more' }).map((part) => part.entry)

describe('an edit of a service of which the next corpus says more', () => {
  const edit = entryAt('e', 1, edits(house, { website }))
  const kept = { ...edit, change: told(house, edit.change) }

  test('holds, and so does what the corpus says, on the device where it was made', () => {
    expect(servicesAfter([next], [kept])).toEqual([{ ...next, website }])
    expect(servicesAfter([house], [kept])).toEqual([{ ...house, website }])
  })

  test('and in the network', () => {
    const out = sent(edit, house)
    expect(partsOf(out[0]?.change)).toEqual(['website'])
    expect(sharedServices([next], out)).toEqual([{ ...next, website }])
    expect(sharedServices([house], out)).toEqual([{ ...house, website }])
  })

  test('also when it is sent once that corpus is here', () => {
    const out = sent(kept, next)
    expect(partsOf(out[0]?.change)).toEqual(['website'])
    expect(sharedServices([next], out)).toEqual([{ ...next, website }])
  })

  test('of before edits said their parts is taken as the whole record that it is', () => {
    expect(servicesAfter([next], [edit])).toEqual([{ ...house, website }])
    expect(sharedServices([next], [edit])).toEqual([{ ...house, website }])
  })

  test('that takes a part out takes that one out, and takes one thing out of a list', () => {
    const less = { ...house, languages: [] }
    const entry = { ...edit, change: told(house, edits(less)) }
    const more = { ...next, languages: ['en', 'fr'] }
    expect(partsOf(entry.change)).toEqual(['languages:en'])
    expect(servicesAfter([more], [entry])).toEqual([{ ...more, languages: ['fr'] }])
    expect(sharedServices([more], [{ ...entry, after: [] }])).toEqual([{ ...more, languages: ['fr'] }])
  })
})

test('edits of one act are each told from what the one before made', () => {
  const [first, second] = inParts([edits(house, { website }), edits(house, { website, email: 'a@example.org' })], { services: [house], places })
  expect([partsOf(first), partsOf(second)]).toEqual([['website'], ['email']])
  const [, again] = inParts([{ kind: 'gone', service: 'house' }, edits(house)], { services: [house], places })
  expect(partsOf(again)).toContain('name')
  expect(servicesAfter([next], [entryAt('g', 1, { kind: 'gone', service: 'house' }), entryAt('h', 2, again as DirectoryChange)])).toEqual([house])
})

describe('the name of a part', () => {
  const says = (what: string): Service['discloses'][number] => ({
    to: { en: what, fr: what },
    what: { en: what, fr: what },
    basis: 'law',
    recipients: ['police'],
  })
  const open = aService({
    id: 'house',
    needs: ['shelter'],
    discloses: [says('At Rivebrune')],
    sources: house.sources.map((source) => ({ ...source, id: 'rivebrune-page' })),
  })
  const secret: Service = { ...open, area: { kind: 'confidential', provinces: ['QC'] }, discloses: [], sources: [] }

  test('never repeats what a service discloses: the list is named', () => {
    expect(partsOf(told(open, edits(open, { discloses: [says('To nobody')] })))).toEqual(['discloses'])
    const [after] = servicesAfter([{ ...open, website }], [entryAt('e', 1, told(open, edits(open, { discloses: [says('To nobody')] })))])
    expect(after).toEqual({ ...open, website, discloses: [says('To nobody')] })
  })

  test('gives away no place that is a secret, not even one that became it later', () => {
    expect(partsOf(told(open, edits(secret)))).toEqual(['area', 'discloses', 'sources'])
    const before = entryAt('a', 1, told({ ...open, sources: [] }, edits(open)))
    expect(partsOf(before.change)).toEqual(['sources:rivebrune-page'])
    const kept = redactedEntries({ needs: [], services: [], places }, [before, entryAt('b', 2, edits(secret))])
    expect(partsOf(kept[0]?.change)).toEqual(['sources'])
  })
})
