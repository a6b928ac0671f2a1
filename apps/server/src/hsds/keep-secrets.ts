import { type JournalEntry, type Service, type ServiceArea, standingEntries } from '@recourse/domain/directory'

type Secret = Extract<ServiceArea, { kind: 'confidential' }>

/** The services whose place was kept secret, in the corpus or by an entry that counts; and those that one of these was found to be. */
function secretsOf(services: readonly Service[], entries: readonly JournalEntry[]): ReadonlyMap<string, Secret> {
  const standing = standingEntries(entries)
  const said = [...services, ...standing.flatMap(({ change }) => (change.kind === 'put' ? [change.service] : []))]
  const secrets = new Map(said.flatMap(({ id, area }) => (area.kind === 'confidential' ? [[id, area] as const] : [])))
  const joined = standing.flatMap(({ change }) => (change.kind === 'gone' && change.into !== undefined ? [{ from: change.service, into: change.into }] : []))
  // Each turn hands at least one secret on, or is the last.
  for (let before = -1; before !== secrets.size; ) {
    before = secrets.size
    for (const { from, into } of joined) {
      const secret = secrets.get(from)
      if (secret && !secrets.has(into)) secrets.set(into, secret)
    }
  }
  return secrets
}

/**
 * Services after everything that was accepted, none of which opens a place that was kept secret: what the world was not told once, it is not told because one
 * entry says so. To open such a place, the entry that closed it is taken back, or a corpus is released that was reviewed. `services` are those of the corpus.
 */
export function keepSecrets(after: readonly Service[], services: readonly Service[], entries: readonly JournalEntry[]): readonly Service[] {
  const secrets = secretsOf(services, entries)
  if (secrets.size === 0) return after
  return after.map((service) => {
    const secret = secrets.get(service.id)
    if (!secret || service.area.kind === 'confidential') return service
    const { addresses: _, carried: __, ...rest } = service
    return { ...rest, area: secret }
  })
}
