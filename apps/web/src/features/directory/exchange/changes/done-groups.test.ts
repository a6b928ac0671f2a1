import { type DirectoryChange, type JournalEntry, standingEntries } from '@recourse/domain/directory'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doneGroups, puttingBack, takingBack } from './done-groups.ts'

const entry = (id: string, change: DirectoryChange, batch?: string): JournalEntry => ({ id, at: id, by: 'not-said', ...(batch ? { batch } : {}), change })
const gone = (id: string, batch?: string): JournalEntry => entry(id, { kind: 'gone', service: id }, batch)
const undone = (id: string, of: string): JournalEntry => entry(id, { kind: 'undone', entry: of })
const asEntries = (changes: readonly DirectoryChange[], from: number): readonly JournalEntry[] => changes.map((change, i) => entry(`u${from + i}`, change))
const standing = (entries: readonly JournalEntry[]): readonly string[] => standingEntries(entries).map(({ id }) => id)

describe('what was done here', () => {
  const entries = [gone('a', 'import'), gone('b', 'import'), gone('c'), undone('u', 'a')]
  const groups = doneGroups(entries)

  test('is told newest first, things of one batch together, an undoing with what it took back', () => {
    expect(groups.map(({ steps }) => steps.map((step) => [step.entry.id, step.counts, step.undoneBy?.id ?? null]))).toEqual([
      [['c', true, null]],
      [
        ['a', false, 'u'],
        ['b', true, null],
      ],
    ])
  })

  test('is taken back in a whole, save what was taken back before', () => {
    expect(takingBack(groups[1]?.steps ?? [])).toEqual([{ kind: 'undone', entry: 'b' }])
  })

  test('is put back although two copies took it back', () => {
    const twice = [...entries, undone('v', 'a')]
    const back = puttingBack(doneGroups(twice)[1]?.steps ?? [], twice)
    expect(back).toEqual([
      { kind: 'undone', entry: 'u' },
      { kind: 'undone', entry: 'v' },
    ])
    expect(standing([...twice, ...asEntries(back, 0)])).toContain('a')
  })

  test('taking back and putting back, however often, leave what they should', () => {
    const step = fc.record({ back: fc.boolean(), group: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let all: readonly JournalEntry[] = [gone('a', 'x'), gone('b', 'x'), gone('c'), gone('d', 'y')]
        for (const { back, group } of steps) {
          const chosen = doneGroups(all)[group]?.steps ?? []
          const changes = back ? takingBack(chosen) : puttingBack(chosen, all)
          all = [...all, ...asEntries(changes, all.length)]
          const ids = chosen.map((one) => one.entry.id)
          expect(standing(all).filter((id) => ids.includes(id))).toEqual(back ? [] : ids)
        }
      }),
    )
  })
})
