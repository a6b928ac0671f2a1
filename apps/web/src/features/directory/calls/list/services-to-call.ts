import type { Claim, DirectoryCorpus, Service } from '@recourse/domain/directory'
import { type CallSheet, matchServices } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import { known } from '@recourse/domain/situation'

/** Whom to call: a need, and a place or a province; empty for any. A place counts before a province. */
export type CallFilter = { readonly need: string; readonly place: string; readonly province: string }

/**
 * The services that a filter keeps, as a search for one would: those that reach the place or the province, never those too far from it. Invented
 * services are left out unless the directory holds nothing else.
 */
export function servicesToCall(directory: DirectoryCorpus, { need, place, province }: CallFilter, on: Day): readonly Service[] {
  const situation = place !== '' ? { answers: {}, near: place } : { answers: province === '' ? {} : { province: known(province) } }
  const reached = matchServices(directory, { situation, needs: need === '' ? [] : [need] }, on).filter(({ reach }) => reach !== 'elsewhere')
  const ids = new Set(reached.map(({ id }) => id))
  return directory.services.filter(({ id }) => ids.has(id))
}

/** Sheets made one by one in the order in which `callSheets` gives them, without those that ask nothing. */
export const inCallOrder = (sheets: readonly CallSheet[]): readonly CallSheet[] =>
  sheets.filter(({ questions }) => questions.length > 0).sort((a, b) => b.turns - a.turns || (a.service < b.service ? -1 : 1))

/** The last day on which the service was asked something, and whether it answered then. */
export type LastAsked = { readonly day: Day; readonly answered: boolean }

const wasAsked = ({ method }: Claim): boolean => method === 'call' || method === 'visit' || method === 'document'

/** When a service was last asked; null when nobody ever did. */
export function lastAsked({ claims }: Pick<Service, 'claims'>): LastAsked | null {
  const days = claims.flatMap((claim) => (wasAsked(claim) && claim.verified !== undefined ? [claim.verified] : [])).sort()
  const day = days.at(-1)
  if (day === undefined) return null
  return { day, answered: claims.some((claim) => wasAsked(claim) && claim.verified === day && claim.outcome !== 'no-answer') }
}
