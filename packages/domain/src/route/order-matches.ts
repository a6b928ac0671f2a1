import type { Service, ServiceDisclosure } from '../directory/index.ts'
import type { Day } from '../shared/index.ts'
import type { Situation } from '../situation/index.ts'
import type { ServiceMatch, Verdict } from './route-plan.ts'
import type { Reach } from './service-reach.ts'

type Recipient = ServiceDisclosure['recipients'][number]

// Who may come to know, from nobody to those whom people are most often afraid of. The duty to protect a child is everyone's, said or not:
// a service that says so honestly is not put behind those that do not.
const exposure = {
  none: 0,
  unknown: 1,
  funder: 1,
  child_protection: 1,
  esdc: 2,
  police: 2,
  ircc: 2,
  cbsa: 2,
  employer: 2,
  insurer: 2,
} as const satisfies Record<Recipient, number>

/** How far others may come to know, 0 (nobody) to 2 (those whom people are most often afraid of); 1 when the service did not say. */
export const exposureOf = (service: Service): number => {
  const recipients = service.discloses.flatMap((d) => d.recipients)
  return recipients.length === 0 ? exposure.unknown : Math.max(...recipients.map((r) => exposure[r]))
}

/** Verdicts from the best. */
export const verdictOrder = { takes: 0, 'takes-if': 1, 'ask-first': 2, 'will-not': 3 } as const satisfies Record<Verdict, number>
/** Open when needed, from the best. */
export const openOrder = { open: 0, unknown: 1, closed: 2 } as const satisfies Record<ServiceMatch['openAt'], number>

/** Reach, from the best. A confidential site stands where a provincial service does, wherever one searches from: its place in the order tells nothing. */
export const reachOrder = { near: 0, province: 1, 'region-confidential': 1, national: 2, elsewhere: 3 } as const satisfies Record<ServiceMatch['reach'], number>

/** 0 when it speaks a language of the person or none was given, 1 when nobody said what it speaks, 2 when it speaks others. */
export function languageOrder({ languages }: Pick<Service, 'languages'>, speaks: readonly string[]): number {
  if (speaks.length === 0 || languages.some((code) => speaks.includes(code))) return 0
  return languages.length === 0 ? 1 : 2
}

/** The newest day on which anything about it was confirmed or printed, backwards, as a number (-20261103); what bears no day comes last, at 0. */
export function ageOf(service: Service, on: Day): number {
  const days = [...service.claims.map((c) => c.verified), ...service.sources.map((s) => s.dated)].filter((day): day is Day => day !== undefined && day <= on)
  return days.length === 0 ? 0 : -Math.max(...days.map((day) => Number(day.replaceAll('-', ''))))
}

/** What is known of a match before any words: enough to put it in its place. */
export type Ranked = Pick<ServiceMatch, 'id' | 'verdict' | 'openAt'> & Reach

// What the order of a match depends on, compared one after the other. Lower comes first.
function keysOf(service: Service, match: Ranked, { situation, on }: { readonly situation: Situation; readonly on: Day }): readonly number[] {
  return [
    // What is closed comes after what may be open, however discreet it is, and what no longer exists after everything.
    service.status !== 'active' ? 2 : match.verdict === 'will-not' ? 1 : 0,
    exposureOf(service),
    verdictOrder[match.verdict],
    openOrder[match.openAt],
    reachOrder[match.reach],
    match.km ?? 0,
    languageOrder(service, situation.speaks ?? []),
    ageOf(service, on),
  ]
}

/** A match with the service it is of. */
export type Matched<Match extends Ranked = Ranked> = { readonly service: Service; readonly match: Match }

/**
 * Matches in the order in which to try them: safety (who may come to know), verdict, open when needed, reach, language, freshness, then id.
 * No rating, no counting of visits. The same input always gives the same order.
 */
export function inOrder<M extends Matched>(matched: readonly M[], asked: { readonly situation: Situation; readonly on: Day }): readonly M[] {
  const keyed = matched.map((m) => ({ m, keys: keysOf(m.service, m.match, asked) }))
  keyed.sort((a, b) => {
    for (const [i, key] of a.keys.entries()) {
      const difference = key - (b.keys[i] ?? 0)
      if (difference !== 0) return difference
    }
    return a.m.match.id < b.m.match.id ? -1 : a.m.match.id > b.m.match.id ? 1 : 0
  })
  return keyed.map((k) => k.m)
}
