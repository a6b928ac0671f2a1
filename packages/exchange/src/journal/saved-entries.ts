import {
  type DirectoryCorpus,
  type DirectoryJournal,
  type JournalEntry,
  redactedEntries,
  type Service,
  type ServiceArea,
  servicesAfter,
} from '@recourse/domain/directory'
import { withoutTellingLinks } from '../take-out/without-telling-links.ts'

type Secret = Extract<ServiceArea, { kind: 'confidential' }>

const secretOf = ({ area }: Service): Secret | null => (area.kind === 'confidential' ? area : null)

/** The secret of the record that a service was found to be, or of the one that this was found to be, and so on. */
function secretElsewhere(id: string, into: ReadonlyMap<string, string>, now: ReadonlyMap<string, Service>): Secret | null {
  const seen = new Set([id])
  for (let at = into.get(id); at !== undefined && !seen.has(at); at = into.get(at)) {
    seen.add(at)
    const there = now.get(at)
    const secret = there && secretOf(there)
    if (secret) return secret
  }
  return null
}

/**
 * How each service that is no longer there stood: its last state, or the last in which its place was a secret. A record that was taken out or
 * joined to another keeps its secret, and takes on that of the other, whatever was written of it before.
 */
function statesOfGone(services: readonly Service[], entries: readonly JournalEntry[]): readonly Service[] {
  const now = new Map(servicesAfter(services, entries).map((service) => [service.id, service]))
  const into = new Map(entries.flatMap(({ change }) => (change.kind === 'gone' && change.into !== undefined ? [[change.service, change.into] as const] : [])))
  const last = new Map<string, Service>()
  for (const service of [...services, ...entries.flatMap(({ change }) => (change.kind === 'put' ? [change.service] : []))]) {
    if (now.has(service.id)) continue
    const before = last.get(service.id)
    if (!before || !secretOf(before) || secretOf(service)) last.set(service.id, service)
  }
  return [...last.values()].map((service) => ({ ...service, area: secretElsewhere(service.id, into, now) ?? service.area }))
}

/**
 * Entries as they may be shown or saved: no word of any of them gives away a place that is kept secret, now or in a record that was taken out
 * since. `directory` is the corpus before anything was done. Never throws.
 */
export function savedEntries(directory: DirectoryCorpus, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const known = { ...directory, services: [...directory.services, ...statesOfGone(directory.services, entries)] }
  return redactedEntries(known, entries).map((entry) =>
    entry.change.kind === 'put' ? { ...entry, change: { ...entry.change, service: withoutTellingLinks(entry.change.service, directory.places) } } : entry,
  )
}

/** The work of this copy as the text of a file, cleaned as `savedEntries` does. `readJournal` reads it back. */
export function writeJournal(directory: DirectoryCorpus, entries: readonly JournalEntry[]): string {
  const journal: DirectoryJournal = { format: 'recourse-directory', version: 1, entries: savedEntries(directory, entries) }
  return `${JSON.stringify(journal, null, 1)}\n`
}
