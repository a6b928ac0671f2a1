import { type DirectoryChange, type JournalEntry, sourceBrought } from './directory-journal.ts'
import { type DividedService, dividedByTier, type HiddenClaim } from './divide-by-tier.ts'
import { hiddenHolders, type SeenRecord } from './hidden-holders.ts'
import { sameValue } from './merge-services.ts'
import { changedParts, recordAfterPut } from './put-parts.ts'
import type { Claim, Place } from './service.ts'
import { headsOf, serviceOfEntry } from './shared-directory.ts'
import type { Tier } from './shared-entry.ts'
import { mayRead, tierOf, tierOfClaim, tierToWrite } from './tier-of.ts'

/** An entry and who may read it: what is public travels signed, the others sealed. */
export type TieredEntry = { readonly tier: Tier; readonly entry: JournalEntry }

/** What an author has before them: the service as they see it, the places, and ids for the parts of an edit. */
export type Author = SeenRecord & {
  readonly places: readonly Place[]
  /** A new id at each call: the dice are thrown outside. */
  readonly newId: () => string
}

type Made = { readonly tier: Tier; readonly change: DirectoryChange }

function takenBack(service: string, hidden: readonly HiddenClaim[], author: Author): readonly Made[] {
  const holders = hiddenHolders(service, new Set(hidden.map(({ claim }) => claim.id)), author)
  return holders.map((holder): Made => ({ tier: tierOf(holder, author.standing), change: { kind: 'undone', entry: holder.id } }))
}

const sameClaim = (a: HiddenClaim, b: HiddenClaim): boolean => a.tier === b.tier && sameValue(a.claim, b.claim) && sameValue(a.source, b.source)

type Put = Extract<DirectoryChange, { readonly kind: 'put' }>

const withoutId = <T extends { readonly id: string }>({ id: _, ...rest }: T): Omit<T, 'id'> => rest

/**
 * The ids of sources of a record that claims which are not for everyone ever brought. Two edits later nothing in the record says so any more: only the
 * entries remember. A record that is made of two has sources of the other one, maybe under another id.
 */
function broughtByHidden({ service, why }: Pick<Put, 'service' | 'why'>, { before, standing }: Author): ReadonlySet<string> {
  const brought = standing.flatMap(({ change }) => {
    const source = change.kind === 'claim' && tierOfClaim(change.claim) !== 'public' ? sourceBrought(change) : undefined
    return source && change.kind === 'claim' ? [{ of: change.service, source }] : []
  })
  const own = brought.filter(({ of }) => of === service.id).map(({ source }) => source.id)
  if (why !== 'merged') return new Set(own)
  const others = brought.filter(({ of }) => of !== service.id).map(({ source }) => withoutId(source))
  const added = service.sources.filter(({ id }) => !before?.sources.some((known) => known.id === id))
  const twins = added.filter((source) => others.some((other) => sameValue(other, withoutId(source))))
  return new Set([...own, ...twins.map(({ id }) => id)])
}

function partsOfPut(put: Put, author: Author): readonly Made[] {
  const { before, places } = author
  const { why } = put
  const service = recordAfterPut(before, put)
  const brought = broughtByHidden({ service, why }, author)
  const after = dividedByTier(service, { before, brought, places })
  const earlier: DividedService | null = before ? dividedByTier(before, { before: undefined, brought, places }) : null
  const open: readonly Made[] =
    earlier && why !== 'merged' && sameValue(earlier.open, after.open)
      ? []
      : [{ tier: 'public', change: { kind: 'put', service: after.open, why, parts: changedParts(earlier?.open, after.open, places) } }]
  const gone = (earlier?.hidden ?? []).filter(({ tier, claim }) => !after.hidden.some((now) => now.claim.id === claim.id && now.tier === tier))
  const changed = after.hidden.filter((now) => !earlier?.hidden.some((was) => sameClaim(was, now)))
  // What is written comes first: what it takes the place of is named by the version that was there when it was written, not by what is left after.
  return [
    ...open,
    ...changed.map(({ tier, claim, source }): Made => ({ tier, change: { kind: 'claim', service: service.id, claim, ...(source ? { source } : {}) } })),
    ...takenBack(service.id, gone, author),
  ]
}

function partsOfClaim(change: Extract<DirectoryChange, { readonly kind: 'claim' }>, author: Author): readonly Made[] {
  const { before, places } = author
  const tier = tierToWrite(change.claim, before)
  const told: Claim = tier === 'public' ? change.claim : { ...change.claim, visibility: tier }
  if (!before) return [{ tier, change: { ...change, claim: told } }]
  const sources = change.source && !before.sources.some(({ id }) => id === change.source?.id) ? [...before.sources, change.source] : before.sources
  const by = { before: undefined, brought: broughtByHidden({ service: before, why: 'edited' }, author), places }
  const divided = dividedByTier({ ...before, sources, claims: [...before.claims.filter(({ id }) => id !== told.id), told] }, by)
  const was = dividedByTier(before, by)
  const kept = divided.hidden.find(({ claim }) => claim.id === told.id)
  const claim = kept?.claim ?? divided.open.claims.find(({ id }) => id === told.id) ?? told
  // A public claim may rest on what only a hidden one named until now.
  const isNamed = was.open.sources.some(({ id }) => id === claim.source)
  const source = kept?.source ?? (isNamed ? undefined : divided.open.sources.find(({ id }) => id === claim.source))
  const elsewhere = was.hidden.filter((one) => one.claim.id === claim.id && one.tier !== tier)
  const { source: _, ...rest } = change
  return [{ tier, change: { ...rest, claim, ...(source ? { source } : {}) } }, ...takenBack(change.service, elsewhere, author)]
}

function partsOf(entry: JournalEntry, author: Author): readonly Made[] {
  const { change } = entry
  switch (change.kind) {
    case 'put':
      return partsOfPut(change, author)
    case 'claim':
      return partsOfClaim(change, author)
    case 'gone':
      return [{ tier: 'public', change }]
    case 'undone':
      return [{ tier: tierOf(entry, author.standing), change }]
  }
}

/**
 * One thing that somebody did, as entries for each tier: what is public in one, each claim of the others in its own, and the taking back of claims that
 * were removed or are now for others to read. Read together they give what was written; none holds or names anything that fewer may read, and none
 * gives away a place that is kept secret. Each names what its author had seen of its own tier and wider (`after`), and comes a thousandth of a
 * second after the one before. Empty when nothing would change. Throws when `at` is no instant: entries are read strictly before they get here.
 */
export function splitByTier(entry: JournalEntry, author: Author): readonly TieredEntry[] {
  const about = serviceOfEntry(entry, author.standing)
  const start = Date.parse(entry.at)
  const made: TieredEntry[] = []
  for (const [i, { tier, change }] of partsOf(entry, author).entries()) {
    const known = [...author.standing, ...made.map((one) => one.entry)]
    const readable = known.filter((one) => mayRead(tier, tierOf(one, known)))
    const { after: _, batch, ...rest } = entry
    const id = i === 0 ? entry.id : author.newId()
    // That a public entry has others beside it that cannot be read is nobody's business: only those name the act that they are part of.
    const act = batch ?? (tier === 'public' || i === 0 ? undefined : entry.id)
    made.push({
      tier,
      entry: {
        ...rest,
        id,
        at: new Date(start + i).toISOString(),
        ...(act === undefined ? {} : { batch: act }),
        after: about === null ? [] : headsOf(about, readable),
        change,
      },
    })
  }
  return made
}
