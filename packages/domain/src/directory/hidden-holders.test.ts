import { describe, expect, test } from 'vitest'
import type { JournalEntry } from './directory-journal.ts'
import type { Claim, Service } from './service.ts'
import { aService, places } from './services.test-kit.ts'
import { aClaim, entryAt, heard } from './shared-directory.test-kit.ts'
import { sharedServices } from './shared-directory.ts'
import type { Tier } from './shared-entry.ts'
import { splitByTier } from './split-by-tier.ts'
import { mayRead } from './tier-of.ts'

const context = (before: Service, standing: readonly JournalEntry[]) => {
  let n = 0
  return { first: undefined, before, standing, places, newId: () => `new${++n}` }
}

describe('a claim for members that several wrote', () => {
  const says = (id: string, words: string, visibility: Tier = 'network') => aClaim(id, { visibility, text: { en: words, fr: words } })
  const added = entryAt('p', 0, { kind: 'put', service: aService({ id: 'house' }), why: 'added' }, [])
  const a = entryAt('a', 1, heard('house', says('sec', 'A')), ['p'])
  const b = entryAt('b', 2, heard('house', says('sec', 'B')), ['p'])
  const rewritten = [added, a, b, entryAt('c', 3, heard('house', says('sec~a', 'C')), ['a', 'b'])]
  const written = [added, a, entryAt('a2', 2, heard('house', says('sec', 'A2')), ['a']), entryAt('b', 3, heard('house', says('sec', 'B')), ['p'])]
  const shown = (service: Service | undefined) => service?.claims.map(({ id, text }) => [id, text.en]).sort()
  /** What somebody of a tier reads once the claims were edited so. */
  const read = (standing: readonly JournalEntry[], edit: (claims: readonly Claim[]) => readonly Claim[], tier: Tier = 'trusted') => {
    const before = sharedServices([], standing)[0] as Service
    const put = entryAt('put', 9, { kind: 'put', service: { ...before, claims: edit(before.claims) }, why: 'edited' })
    const made = splitByTier(put, context(before, standing)).filter((one) => mayRead(tier, one.tier))
    return shown(sharedServices([], [...standing, ...made.map(({ entry }) => entry)])[0])
  }
  const without = (id: string) => (claims: readonly Claim[]) => claims.filter((claim) => claim.id !== id)

  test('is gone once it is taken away, whichever entry it was named after, and the answer beside it stays', () => {
    expect(shown(sharedServices([], rewritten)[0])).toEqual([
      ['sec', 'C'],
      ['sec~b', 'B'],
    ])
    expect(read(rewritten, without('sec'))).toEqual([['sec', 'B']])
    expect(read(rewritten, without('sec~b'))).toEqual([['sec', 'C']])
  })

  test('is for fewer once it is narrowed, with nothing of it left to the others', () => {
    const narrowed = (claims: readonly Claim[]) => claims.map((claim): Claim => (claim.id === 'sec' ? { ...claim, visibility: 'trusted' } : claim))
    expect(read(rewritten, narrowed, 'network')).toEqual([['sec', 'B']])
    expect(read(rewritten, narrowed)).toEqual([
      ['sec', 'C'],
      ['sec~b', 'B'],
    ])
  })

  test('does not come back as it was before it was rewritten', () => {
    expect(shown(sharedServices([], written)[0])).toEqual([
      ['sec', 'B'],
      ['sec~a2', 'A2'],
    ])
    expect(read(written, without('sec~a2'))).toEqual([['sec', 'B']])
    expect(read(written, without('sec'))).toEqual([['sec', 'A2']])
    expect(read(written, () => [])).toEqual([])
  })

  test('is told apart from an answer of the corpus that somebody rewrote at the same time', () => {
    const first = aService({ id: 'house', claims: [says('sec', 'Corpus', 'public')] })
    const standing = [entryAt('a', 1, heard('house', says('sec', 'A')), []), entryAt('b', 2, heard('house', says('sec~corpus', 'C')), [])]
    const before = sharedServices([first], standing)[0] as Service
    const put = entryAt('put', 9, { kind: 'put', service: { ...before, claims: before.claims.filter(({ text }) => text.en !== 'C') }, why: 'edited' })
    const made = splitByTier(put, { ...context(before, standing), first }).map(({ entry }) => entry)
    expect(shown(sharedServices([first], [...standing, ...made])[0])?.map(([, words]) => words)).toEqual(['A'])
  })
})
