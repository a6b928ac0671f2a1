import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastStates, packOf } from './pack.test-kit.ts'
import { applyPack, type Checkpoint, checkpointOf, emptyPack, type Hash, type KeptPack, type Pack, type PackFault } from './pack.ts'
import { aClaim, edits, entryAt, fromFeed, heard, house } from './shared-directory.test-kit.ts'
import type { EntryState, NetworkEntry } from './shared-entry.ts'

const hash: Hash = (bytes) => createHash('sha256').update(bytes).digest('base64url')
const said = (seq: number, state: EntryState = 'accepted'): NetworkEntry =>
  fromFeed(entryAt(`e${seq}`, seq, seq % 2 === 0 ? heard('house', aClaim(`c${seq}`)) : edits(house, { email: `${seq}@example.org` })), { seq, state })
const feed = [1, 2, 3, 4, 5, 6].map((seq) => said(seq))
const covered = (entries: readonly NetworkEntry[], seq: number): Checkpoint =>
  checkpointOf(
    'public',
    lastStates(entries)
      .filter(({ state }) => state === 'accepted')
      .map((one) => ({ seq: one.seq, entry: one.entry })),
    { seq, hash },
  )
const checkpoint = covered(feed, 6)
const whole = packOf('public', feed, { since: 0, checkpoint })

const applied = (kept: KeptPack, pack: Pack): { readonly kept: KeptPack; readonly checked: boolean } => {
  const result = applyPack(kept, pack, hash)
  if (!result.ok) throw new Error(`refused: ${result.error.kind}`)
  return result.value
}
const faultOf = (kept: KeptPack, pack: Pack): PackFault | null => {
  const result = applyPack(kept, pack, hash)
  return result.ok ? null : result.error
}
const none = emptyPack('public')

describe('a pack', () => {
  test('brings everything at first, then only what came after, and both give the same', () => {
    const first = applied(none, packOf('public', feed.slice(0, 4), { since: 0, checkpoint: null }))
    expect(first.checked).toBe(false)
    const delta = packOf('public', feed, { since: first.kept.upTo, checkpoint })
    expect(delta.entries.map(({ seq }) => seq)).toEqual([5, 6])
    expect(applied(first.kept, delta)).toEqual(applied(none, whole))
    expect(applied(none, whole).checked).toBe(true)
  })

  test('with what does not count yet, or no longer, is the same as one without', () => {
    const others = [said(7, 'proposed'), said(8, 'refused'), { ...said(9), tier: 'trusted' as const }]
    const mixed = [...feed, ...others]
    expect(applied(none, packOf('public', mixed, { since: 0, checkpoint })).kept.entries).toEqual(applied(none, whole).kept.entries)
    const { kept } = applied(none, whole)
    const after = applied(kept, packOf('public', mixed, { since: 6, checkpoint }))
    expect(after.kept).toEqual({ ...kept, upTo: 8 })
    expect(after.checked).toBe(true)
  })

  test('takes away what was taken back, and is checked again from the next checkpoint on', () => {
    const { kept } = applied(none, whole)
    const back = [...feed, { ...said(3, 'withdrawn'), seq: 7 }]
    const after = applied(kept, packOf('public', back, { since: 6, checkpoint }))
    expect(after.kept.entries.map(({ entry }) => entry.id)).toEqual(['e1', 'e2', 'e4', 'e5', 'e6'])
    expect(after.checked).toBe(false)
    const later = [...back, said(8)]
    expect(applied(after.kept, packOf('public', later, { since: 7, checkpoint })).checked).toBe(false)
    const next = packOf('public', later, { since: 7, checkpoint: covered(later, 8) })
    expect(applied(after.kept, next).checked).toBe(true)
    expect(applied(none, packOf('public', later, { since: 0, checkpoint: covered(later, 8) })).kept.entries).toEqual(applied(after.kept, next).kept.entries)
  })

  test('that comes in parts is checked when its last part is here', () => {
    const part: Pack = { ...whole, upTo: 3, entries: whole.entries.slice(0, 3) }
    const first = applied(none, part)
    expect(first.checked).toBe(false)
    expect(applied(first.kept, packOf('public', feed, { since: 3, checkpoint })).checked).toBe(true)
  })

  test('delivered twice, in any cuts that overlap, gives the same', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 5 }), (cuts) => {
        let kept = none
        for (const cut of [...cuts, 6]) {
          const upTo = Math.max(cut, kept.upTo)
          const known = feed.filter(({ seq }) => seq <= upTo)
          kept = applied(kept, { ...packOf('public', known, { since: Math.min(cut, kept.upTo), checkpoint: null }), upTo, checkpoint: null }).kept
        }
        expect(applied(kept, packOf('public', feed, { since: 0, checkpoint })).kept).toEqual(applied(none, whole).kept)
      }),
    )
  })
})

describe('a pack is refused whole, by name,', () => {
  const { kept } = applied(none, packOf('public', feed.slice(0, 4), { since: 0, checkpoint: covered(feed, 4) }))
  const delta = packOf('public', feed, { since: 4, checkpoint })
  const [five, six] = delta.entries
  if (!five || !six) throw new Error('the delta holds two entries')
  const changed = { ...five, entry: { ...five.entry, by: 'somebody' } }

  test.each<readonly [string, KeptPack, Pack, PackFault['kind']]>([
    ['of another tier', kept, { ...delta, tier: 'trusted' }, 'other-tier'],
    ['with a checkpoint of another tier', kept, { ...delta, checkpoint: { ...checkpoint, tier: 'network' } }, 'other-tier'],
    ['that begins after what is here', none, delta, 'gap'],
    ['out of order', kept, { ...delta, entries: [six, five] }, 'reordered'],
    [
      'with two entries that changed places',
      kept,
      {
        ...delta,
        entries: [
          { ...five, entry: six.entry },
          { ...six, entry: five.entry },
        ],
      },
      'altered',
    ],
    ['with an entry from elsewhere in the feed', kept, { ...delta, entries: [{ ...five, seq: 9 }] }, 'reordered'],
    ['with an entry that was changed', kept, { ...delta, entries: [changed, six] }, 'altered'],
    ['with an entry that was changed, known before', applied(kept, delta).kept, { ...delta, entries: [changed, six] }, 'altered'],
    ['with one entry twice', kept, { ...delta, entries: [five, { ...six, entry: five.entry }] }, 'altered'],
    ['without an entry', kept, { ...delta, entries: [five] }, 'missing'],
    ['without an entry that was here', applied(kept, delta).kept, { ...delta, entries: [five] }, 'missing'],
    ['with one entry too many', kept, { ...delta, upTo: 7, entries: [five, six], checkpoint: { ...checkpoint, count: 5 } }, 'added'],
    ['older than what is here', applied(kept, delta).kept, { ...delta, since: 0, upTo: 4, entries: [] }, 'rolled-back'],
    ['with an older checkpoint than one that was seen', applied(kept, delta).kept, { ...delta, checkpoint: covered(feed, 4) }, 'rolled-back'],
    ['without the checkpoint that there was', kept, { ...delta, checkpoint: null }, 'rolled-back'],
    ['with another checkpoint for the same place', kept, { ...delta, checkpoint: { ...covered(feed, 4), digest: 'x' } }, 'altered'],
  ])('%s', (_, before, pack, kind) => {
    expect(faultOf(before, pack)?.kind).toBe(kind)
  })

  test('whatever single thing of it is changed', () => {
    fc.assert(
      fc.property(fc.nat(5), fc.constantFrom('drop', 'alter', 'swap', 'move'), (at, how) => {
        const entries = [...whole.entries]
        const [one, other] = [entries[at], entries[(at + 1) % 6]]
        if (!one || !other) return
        if (how === 'drop') entries.splice(at, 1)
        if (how === 'alter') entries[at] = { ...one, entry: { ...one.entry, at: '2026-11-19T00:00:00.000Z' } }
        if (how === 'swap')
          [entries[at], entries[(at + 1) % 6]] = [
            { ...one, entry: other.entry },
            { ...other, entry: one.entry },
          ]
        if (how === 'move') entries[at] = { ...one, seq: one.seq + 0.5 }
        expect(faultOf(none, { ...whole, entries })).not.toBeNull()
      }),
    )
  })
})

test('the same entries give the same checkpoint whatever the order of their fields', () => {
  const other = feed.map((one) => ({ seq: one.seq, entry: Object.fromEntries(Object.entries(one.entry).reverse()) as typeof one.entry }))
  expect(checkpointOf('public', other.reverse(), { seq: 6, hash })).toEqual(checkpoint)
})
