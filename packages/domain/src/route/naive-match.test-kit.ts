import type { AskedDatum, Claim, Service } from '../directory/index.ts'
import { addSpan } from '../shared/index.ts'
import type { Situation } from '../situation/index.ts'
import { on, places } from './matching.test-kit.ts'
import type { Verdict } from './route-plan.ts'

// The rules of matching written a second time, plainly and slowly, from the decisions and not from the code: tests compare the two.

const saidOf = (situation: Situation, fact: string): readonly string[] | 'withheld' | null => {
  const answer = situation.answers[fact]
  if (answer?.kind === 'withheld') return 'withheld'
  if (answer?.kind !== 'known') return null
  return Array.isArray(answer.value) ? answer.value : [String(answer.value)]
}

/** Every province that the situation may be in, or null. */
export function provincesOf(situation: Situation): readonly string[] | null {
  const said = saidOf(situation, 'province')
  const near = places.find((p) => p.id === situation.near)?.province
  const all = [...(Array.isArray(said) ? said : []), ...(near ? [near] : [])]
  return all.length === 0 ? null : [...new Set(all)]
}

const agesOf = { under_16: [0, 15], from_16_to_17: [16, 17], adult: [18, 120] } as const

/** 'yes', 'no', 'maybe' or 'hidden'. */
function fits(claim: Claim, situation: Situation): 'yes' | 'no' | 'maybe' | 'hidden' {
  const c = claim.criterion
  if (!c || c.kind === 'other') return claim.value === 'conditional' ? 'yes' : 'maybe'
  if (c.kind === 'age') {
    const said = saidOf(situation, 'age_band')
    if (said === 'withheld') return 'hidden'
    const band = agesOf[said?.[0] as keyof typeof agesOf]
    if (!band) return 'maybe'
    const ages = Array.from({ length: band[1] - band[0] + 1 }, (_, i) => band[0] + i)
    const inside = ages.filter((age) => age >= (c.min ?? 0) && age <= (c.max ?? 120)).length
    return inside === 0 ? 'no' : inside === ages.length ? 'yes' : 'maybe'
  }
  if (c.kind === 'gender' || c.kind === 'household') {
    const said = c.kind === 'gender' ? situation.gender : situation.household
    if (said === 'withheld') return 'hidden'
    const accepts: readonly string[] = c.accepts
    return said === undefined || said === 'unsure' ? 'maybe' : accepts.includes(said) ? 'yes' : 'no'
  }
  if (c.kind === 'language') return (situation.speaks ?? []).some((code) => c.accepts.includes(code)) ? 'yes' : 'maybe'
  if (c.kind === 'province') {
    const said = saidOf(situation, 'province')
    if (Array.isArray(said)) return c.accepts.includes(said[0]) ? 'yes' : 'no'
    const near = places.find((p) => p.id === situation.near)
    if (near && c.accepts.includes(near.province)) return 'yes'
    return said === 'withheld' ? 'hidden' : 'maybe'
  }
  const said = saidOf(situation, c.kind === 'status' ? 'status' : 'exploitation_forms')
  if (said === 'withheld') return 'hidden'
  return said === null ? 'maybe' : said.some((id) => c.accepts.includes(id)) ? 'yes' : 'no'
}

/** What must be told: 'yes' it was said here, 'hidden' the person would rather not, 'maybe' it can be told. */
function tells(asks: AskedDatum, situation: Situation): 'yes' | 'maybe' | 'hidden' {
  if (asks === 'gender') return situation.gender === 'withheld' ? 'hidden' : situation.gender === undefined || situation.gender === 'unsure' ? 'maybe' : 'yes'
  const fact = { status: 'status', age: 'age_band', exploitation: 'exploitation_forms' }[asks as string]
  const said = fact === undefined ? null : saidOf(situation, fact)
  return said === 'withheld' ? 'hidden' : said === null ? 'maybe' : 'yes'
}

const isRead = (claim: Claim): boolean => claim.method === 'web' || claim.method === 'import'

function isFresh(claim: Claim): boolean {
  if (isRead(claim) || claim.verified === undefined || claim.verified > on) return false
  return on <= (claim.expires ?? addSpan(claim.verified, claim.field === 'hours' ? { months: 6 } : { months: 12 }))
}
const isStale = (claim: Claim): boolean => !isFresh(claim) && (!isRead(claim) || (claim.expires !== undefined && claim.expires < on))

const aboutSame = (a: Claim, b: Claim): boolean =>
  a.criterion !== undefined &&
  a.criterion.kind === b.criterion?.kind &&
  (a.criterion.kind !== 'other' || (b.criterion.kind === 'other' && a.criterion.id === b.criterion.id))

const saysAsMuch = (a: Claim, b: Claim): boolean =>
  a.value === 'no' ||
  a.criterion?.kind !== 'age' ||
  b.criterion?.kind !== 'age' ||
  !((b.criterion.min !== undefined && a.criterion.min === undefined) || (b.criterion.max !== undefined && a.criterion.max === undefined))

/** Claims that decide, without those that a fresh confirmation replaces. */
function standing(service: Service): readonly Claim[] {
  const deciding = service.claims
    .filter((c) => c.outcome !== 'no-answer')
    .filter((c) => c.criterion || (c.field === 'intake' && (c.value === 'conditional' || (c.asks && c.value === 'yes'))))
  return deciding.filter((c) => isFresh(c) || !deciding.some((d) => isFresh(d) && d.value !== 'unknown' && aboutSame(d, c) && saysAsMuch(d, c)))
}

/** The verdict on one service, whatever its reach. */
export function naiveVerdict(service: Service, situation: Situation): Verdict {
  if (service.status !== 'active') return 'will-not'
  const claims = standing(service)
  const refused = claims.some((c) => {
    if (c.asks && c.value === 'yes') return isFresh(c) && tells(c.asks, situation) === 'hidden'
    if (c.value !== 'yes' || isStale(c) || claims.some((d) => d.value === 'no' && aboutSame(c, d))) return false
    const fit = fits(c, situation)
    return fit === 'no' || (fit === 'hidden' && isFresh(c))
  })
  if (refused) return 'will-not'
  const silent = ['status', ...(service.needs.includes('shelter') ? ['gender', 'age'] : [])].some(
    (kind) => !service.claims.some((c) => c.criterion?.kind === kind && c.outcome !== 'no-answer'),
  )
  const sure = claims.every(
    (c) =>
      isFresh(c) && (c.value === 'no' || (c.asks && c.value === 'yes') || ((c.value === 'yes' || c.value === 'conditional') && fits(c, situation) === 'yes')),
  )
  if (silent || !sure) return 'ask-first'
  const step = claims.some((c) => c.value === 'conditional' || (c.asks && c.value === 'yes' && tells(c.asks, situation) === 'maybe'))
  return step ? 'takes-if' : 'takes'
}
