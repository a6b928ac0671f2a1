import type { Bilingual, Day } from '../shared/index.ts'

/**
 * How a claim came to be known. Only `call`, `visit` and `document` are a confirmation with the service itself; `web` is a page, `import` a
 * line of somebody's list: at most a reason to ask.
 */
export type ClaimMethod = 'call' | 'visit' | 'document' | 'web' | 'import'

/** Who stands behind a claim; `inferred` is our own reading of something else. */
export type ClaimOrigin = 'provider' | 'peer' | 'survivor' | 'public-record' | 'inferred'

/** Who may read a claim: everyone, the members of the network, or the few who are trusted with it. */
export type Visibility = 'public' | 'network' | 'trusted'

/** What became of a question that was put. Left out for what was read. */
export type ClaimOutcome = 'answered' | 'would-not-say' | 'no-answer'

/** A household as services count one. */
export type Household = 'alone' | 'couple' | 'with_children'

/** What a service may ask to be told or shown before it helps. */
export type AskedDatum = 'status' | 'gender' | 'age' | 'name' | 'id_document' | 'health_card' | 'address' | 'employer' | 'income' | 'exploitation'

/** Free and total places at a moment of a civil day, local to the service; it ages in hours. */
export type Capacity = {
  readonly free: number
  readonly total?: number
  readonly unit: 'beds' | 'rooms' | 'places'
  readonly asOf: { readonly day: Day; readonly minutes: number }
}

/**
 * Who a criterion is about. `status`: immigration status or papers; the rest are the person's or the household's situation. `other` is what no
 * fact of a situation speaks of (a referral, a police report, an income): it can only be asked.
 */
export type Criterion =
  | { readonly kind: 'status'; readonly accepts: readonly string[] }
  | { readonly kind: 'gender'; readonly accepts: readonly string[] }
  | { readonly kind: 'age'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'province'; readonly accepts: readonly string[] }
  | { readonly kind: 'exploitation'; readonly accepts: readonly string[] }
  | { readonly kind: 'household'; readonly accepts: readonly Household[] }
  | { readonly kind: 'language'; readonly accepts: readonly string[] }
  | { readonly kind: 'other'; readonly id: string }

/**
 * One dated claim about a service. `value` says whether the criterion is the service's rule: `yes` (it takes only these),
 * `no` (it says that this is not a condition), `conditional` (with the steps of `condition`) or `unknown` (nobody said).
 */
export type Claim = {
  readonly id: string
  readonly field: 'criterion' | 'intake' | 'disclosure' | 'practice' | 'hours' | 'capacity'
  readonly criterion?: Criterion
  /** For `intake`: what must be told or shown before the service helps. With `value: yes` it must; `no`, it need not. */
  readonly asks?: AskedDatum
  readonly capacity?: Capacity
  readonly value: 'yes' | 'no' | 'conditional' | 'unknown'
  readonly text: Bilingual
  readonly condition?: Bilingual
  /** What to ask on the call, without identifying anyone, while the claim is unknown, stale or only from a page. */
  readonly ask: Bilingual
  readonly method: ClaimMethod
  /** Where it was read or who was asked: the id of a source of the service. */
  readonly source: string
  /** Role of the one who recorded it, never a name. */
  readonly by: string
  /** The day it was confirmed or, for a page, the day printed on it; absent when the page bears no date. */
  readonly verified?: Day
  readonly expires?: Day
  readonly from?: ClaimOrigin
  /** Everyone when it is left out. */
  readonly visibility?: Visibility
  /** Ids of claims of the same service that say otherwise: shown side by side, never resolved in silence. */
  readonly contradicts?: readonly string[]
  readonly outcome?: ClaimOutcome
}

/** How sure a phone number is. Only the first three are ever shown. */
export type PhoneEvidence =
  | 'two_or_more_pages'
  | 'one_page_plus_unofficial'
  | 'one_page'
  | 'unofficial_only_two_or_more'
  | 'unofficial_only'
  | 'stale'
  | 'conflicting'

export type Phone = { readonly number: string; readonly label: Bilingual; readonly evidence: PhoneEvidence; readonly seenOn: readonly string[] }

/** Weekly opening, HSDS style. Minutes since midnight; `closes` at or before `opens` runs past midnight. */
export type WeeklyOpening = { readonly days: readonly ('MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU')[]; readonly opens: number; readonly closes: number }

/**
 * An HSDS schedule: iCalendar recurrence limited, as HSDS limits it, to weeks and months. Minutes since midnight; `closes` at or before `opens`
 * runs past midnight. `byday` holds two letters of a day, with a number before them in a month (`1MO` the first Monday, `-1FR` the last Friday).
 */
export type Schedule = {
  readonly freq: 'WEEKLY' | 'MONTHLY'
  /** Every so many weeks or months from `dtstart`; 1 when left out. */
  readonly interval?: number
  readonly byday?: readonly string[]
  /** Days of the month, 1 to 31, or from its end, -1 to -31. */
  readonly bymonthday?: readonly number[]
  /** Where an interval is counted from. */
  readonly dtstart?: Day
  /** The first and the last day on which the schedule holds. */
  readonly validFrom?: Day
  readonly validTo?: Day
  readonly opens: number
  readonly closes: number
}

/** What a service said that it does on public holidays; when it did not say, its hours on one are not known. */
export type OnHolidays = 'as-usual' | 'closed'

export type Hours =
  | {
      readonly text: Bilingual
      readonly timezone: string
      readonly weekly: readonly WeeklyOpening[]
      readonly schedules?: readonly Schedule[]
      readonly holidays?: OnHolidays
    }
  | { readonly text: Bilingual; readonly always: true }

/** The public address of an office or a clinic, as its own pages give it. Never for a place where people are sheltered, nor for a confidential one. */
export type PublicAddress = { readonly line: string; readonly town: string; readonly province: string; readonly postalCode?: string }

/** Who learns what when the service is contacted or used, shown before any phone number. */
export type ServiceDisclosure = {
  readonly to: Bilingual
  readonly what: Bilingual
  readonly basis: 'law' | 'policy' | 'practice' | 'unknown'
  /** Recipients coded, so that people can filter: `none` when the service said it shares with nobody without consent. */
  readonly recipients: readonly ('none' | 'police' | 'cbsa' | 'ircc' | 'esdc' | 'child_protection' | 'employer' | 'insurer' | 'funder' | 'unknown')[]
}

/** Where a service is. A confidential site has a region and nothing finer, so nothing finer can leak. */
export type ServiceArea =
  | { readonly kind: 'national' }
  | { readonly kind: 'province'; readonly provinces: readonly string[] }
  | { readonly kind: 'towns'; readonly provinces: readonly string[]; readonly places: readonly string[] }
  | { readonly kind: 'confidential'; readonly provinces: readonly string[] }

/** A service in HSDS words (`status` as HSDS), with claims for what decides whether a person is let in. */
export type Service = {
  readonly id: string
  readonly name: Bilingual
  readonly organization: Bilingual
  readonly status: 'active' | 'inactive' | 'defunct' | 'temporarily closed'
  /** Invented services for demonstration, never mixed with real search. */
  readonly demonstration: boolean
  readonly needs: readonly string[]
  readonly area: ServiceArea
  readonly description: Bilingual
  readonly phones: readonly Phone[]
  readonly website?: string
  readonly email?: string
  /** A number or code for text messages, as printed. */
  readonly textLine?: string
  readonly addresses?: readonly PublicAddress[]
  readonly hours?: Hours
  readonly languages: readonly string[]
  readonly cost?: Bilingual
  readonly discloses: readonly ServiceDisclosure[]
  readonly claims: readonly Claim[]
  readonly sources: readonly {
    readonly id: string
    readonly title: Bilingual
    readonly url?: string
    readonly dated?: Day | undefined
    /** Date as printed: a day, a month (2016-11), a year or `undated`, or words in both languages. */
    readonly datedText: string | Bilingual
  }[]
  /** The language in which its own words exist, when they exist in one only: both halves then hold the same words, and the screen says so. */
  readonly onlyIn?: 'en' | 'fr'
  /** What a record from elsewhere held and this model does not, in HSDS form: given back on export, never shown, never matched. */
  readonly carried?: Readonly<Record<string, unknown>>
}

/** A need or function, the same list for services, maps and protocols. */
export type Need = { readonly id: string; readonly label: Bilingual; readonly essential: boolean; readonly order: number }

/** A town or a forward sortation area. Coordinates in degrees, rounded to two decimals: about a kilometre, never an address. */
export type Place = {
  readonly id: string
  readonly name: Bilingual
  readonly province: string
  readonly latitude: number
  readonly longitude: number
  /** How one gets there when no road does all year: by air, by ferry, or by road in winter only. Left out for the others. */
  readonly access?: 'fly-in' | 'ferry' | 'winter-road'
}

export type DirectoryCorpus = { readonly needs: readonly Need[]; readonly services: readonly Service[]; readonly places: readonly Place[] }
