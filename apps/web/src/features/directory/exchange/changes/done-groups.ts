import { type DirectoryChange, type JournalEntry, standingEntries } from '@recourse/domain/directory'

/** One thing that was done, whether it still counts, and the last undoing of it when it does not. */
export type DoneStep = { readonly entry: JournalEntry; readonly counts: boolean; readonly undoneBy: JournalEntry | null }

/** Things done together: an import, the joining of two records, or one thing alone. Steps are in the order in which they were done. */
export type DoneGroup = { readonly id: string; readonly kind: 'import' | 'join' | 'together' | 'one'; readonly steps: readonly DoneStep[] }

const kindOf = (changes: readonly DirectoryChange[]): DoneGroup['kind'] => {
  if (changes.some((change) => change.kind === 'put' && change.why === 'imported')) return 'import'
  if (changes.some((change) => change.kind === 'put' && change.why === 'merged')) return 'join'
  return changes.length > 1 ? 'together' : 'one'
}

/**
 * Everything that was done on this copy, newest first, the things of one import together. An undoing is no line of its own: it is told with what
 * it took back.
 */
export function doneGroups(entries: readonly JournalEntry[]): readonly DoneGroup[] {
  const standing = new Set(standingEntries(entries).map(({ id }) => id))
  const lastUndoing = new Map<string, JournalEntry>()
  for (const entry of entries) if (entry.change.kind === 'undone') lastUndoing.set(entry.change.entry, entry)
  const groups = new Map<string, DoneStep[]>()
  for (const entry of entries) {
    if (entry.change.kind === 'undone') continue
    const counts = standing.has(entry.id)
    const step = { entry, counts, undoneBy: counts ? null : (lastUndoing.get(entry.id) ?? null) }
    const key = entry.batch === undefined ? `entry ${entry.id}` : `batch ${entry.batch}`
    const group = groups.get(key)
    if (group) group.push(step)
    else groups.set(key, [step])
  }
  return [...groups].map(([id, steps]) => ({ id, kind: kindOf(steps.map(({ entry }) => entry.change)), steps })).reverse()
}

/** What takes these steps back: an undoing of each that counts. */
export const takingBack = (steps: readonly DoneStep[]): readonly DirectoryChange[] =>
  steps.filter(({ counts }) => counts).map(({ entry }) => ({ kind: 'undone', entry: entry.id }))

/**
 * What puts steps in force again: every undoing that stands against one of them is itself undone. Two copies may each have taken the same thing
 * back, and then both undoings go.
 */
export function puttingBack(steps: readonly DoneStep[], entries: readonly JournalEntry[]): readonly DirectoryChange[] {
  const wanted = new Set(steps.filter(({ counts }) => !counts).map(({ entry }) => entry.id))
  // From the last to the first, as the journal is read: an undoing that was undone stands against nothing.
  const undone = new Set<string>()
  const against: DirectoryChange[] = []
  for (const entry of entries.toReversed()) {
    if (entry.change.kind !== 'undone' || undone.has(entry.id)) continue
    undone.add(entry.change.entry)
    if (wanted.has(entry.change.entry)) against.push({ kind: 'undone', entry: entry.id })
  }
  return against.reverse()
}
