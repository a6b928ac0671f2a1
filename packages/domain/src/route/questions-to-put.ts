import { type Claim, type Criterion, claimState, type Service } from '../directory/index.ts'
import type { Bilingual, Day } from '../shared/index.ts'
import type { Weighed } from './weigh-claims.ts'

/**
 * What nobody may take for granted, and what to ask when the directory does not even hold a claim on it. Silence on status is what most often
 * turns a frightened person away: it is never read as "no condition". For a bed, gender and age decide as often.
 */
const neverAssumed = [
  {
    kind: 'status',
    needs: null,
    ask: {
      en: 'Do you take people whatever their immigration status or papers? What do you ask to see, and what do you write down?',
      fr: 'Recevez-vous les gens quels que soient leur statut d’immigration ou leurs papiers? Que demandez-vous à voir, et que notez-vous?',
    },
  },
  {
    kind: 'gender',
    needs: 'shelter',
    ask: { en: 'Whom do you take: women, men, people of every gender?', fr: 'Qui recevez-vous\u00A0: des femmes, des hommes, des personnes de tout genre?' },
  },
  {
    kind: 'age',
    needs: 'shelter',
    ask: { en: 'From what age, and up to what age, do you take people?', fr: 'À partir de quel âge, et jusqu’à quel âge, recevez-vous les gens?' },
  },
] as const satisfies readonly { readonly kind: Criterion['kind']; readonly needs: string | null; readonly ask: Bilingual }[]

/** A question that nobody may skip: the criterion that it is about, and its words. */
export type NeverSaid = { readonly kind: (typeof neverAssumed)[number]['kind']; readonly ask: Bilingual }

/** A call that nobody answered says nothing: it is kept for the history, and decides nothing. */
export const wasHeard = (claim: Claim): boolean => claim.outcome !== 'no-answer'

/** The criteria on which a service holds no claim at all, and which decide who is let in. While there is one, nothing says that it takes. */
export function neverSaidOf(service: Service): readonly NeverSaid[] {
  const missing = neverAssumed.filter((n) => n.needs === null || service.needs.includes(n.needs))
  return missing.filter((n) => !service.claims.some((claim) => claim.criterion?.kind === n.kind && wasHeard(claim)))
}

/** The questions of `neverSaidOf`. */
export const neverSaid = (service: Service): readonly Bilingual[] => neverSaidOf(service).map((n) => n.ask)

const kindOrder = { status: 0, gender: 1, household: 2, age: 3, exploitation: 4, province: 5, language: 6, other: 7 } as const satisfies Record<
  Criterion['kind'],
  number
>
const fieldOrder = { criterion: 0, intake: 1, capacity: 2, disclosure: 3, practice: 4, hours: 5 } as const satisfies Record<Claim['field'], number>

// What would close the door first, then what cannot be told without asking, then conditions, then what only needs confirming.
const effectOrder = { refuses: 0, unknown: 1, conditional: 2, accepts: 3 } as const satisfies Record<Weighed['effect'], number>

/** Claims by how much turns on them. */
export const byWeight = (a: Weighed, b: Weighed): number =>
  effectOrder[a.effect] - effectOrder[b.effect] || kindOrder[a.claim.criterion?.kind ?? 'other'] - kindOrder[b.claim.criterion?.kind ?? 'other']

const asksOf = (weighed: readonly Weighed[]): readonly Bilingual[] => weighed.map((w) => w.claim.ask)

const isSettled = ({ verdict }: Weighed): boolean => verdict === 'takes' || verdict === 'takes-if'

/** What to ask on the call, without identifying anyone, most decisive first and each question once: whatever is unknown, too old, or only on a page. */
export function questionsToPut(service: Service, weighed: readonly Weighed[], on: Day): readonly Bilingual[] {
  // A refusal that the service itself confirmed lately is no question: what would change it is said elsewhere.
  const deciding = weighed.filter((w) => !isSettled(w) && !(w.verdict === 'will-not' && w.state === 'confirmed')).sort(byWeight)
  const rest = service.claims
    .filter((claim) => wasHeard(claim) && claim.field !== 'criterion' && (claim.value === 'unknown' || claimState(claim, on) !== 'confirmed'))
    .sort((a, b) => fieldOrder[a.field] - fieldOrder[b.field])
  const uncertain = deciding.filter((w) => effectOrder[w.effect] <= effectOrder.unknown)
  const toConfirm = deciding.filter((w) => effectOrder[w.effect] > effectOrder.unknown)
  const asked = [...asksOf(uncertain), ...neverSaid(service), ...asksOf(toConfirm), ...rest.map((claim) => claim.ask)]
  return asked.filter((ask, i) => asked.findIndex((other) => other.en === ask.en) === i)
}
