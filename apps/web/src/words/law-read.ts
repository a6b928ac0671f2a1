import type { Provision } from '@recourse/domain/law'
import type { Day } from '@recourse/domain/shared'

/** The days between which texts were read as they stood: official texts are not all brought up to the same day. */
export type LawRead = { readonly from: Day; readonly to: Day }

/** The first and the last day of some provisions; null when there is none. */
export function lawReadOf(provisions: readonly Pick<Provision, 'currentTo'>[]): LawRead | null {
  const days = provisions.map((provision) => provision.currentTo).sort()
  const [from, to] = [days[0], days.at(-1)]
  return from && to ? { from, to } : null
}
