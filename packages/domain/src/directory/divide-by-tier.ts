import { askedSource } from './directory-journal.ts'
import { redacted } from './redaction.ts'
import type { Claim, Place, Service } from './service.ts'
import type { Tier } from './shared-entry.ts'
import { mayRead, tierOfClaim, tierToWrite } from './tier-of.ts'

type Source = Service['sources'][number]

/** A claim that is not for everyone, with the source that it rests on: the public record may not name it, or may cease to. */
export type HiddenClaim = { readonly tier: Exclude<Tier, 'public'>; readonly claim: Claim; readonly source?: Source }

/** A record in two: what everyone may read, and the claims of the others. */
export type DividedService = { readonly open: Service; readonly hidden: readonly HiddenClaim[] }

type Tiered = { readonly claim: Claim; readonly tier: Tier }

// That two claims say otherwise is said by the one that fewer may read: the other would tell that it exists.
function withOwnContradictions({ claim, tier }: Tiered, all: readonly Tiered[]): Claim {
  const { contradicts, ...rest } = claim
  const named = all.filter((other) => other.claim.id !== claim.id && mayRead(tier, other.tier))
  const mine = named.filter((other) => contradicts?.includes(other.claim.id) || (other.tier !== tier && other.claim.contradicts?.includes(claim.id)))
  if (mine.length === 0) return rest
  return { ...rest, contradicts: mine.map((other) => other.claim.id) }
}

const citedOnlyByHidden = (claims: readonly Tiered[]): ReadonlySet<string> => {
  const open = new Set(claims.filter(({ tier }) => tier === 'public').map(({ claim }) => claim.source))
  return new Set(claims.map(({ claim }) => claim.source).filter((source) => !open.has(source)))
}

/** What a record is divided by: how it stood, the ids of sources that claims of the others ever brought, and the places. */
export type Dividing = { readonly before: Service | undefined; readonly brought: ReadonlySet<string>; readonly places: readonly Place[] }

/**
 * Divides a record by who may read it. What is for everyone holds no claim of the others, no mention of one, and no source that only they cite, cited
 * `before` or ever brought. Nothing of either gives away a place that is kept secret. Never throws.
 */
export function dividedByTier(service: Service, { before, brought, places }: Dividing): DividedService {
  const clean = redacted(service, places)
  const all = clean.claims.map((claim): Tiered => ({ claim, tier: tierToWrite(claim, before) }))
  const open = new Set(all.filter(({ tier }) => tier === 'public').map(({ claim }) => claim.source))
  const earlier = citedOnlyByHidden((before?.claims ?? []).map((claim) => ({ claim, tier: tierOfClaim(claim) })))
  // A source that no claim cites any more stays in the record of those who knew it: it is no less theirs for that.
  const withheld = new Set([...citedOnlyByHidden(all), ...earlier, ...brought].filter((id) => !open.has(id)))
  const hidden = all.flatMap((one): readonly HiddenClaim[] => {
    if (one.tier === 'public') return []
    const source = one.claim.source === askedSource.id ? undefined : clean.sources.find(({ id }) => id === one.claim.source)
    return [{ tier: one.tier, claim: { ...withOwnContradictions(one, all), visibility: one.tier }, ...(source ? { source } : {}) }]
  })
  return {
    open: {
      ...clean,
      claims: all.filter(({ tier }) => tier === 'public').map((one) => withOwnContradictions(one, all)),
      sources: clean.sources.filter(({ id }) => !withheld.has(id)),
    },
    hidden,
  }
}
