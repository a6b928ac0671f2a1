import type { JournalEntry } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { joinedEntries, nextInstant } from './kept-journal.ts'

const entry = (id: string, at: string): JournalEntry => ({ id, at, by: 'role', change: { kind: 'undone', entry: 'x' } })

test('entries of two copies are joined each once, in the order in which they were made', () => {
  const [a, b, c] = [entry('a', '2026-11-20T10:00:00Z'), entry('b', '2026-11-21T10:00:00Z'), entry('c', '2026-11-20T12:00:00Z')]
  expect(joinedEntries([a, b], [c, b]).map((e) => e.id)).toEqual(['a', 'c', 'b'])
  expect(joinedEntries([], [])).toEqual([])
  expect(joinedEntries([c, b], [a])).toEqual(joinedEntries([a], [b, c]))
})

test('what is done right after a list of thousands comes after it, although the list ends ahead of the clock', () => {
  const noon = Date.parse('2026-11-20T12:00:00.000Z')
  const list = Array.from({ length: 12_000 }, (_, i) => entry(`e${i}`, new Date(noon + i).toISOString()))
  expect(nextInstant(list, noon + 5000)).toBe(noon + 12_000)
  expect(nextInstant(list, noon + 60_000)).toBe(noon + 60_000)
  expect(nextInstant([], noon)).toBe(noon)
})
