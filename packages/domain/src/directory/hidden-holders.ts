import type { JournalEntry } from './directory-journal.ts'
import type { Service } from './service.ts'
import { serviceHistory } from './service-history.ts'
import { shownClaims } from './service-versions.ts'
import { entriesAbout } from './shared-directory.ts'
import { tierOfClaim } from './tier-of.ts'

/** A record as somebody sees it: as the corpus has it (`first`), as it stands for them (`before`), and the entries that stand. */
export type SeenRecord = { readonly first: Service | undefined; readonly before: Service | undefined; readonly standing: readonly JournalEntry[] }

const isHidden = ({ change }: JournalEntry): boolean => change.kind === 'claim' && tierOfClaim(change.claim) !== 'public'

/**
 * The entries to take back so that claims which are not for everyone are gone, by the ids under which they are shown: every one that wrote such a claim
 * and of which nothing remains. An id does not tell which entry holds it: it may be named after another that was rewritten since. And to take back
 * only the last would bring back the one before. Never throws.
 */
export function hiddenHolders(service: string, ids: ReadonlySet<string>, { first, before, standing }: SeenRecord): readonly JournalEntry[] {
  if (ids.size === 0) return []
  const entries = entriesAbout(service, standing)
  const history = serviceHistory(first, entries, () => true)
  const remain = new Set((before?.claims ?? []).map(({ id }) => id).filter((id) => !ids.has(id)))
  return [...shownClaims(history.versions, entries)].flatMap(([part, shown]) => {
    if (!shown.some(({ id }) => ids.has(id))) return []
    const kept = new Set(shown.filter(({ id }) => remain.has(id)).map(({ version }) => version.by))
    const holders = history.standing.filter((number) => !kept.has(number) && history.writes[number]?.some((write) => write.part === part))
    return holders.flatMap((number) => entries[number] ?? []).filter(isHidden)
  })
}
