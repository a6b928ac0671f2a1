import { type JournalEntry, servicesAfter } from './directory-journal.ts'
import { partNames } from './put-parts.ts'
import { redacted } from './redaction.ts'
import type { DirectoryCorpus, Place, Service, ServiceArea } from './service.ts'

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
 * A journal in which no entry gives away a place that is kept secret now: what was written of a service before it was made confidential is
 * cleaned as the service itself is. Entries are kept, with their day and their author; only words go. Use it on all that is shown or saved.
 */
export function redactedEntries(
  directory: DirectoryCorpus,
  entries: readonly JournalEntry[],
  places: readonly Place[] = directory.places,
): readonly JournalEntry[] {
  const states = [...directory.services, ...statesOfGone(directory.services, entries), ...servicesAfter(directory.services, entries)]
  const now = new Map(states.map((service) => [service.id, service]))
  return entries.map((entry) => {
    const { change } = entry
    if (change.kind === 'put') {
      const current = now.get(change.service.id) ?? change.service
      // Only words go: what it was said to help with then is what taking a later change back has to find again.
      const hidden = hiddenAs(change.service, current)
      const service = { ...redacted(hidden, places), needs: change.service.needs }
      return { ...entry, change: { ...change, service, ...(change.parts ? { parts: partNames(change.parts, hidden, places) } : {}) } }
    }
    const service = change.kind === 'claim' ? now.get(change.service) : undefined
    if (change.kind !== 'claim' || !service) return entry
    const told = redacted({ ...service, claims: [change.claim], sources: change.source ? [change.source] : [] }, places)
    const [claim = change.claim, source] = [told.claims[0], told.sources[0]]
    return { ...entry, change: { ...change, claim, ...(source ? { source } : {}) } }
  })
}

/** An earlier state of a service with the secrecy that it has now: what is confidential today was not less so the day before. */
function hiddenAs(earlier: Service, current: Service): Service {
  const hidden = current.area.kind === 'confidential' ? current.area : earlier.area.kind === 'confidential' ? earlier.area : null
  const needs = current.needs.includes('shelter') && !earlier.needs.includes('shelter') ? [...earlier.needs, 'shelter'] : earlier.needs
  return { ...earlier, needs, ...(hidden ? { area: hidden } : {}) }
}
