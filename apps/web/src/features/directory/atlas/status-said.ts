import { type Claim, type ClaimState, claimState, type Service } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'

/**
 * What is said about immigration status or papers. `said`: that it is no condition (`anyone`), that there is a rule, a condition to meet first,
 * two things that do not agree, or nothing. `how` far that can be relied on; `day` when it was confirmed, for what was.
 */
export type StatusSaid =
  | { readonly said: 'not-known' }
  | { readonly said: 'disagree' }
  | { readonly said: 'anyone' | 'rule' | 'condition'; readonly how: 'confirmed' | 'too-old' | 'page' | 'list'; readonly day: Day | null }

type Standing = { readonly claim: Claim; readonly state: ClaimState }

const fromService = ({ method }: Claim): boolean => method !== 'web' && method !== 'import'

const isAboutStatus = (claim: Claim): boolean => claim.criterion?.kind === 'status' && claim.outcome !== 'no-answer' && claim.value !== 'unknown'

const howOf = ({ claim, state }: Standing): 'confirmed' | 'too-old' | 'page' | 'list' =>
  state === 'confirmed' ? 'confirmed' : state === 'lapsed' ? 'too-old' : claim.method === 'import' ? 'list' : 'page'

const byEvidence = { confirmed: 0, lapsed: 1, published: 2 } as const satisfies Record<ClaimState, number>

const saidOf = (value: Claim['value']): 'anyone' | 'rule' | 'condition' => (value === 'no' ? 'anyone' : value === 'conditional' ? 'condition' : 'rule')

/** What stands on status, on a day: as in matching, what the service confirmed and still holds outweighs pages and old calls. Never throws on a checked service. */
export function statusSaid({ claims }: Pick<Service, 'claims'>, on: Day): StatusSaid {
  const said = claims.filter(isAboutStatus).map((claim): Standing => ({ claim, state: claimState(claim, on) }))
  const confirmed = said.filter(({ state }) => state === 'confirmed')
  const standing = (confirmed.length > 0 ? confirmed : said).sort(
    (a, b) => byEvidence[a.state] - byEvidence[b.state] || ((a.claim.verified ?? '' < (b.claim.verified ?? '')) ? 1 : -1),
  )
  const values = new Set(standing.map(({ claim }) => saidOf(claim.value)))
  if (values.has('anyone') && values.size > 1) return { said: 'disagree' }
  // A rule is the narrower of the two: what is stricter is said.
  const one = standing.find(({ claim }) => saidOf(claim.value) === 'rule') ?? standing[0]
  if (!one) return { said: 'not-known' }
  return { said: saidOf(one.claim.value), how: howOf(one), day: fromService(one.claim) ? (one.claim.verified ?? null) : null }
}

/** Whether the service itself confirmed, and lately, that it takes people whatever their status or papers: the one answer that can be counted on. */
export const takesWhateverStatus = (status: StatusSaid): boolean => status.said === 'anyone' && status.how === 'confirmed'
