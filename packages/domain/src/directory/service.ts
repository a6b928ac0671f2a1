import type { Bilingual, Day } from '../shared/index.ts'

/** How a claim came to be known. Only `call`, `visit` and `document` are a confirmation with the service itself. */
export type ClaimMethod = 'call' | 'visit' | 'document' | 'web'

/** Who a criterion is about. `status`: immigration status or papers; the rest are the person's or the household's situation. */
export type Criterion =
  | { readonly kind: 'status'; readonly accepts: readonly string[] }
  | { readonly kind: 'gender'; readonly accepts: readonly string[] }
  | { readonly kind: 'age'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'province'; readonly accepts: readonly string[] }
  | { readonly kind: 'exploitation'; readonly accepts: readonly string[] }
  | { readonly kind: 'other'; readonly id: string }

/**
 * One dated claim about a service. `value` says whether the criterion is the service's rule: `yes` (it takes only these),
 * `no` (it says that this is not a condition), `conditional` (with the steps of `condition`) or `unknown` (nobody said).
 */
export type Claim = {
  readonly id: string
  readonly field: 'criterion' | 'intake' | 'disclosure' | 'practice' | 'hours'
  readonly criterion?: Criterion
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

export type Hours =
  | { readonly text: Bilingual; readonly timezone: string; readonly weekly: readonly WeeklyOpening[] }
  | { readonly text: Bilingual; readonly always: true }

/** Who learns what when the service is contacted or used, shown before any phone number. */
export type ServiceDisclosure = {
  readonly to: Bilingual
  readonly what: Bilingual
  readonly basis: 'law' | 'policy' | 'practice' | 'unknown'
  /** Recipients coded, so that people can filter: `none` when the service said it shares with nobody without consent. */
  readonly recipients: readonly ('none' | 'police' | 'cbsa' | 'ircc' | 'esdc' | 'child_protection' | 'employer' | 'funder' | 'unknown')[]
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
}

export type DirectoryCorpus = { readonly needs: readonly Need[]; readonly services: readonly Service[]; readonly places: readonly Place[] }
