import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JournalEntry } from './directory-journal.ts'
import { redacted } from './redaction.ts'
import type { Claim, Service } from './service.ts'
import { aService, places } from './services.test-kit.ts'
import { aClaim, entryAt, heard } from './shared-directory.test-kit.ts'
import { sharedServices } from './shared-directory.ts'
import type { Tier } from './shared-entry.ts'
import { splitByTier, type TieredEntry } from './split-by-tier.ts'
import { mayRead, tierOf, tierToWrite } from './tier-of.ts'

const tiers = ['public', 'network', 'trusted'] as const
const said = (tier: Tier, words: string) => ({ en: `${words} for ${tier}`, fr: `${words} pour ${tier}` })
const page = aService().sources[0] as Service['sources'][number]
const sourceOf = (id: string, tier: Tier) => ({ ...page, id, title: said(tier, 'Source') })

type Wanted = {
  readonly id: number
  readonly tier: Tier
  readonly value: Claim['value']
  readonly own: boolean
  readonly against: number
  readonly silent: boolean
}

const claimOf = (all: readonly Wanted[], { id, tier, value, own, against }: Wanted): Claim => {
  const other = all.find((one) => one.id === against && one.id !== id)
  const contradicts = other ? { contradicts: [`c${against}`] } : {}
  return aClaim(`c${id}`, { value, text: said(tier, `Claim ${id}`), visibility: tier, source: own ? `s-${tier}-${id}` : 'asked', ...contradicts })
}

/** A record with claims of all tiers, some of which rest on sources of their own, and contradict each other across tiers. */
const records = (sheltered: boolean): fc.Arbitrary<Service> =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.nat(4),
        tier: fc.constantFrom(...tiers),
        value: fc.constantFrom('yes', 'no'),
        own: fc.boolean(),
        against: fc.nat(6),
        silent: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    )
    .chain((claims) =>
      fc.nat(2).map((n) =>
        aService({
          id: 'house',
          ...(n > 0 ? { email: `${n}@example.org` } : {}),
          ...(sheltered
            ? { needs: ['shelter'], area: { kind: 'confidential', provinces: ['QC'] }, description: { en: 'At Rivebrune.', fr: 'À Rivebrune.' } }
            : {}),
          claims: claims.map((one) => claimOf(claims as readonly Wanted[], one as Wanted)),
          sources: [
            page,
            ...claims.flatMap(({ own, tier, id }) => (own ? [sourceOf(`s-${tier}-${id}`, tier)] : [])),
            ...(claims.some(({ own }) => !own) ? [askedSourceOf()] : []),
          ],
        }),
      ),
    )

const askedSourceOf = () => ({
  id: 'asked',
  title: { en: 'The service itself, asked by the network', fr: 'Le service lui-même, à la demande du réseau' },
  datedText: 'undated',
})

/** What somebody trusted does with a record, edit after edit, as entries of every tier; what everybody sees after the last. */
function edited(versions: readonly Service[]): { readonly made: readonly TieredEntry[]; readonly last: Service } {
  let made: readonly TieredEntry[] = []
  for (const [i, version] of versions.entries()) {
    const standing = made.map(({ entry }) => entry)
    const before = sharedServices([], standing)[0]
    let n = 0
    // A form gives back the sources of the record, those too that nothing in it rests on any more.
    const left = before?.sources.filter(({ id }) => !version.sources.some((source) => source.id === id)) ?? []
    const service = { ...version, sources: [...version.sources, ...left] }
    const entry = entryAt(`e${i}`, i, { kind: 'put', service, why: i === 0 ? 'added' : 'edited' })
    made = [...made, ...splitByTier(entry, { first: undefined, before, standing, places, newId: () => `e${i}-${++n}` })]
  }
  return { made, last: versions.at(-1) as Service }
}

const readBy = (tier: Tier, made: readonly TieredEntry[]): Service | undefined =>
  sharedServices(
    [],
    made.filter((one) => mayRead(tier, one.tier)).map(({ entry }) => entry),
  )[0]

// The order of claims is no part of what they say; that two contradict each other is one statement, whichever of them makes it.
const meaning = ({ claims, sources, ...service }: Service) => ({
  ...service,
  claims: claims.map(({ contradicts: _, visibility, ...claim }) => ({ ...claim, visibility: visibility ?? 'public' })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  sources: [...sources].sort((a, b) => (a.id < b.id ? -1 : 1)),
  against: [...new Set(claims.flatMap((claim) => (claim.contradicts ?? []).map((other) => [claim.id, other].sort().join(' '))))].sort(),
})

describe.each([
  ['an office', false],
  ['a secret place', true],
])('an edit of %s', (_, sheltered) => {
  test('gives back what was written once all of its parts are read together, edit after edit', () => {
    fc.assert(
      fc.property(fc.array(records(sheltered), { minLength: 1, maxLength: 4 }), (versions) => {
        const { made, last } = edited(versions)
        const after = readBy('trusted', made) as Service
        const cited = new Set(['page', ...last.claims.map(({ source }) => source)])
        // A source that no claim cites any more may stay with those who knew it, and with them alone.
        expect(meaning({ ...after, sources: after.sources.filter(({ id }) => cited.has(id)) })).toEqual(meaning(redacted(last, places)))
      }),
      { numRuns: 80 },
    )
  })

  test('tells nobody what is for fewer than they are, in any entry', () => {
    fc.assert(
      fc.property(fc.array(records(sheltered), { minLength: 1, maxLength: 4 }), (versions) => {
        const { made, last } = edited(versions)
        for (const { tier, entry } of made) {
          const text = JSON.stringify(entry)
          for (const narrow of tiers) if (!mayRead(tier, narrow)) expect(text).not.toMatch(new RegExp(`(?:for|pour) ${narrow}|s-${narrow}-`))
          expect(text).not.toMatch(/rivebrune/i)
        }
        for (const tier of tiers) {
          const seen = readBy(tier, made)
          expect(seen?.claims.map(({ id }) => id).sort()).toEqual(
            last.claims
              .filter((claim) => mayRead(tier, claim.visibility ?? 'public'))
              .map(({ id }) => id)
              .sort(),
          )
          const ids = new Set(seen?.claims.map(({ id }) => id))
          for (const claim of seen?.claims ?? []) for (const id of claim.contradicts ?? []) expect(ids).toContain(id)
        }
      }),
      { numRuns: 80 },
    )
  })

  test('names in a public entry no entry that is not public, not even by its id', () => {
    fc.assert(
      fc.property(fc.array(records(sheltered), { minLength: 1, maxLength: 4 }), (versions) => {
        const { made } = edited(versions)
        const hidden = made.filter(({ tier }) => tier !== 'public').map(({ entry }) => entry.id)
        for (const { entry } of made.filter(({ tier }) => tier === 'public')) {
          expect(entry.after?.some((id) => hidden.includes(id))).toBe(false)
          expect(entry.batch).toBeUndefined()
        }
      }),
    )
  })
})

const context = (before: Service | undefined, standing: readonly JournalEntry[] = []) => {
  let n = 0
  return { first: undefined, before, standing, places, newId: () => `new${++n}` }
}

test('an edit of what only the trusted read leaves no trace in public', () => {
  const before = aService({ id: 'house', claims: [aClaim('a', { visibility: 'trusted' })] })
  const first = splitByTier(entryAt('e', 1, { kind: 'put', service: before, why: 'added' }), context(undefined))
  const standing = first.map(({ entry }) => entry)
  const again = { ...before, claims: [aClaim('a', { visibility: 'trusted', value: 'yes' })] }
  const made = splitByTier(entryAt('f', 2, { kind: 'put', service: again, why: 'edited' }), context(sharedServices([], standing)[0], standing))
  expect(made.map(({ tier, entry }) => [tier, entry.change.kind])).toEqual([['trusted', 'claim']])
  expect(splitByTier(entryAt('g', 3, { kind: 'put', service: before, why: 'edited' }), context(sharedServices([], standing)[0], standing))).toEqual([])
})

test('an answer to a question that is not for everyone is not for everyone, unless one says so', () => {
  const before = aService({ id: 'house', claims: [aClaim('a', { visibility: 'network', value: 'unknown' })] })
  expect(tierToWrite(aClaim('a'), before)).toBe('network')
  expect(tierToWrite(aClaim('b', { contradicts: ['a'] }), before)).toBe('network')
  expect(tierToWrite(aClaim('a', { visibility: 'public' }), before)).toBe('public')
  expect(tierToWrite(aClaim('b'), before)).toBe('public')
  const made = splitByTier(entryAt('e', 1, heard('house', aClaim('a'))), context(before))
  expect(made.map(({ tier, entry }) => [tier, entry.change.kind === 'claim' && entry.change.claim.visibility])).toEqual([['network', 'network']])
})

test('a public answer that contradicts a trusted claim does not name it', () => {
  const before = aService({ id: 'house', claims: [aClaim('a', { visibility: 'trusted', value: 'yes' })] })
  const [only] = splitByTier(entryAt('e', 1, heard('house', aClaim('b', { visibility: 'public', contradicts: ['a'] }))), context(before))
  expect(only?.tier).toBe('public')
  expect(JSON.stringify(only?.entry)).not.toContain('contradicts')
})

test('an answer about a secret place says nothing of where it is', () => {
  const before = aService({ id: 'house', needs: ['shelter'], area: { kind: 'confidential', provinces: ['QC'] } })
  const [only] = splitByTier(entryAt('e', 1, heard('house', aClaim('b', { text: { en: 'Ring at Rivebrune.', fr: 'Sonnez à Rivebrune.' } }))), context(before))
  expect(JSON.stringify(only?.entry)).not.toMatch(/rivebrune/i)
})

test('what takes back an entry is of the tier of that one, through as many as there are; of one that is not known, for the fewest', () => {
  const hidden = entryAt('a', 1, heard('house', aClaim('a', { visibility: 'network' })))
  const undo = entryAt('b', 2, { kind: 'undone', entry: 'a' })
  const redo = entryAt('c', 3, { kind: 'undone', entry: 'b' })
  expect(tierOf(redo, [hidden, undo, redo])).toBe('network')
  expect(tierOf(redo, [undo])).toBe('trusted')
  expect(tierOf(entryAt('d', 4, { kind: 'undone', entry: 'd' }), [entryAt('d', 4, { kind: 'undone', entry: 'd' })])).toBe('trusted')
  expect(tierOf(entryAt('e', 5, { kind: 'gone', service: 'house' }), [])).toBe('public')
})

describe('somebody who may not read the trusted claims', () => {
  test('changes nothing of them, nor of what they rest on, whatever they do with the rest', () => {
    fc.assert(
      fc.property(fc.tuple(records(false), records(false), records(false)), ([first, ...others]) => {
        let { made } = edited([first])
        for (const [i, wanted] of others.entries()) {
          const readable = made.filter((one) => mayRead('network', one.tier)).map(({ entry }) => entry)
          const before = readBy('network', made)
          const open = {
            ...wanted,
            claims: wanted.claims.filter((claim) => claim.visibility !== 'trusted'),
            sources: wanted.sources.filter(({ id }) => !id.includes('trusted')),
          }
          let n = 0
          const author = { first: undefined, before, standing: readable, places, newId: () => `n${i}-${++n}` }
          made = [...made, ...splitByTier(entryAt(`n${i}`, 20 + i, { kind: 'put', service: open, why: 'edited' }), author)]
        }
        const after = readBy('trusted', made)
        const trusted = (service: Service | undefined) =>
          service?.claims.filter(({ visibility }) => visibility === 'trusted').map(({ text, source }) => [text.en, source]) ?? []
        expect(trusted(after).toSorted()).toEqual(trusted(first).toSorted())
        for (const [, source] of trusted(after)) expect(after?.sources.map(({ id }) => id)).toContain(source)
      }),
      { numRuns: 100 },
    )
  })
})

test('a source that leaves the public record stays with the claim that only the trusted read', () => {
  const withBoth = aService({ id: 'house', claims: [aClaim('a', { source: 'page' }), aClaim('b', { source: 'page', visibility: 'trusted' })] })
  const { made } = edited([withBoth, { ...withBoth, claims: withBoth.claims.slice(1) }])
  expect(readBy('public', made)?.sources).toEqual([])
  expect(readBy('trusted', made)?.sources.map(({ id }) => id)).toEqual(['page'])
})

describe('a source that only a claim for members named', () => {
  const toldBy = { ...page, id: 'told', title: { en: 'Told to members', fr: 'Dit aux membres' } }
  const rests = (source: string) => aClaim('a', { visibility: 'network', source })
  const house = aService({ id: 'house' })

  test('stays out of the public record when the claim has come to rest on another, and somebody edits something else', () => {
    const first = { ...house, claims: [rests('told')], sources: [page, toldBy] }
    const moved = { ...house, claims: [rests('asked')] }
    const { made } = edited([first, moved, { ...moved, website: 'https://example.org/new' }])
    const open = made.filter(({ tier }) => tier === 'public')
    expect(open.at(-1)?.entry.change).toMatchObject({ kind: 'put', service: { website: 'https://example.org/new' } })
    expect(JSON.stringify(open)).not.toMatch(/told/i)
  })

  test('nor does an edit of the claim alone say anything in public because of it', () => {
    const first = { ...house, claims: [rests('told')], sources: [page, toldBy] }
    const { made } = edited([first, { ...house, claims: [rests('asked')] }, { ...house, claims: [{ ...rests('asked'), value: 'yes' }] }])
    expect(made.filter(({ tier }) => tier === 'public')).toHaveLength(1)
  })

  test('stays out of a record that is made of the two, under whatever id, and a source that this one had stays', () => {
    const { made } = edited([{ ...house, claims: [rests('told')], sources: [page, toldBy] }])
    const other = aService({ id: 'twin', sources: [page] })
    const joined = { ...other, sources: [page, { ...toldBy, id: 'told-2' }] }
    const put = entryAt('m', 9, { kind: 'put', service: joined, why: 'merged' })
    const parts = splitByTier(
      put,
      context(
        other,
        made.map(({ entry }) => entry),
      ),
    )
    expect(JSON.stringify(parts)).not.toMatch(/told/i)
    expect(parts[0]?.entry.change).toMatchObject({ service: { sources: [{ id: 'page' }] } })
  })

  test('is in the public record once a claim for everyone rests on it', () => {
    const first = { ...house, claims: [rests('told')], sources: [page, toldBy] }
    const { made } = edited([first, { ...first, claims: [{ ...rests('told'), visibility: 'public' }] }])
    expect(readBy('public', made)?.sources.map(({ id }) => id)).toContain('told')
  })
})

test('entries that take each other back are about nothing, and so is what takes one of them back', () => {
  const circle = [entryAt('x', 1, { kind: 'undone', entry: 'y' }), entryAt('y', 2, { kind: 'undone', entry: 'x' })]
  const made = splitByTier(entryAt('z', 3, { kind: 'undone', entry: 'x' }), context(undefined, circle))
  expect(made.map(({ tier, entry }) => [tier, entry.id, entry.after])).toEqual([['trusted', 'z', []]])
})
