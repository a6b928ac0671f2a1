import type { Criterion, DirectoryCorpus, Place, Service } from '../../directory/index.ts'
import type { Day } from '../../shared/index.ts'
import { ageOf, exposureOf } from '../order-matches.ts'
import type { Verdict } from '../route-plan.ts'
import { reachOf } from '../service-reach.ts'
import { floorOf, worstOf } from '../verdict-of.ts'
import { type Standing, standingClaims, weigh } from '../weigh-claims.ts'
import { type Interned, intern, noneYet } from './interned.ts'
import { type Box, boxAround } from './least-distance.ts'

/** What of a situation a claim may be compared with. Each is one column of the index. */
export const subjects = ['status', 'gender', 'age', 'province', 'exploitation', 'household', 'language'] as const satisfies readonly Criterion['kind'][]

/** One of `subjects`. */
export type SubjectKind = (typeof subjects)[number]

/** Something for each subject. */
export const bySubject = <T>(make: (subject: SubjectKind) => T): Readonly<Record<SubjectKind, T>> => ({
  status: make('status'),
  gender: make('gender'),
  age: make('age'),
  province: make('province'),
  exploitation: make('exploitation'),
  household: make('household'),
  language: make('language'),
})

/** Distinct rules on one subject, and the distinct lists of them that services have. List 0 is the empty one. */
export type Profiles = { readonly rules: Interned<Standing>; readonly lists: Interned<readonly number[]> }

/**
 * An area as the index keeps it: a service that has it, whether it reaches places whose province is none of its own, the provinces that it reaches,
 * and the box around its towns, null when it is known by no town.
 */
export type KnownArea = { readonly service: Service; readonly everywhere: boolean; readonly provinces: readonly string[]; readonly box: Box | null }

/** Everything met once: evaluated at most once a query, however many services share it. */
export type Seen = {
  readonly profiles: Readonly<Record<SubjectKind, Profiles>>
  readonly areas: Interned<KnownArea>
  /** A service for each distinct pattern of hours: what `openWhenNeeded` looks at is the same for all of them. */
  readonly hours: Interned<Service>
  readonly languages: Interned<Pick<Service, 'languages'>>
  /** Every language that a rule names: no other can change a verdict. */
  readonly ruledLanguages: Set<string>
}

/** A service as numbers, for one day. */
export type Compiled = {
  readonly floor: Verdict
  readonly profiles: Readonly<Record<SubjectKind, number>>
  readonly area: number
  readonly hours: number
  readonly languages: number
  readonly exposure: number
  readonly age: number
}

const noProfiles = (): Profiles => {
  const lists = noneYet<readonly number[]>()
  intern(lists, '', () => [])
  return { rules: noneYet(), lists }
}

/** Nothing met yet. */
export const nothingSeen = (): Seen => ({
  profiles: bySubject(noProfiles),
  areas: noneYet(),
  hours: noneYet(),
  languages: noneYet(),
  ruledLanguages: new Set(),
})

// Null for a claim that gives the same whatever was said: "no" and "unknown" do, what nothing of a situation speaks of does, and so does what is
// too old or only on a page where nothing but the word of the service could change it.
function subjectOf({ claim, state }: Standing): SubjectKind | null {
  if (claim.value !== 'yes' && claim.value !== 'conditional') return null
  const mustBeTold = claim.asks !== undefined && claim.value === 'yes'
  if (state === 'lapsed' || (state !== 'confirmed' && (mustBeTold || claim.value === 'conditional'))) return null
  const about = mustBeTold ? claim.asks : claim.criterion?.kind
  // Languages can only speak for a person: on the word of a page alone, whatever is said, it must be asked.
  if (about === 'language' && state !== 'confirmed') return null
  return subjects.find((subject) => subject === about) ?? null
}

// All that `weigh` looks at, besides the situation.
function ruleKey({ claim, state, contradicted }: Standing): string {
  const told = claim.value === 'yes' ? claim.asks : undefined
  const about = claim.criterion
  const accepts =
    told ?? (about === undefined || about.kind === 'other' ? '' : about.kind === 'age' ? `${about.min}-${about.max}` : JSON.stringify(about.accepts.toSorted()))
  return `${claim.value}/${state}/${contradicted}/${told === undefined}/${accepts}`
}

const nobody = { situation: { answers: {} }, searchedIn: null }

function profilesOf(standing: readonly Standing[], { profiles: seen, ruledLanguages }: Seen): Compiled['profiles'] {
  const rules = new Map<SubjectKind, number[]>()
  for (const one of standing) {
    const subject = subjectOf(one)
    if (subject === null) continue
    if (one.claim.criterion?.kind === 'language') for (const code of one.claim.criterion.accepts) ruledLanguages.add(code)
    const rule = intern(seen[subject].rules, ruleKey(one), () => one)
    const of = rules.get(subject)
    if (!of) rules.set(subject, [rule])
    else if (!of.includes(rule)) of.push(rule)
  }
  const listOf = (subject: SubjectKind): number => {
    const list = rules.get(subject)
    if (!list) return 0
    list.sort((a, b) => a - b)
    return intern(seen[subject].lists, list.join(), () => list)
  }
  return bySubject(listOf)
}

// A confidential site is known by its provinces alone, whatever else a careless record may hold.
function areaKey({ area }: Service): string {
  if (area.kind === 'national') return 'national'
  const provinces = JSON.stringify(area.provinces)
  return area.kind === 'towns' ? `towns${provinces}${JSON.stringify(area.places)}` : `${area.kind}${provinces}`
}

const townsByPlaces = new WeakMap<readonly Place[], ReadonlyMap<string, Place>>()

function townsOf({ area }: Service, { places }: DirectoryCorpus): readonly Place[] {
  if (area.kind !== 'towns') return []
  const known = townsByPlaces.get(places) ?? new Map(places.map((place) => [place.id, place]))
  townsByPlaces.set(places, known)
  return area.places.flatMap((id) => known.get(id) ?? [])
}

function areaOf(service: Service, ground: DirectoryCorpus): KnownArea {
  const reaches = (provinces: readonly string[]): boolean => reachOf(ground, service, { near: null, provinces: new Set(provinces) }) !== null
  const own = service.area.kind === 'national' ? [] : [...new Set(service.area.provinces)]
  return { service, everywhere: reaches([]), provinces: own.filter((province) => reaches([province])), box: boxAround(townsOf(service, ground)) }
}

// Whether it is open can turn on its hours and on where it is, and never on its towns: provinces have their time and their holidays.
function hoursKey({ hours, area }: Service): string {
  if (hours === undefined) return ''
  const { text: _, ...when } = hours
  return JSON.stringify([when, area.kind === 'national' ? null : area.provinces])
}

/** A service as numbers for a day: all that verdicts and the order look at. Throws when a day of a claim is not one (checked when content is compiled). */
export function compileService(service: Service, { seen, ground, on }: { readonly seen: Seen; readonly ground: DirectoryCorpus; readonly on: Day }): Compiled {
  const standing = service.status === 'active' ? standingClaims(service, on) : []
  const same = standing.filter((one) => subjectOf(one) === null).map((one) => weigh(one, nobody).verdict)
  return {
    floor: service.status === 'active' ? worstOf([floorOf(service, standing), ...same]) : 'will-not',
    profiles: profilesOf(standing, seen),
    area: intern(seen.areas, areaKey(service), () => areaOf(service, ground)),
    hours: intern(seen.hours, hoursKey(service), () => service),
    languages: intern(seen.languages, JSON.stringify(service.languages.toSorted()), () => ({ languages: service.languages })),
    exposure: exposureOf(service),
    age: ageOf(service, on),
  }
}
