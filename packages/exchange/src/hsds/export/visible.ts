import { type Claim, claimState, isShownPhone, type Place, type Service, type Visibility } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import { stripHidden } from '../strip-hidden.ts'

/**
 * Who an export is for, and the day it is made. `places` are the towns that may not be named for a confidential site; a corpus was checked for them
 * already, what people wrote since was not.
 */
export type Audience = { readonly on: Day; readonly audience: Visibility; readonly places?: readonly Place[] }

const rank = { public: 0, network: 1, trusted: 2 } as const satisfies Record<Visibility, number>

/**
 * The service as its audience may see it: without the claims of others, the sources that only these cite, the mention of them, the phones that are not
 * sure enough to be shown, and what could lead to a confidential site.
 */
export function visibleTo(service: Service, { audience, places = [] }: Pick<Audience, 'audience' | 'places'>): Service {
  const safe = stripHidden(service, places)
  const claims = safe.claims.filter(({ visibility = 'public' }) => rank[visibility] <= rank[audience])
  const ids = new Set(claims.map(({ id }) => id))
  const cited = new Set(claims.map(({ source }) => source))
  const citedByAny = new Set(safe.claims.map(({ source }) => source))
  const shown = (claim: Claim): Claim => {
    if (claim.contradicts === undefined) return claim
    const { contradicts, ...rest } = claim
    const seen = contradicts.filter((id) => ids.has(id))
    return seen.length > 0 || contradicts.length === 0 ? { ...rest, contradicts: seen } : rest
  }
  return {
    ...safe,
    phones: safe.phones.filter(isShownPhone),
    claims: claims.map(shown),
    sources: safe.sources.filter(({ id }) => cited.has(id) || !citedByAny.has(id)),
  }
}

/** The day of the newest confirmation with the service itself that still holds; undefined when there is none. */
export function assuredDate(claims: readonly Claim[], on: Day): Day | undefined {
  return claims
    .filter((claim) => claimState(claim, on) === 'confirmed')
    .flatMap(({ verified }) => (verified ? [verified] : []))
    .toSorted()
    .at(-1)
}

/** The ages that a claim states, when exactly one does: two that differ are shown side by side in the claims and never resolved here. */
export function statedAges(claims: readonly Claim[]): { readonly minimum_age?: number; readonly maximum_age?: number } {
  const ages = claims.flatMap(({ criterion, value }) => (criterion?.kind === 'age' && value === 'yes' ? [criterion] : []))
  const [only] = ages
  if (ages.length !== 1 || !only) return {}
  return { ...(only.min === undefined ? {} : { minimum_age: only.min }), ...(only.max === undefined ? {} : { maximum_age: only.max }) }
}
