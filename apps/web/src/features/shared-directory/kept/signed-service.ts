import type { JournalEntry } from '@recourse/domain/directory'

/** The service that a change speaks of by itself; null for one that takes another back, whose service is that of the other. */
export const namedService = ({ change }: JournalEntry): string | null =>
  change.kind === 'put' ? change.service.id : change.kind === 'undone' ? null : change.service

/**
 * Which service each of some entries is about, by what their authors signed and never by what stands beside it in a record: who may settle an entry is
 * judged by it. Null for what takes back something that is not among them, or goes round in a circle.
 */
export function signedServices(entries: readonly JournalEntry[]): (entry: JournalEntry) => string | null {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return (entry) => {
    const seen = new Set<string>()
    let now: JournalEntry | undefined = entry
    while (now?.change.kind === 'undone' && !seen.has(now.id)) {
      seen.add(now.id)
      now = byId.get(now.change.entry)
    }
    return now ? namedService(now) : null
  }
}
