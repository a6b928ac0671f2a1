import type { FindingKind, GivenValue, Signature } from '../law/index.ts'
import type { Bilingual, ChangedPart, Day, Language, SignedParts } from '../shared/index.ts'

/** What a story expects of the options: their findings. What it expects of questions and services is for the tests. */
type Expected = { readonly options?: Readonly<Record<string, FindingKind>> }

/** A story that is a test, as the desk tells it. */
export type Story = {
  readonly id: string
  readonly story: Bilingual
  readonly given: Readonly<Record<string, GivenValue>>
  readonly on: Day
  readonly expect: Expected
  readonly variations: readonly {
    readonly why: Bilingual
    readonly given?: Readonly<Record<string, GivenValue>>
    readonly forget?: readonly string[]
    readonly on?: Day
    readonly expect: Expected
  }[]
}

/** An error that was reported on an option. Who reported it is not asked. */
export type ErrorReport = { readonly on: Day; readonly what: string; readonly of: string; readonly resolvedOn?: Day }

/** What reviewers did with an option: every signature there ever was, every report, and what changed since the last signature. */
export type DeskOption = {
  readonly id: string
  readonly contentHash: string
  readonly parts: SignedParts
  readonly signatures: readonly Signature[]
  readonly reports: readonly ErrorReport[]
  /** Null when nobody ever signed. */
  readonly changed: readonly ChangedPart[] | null
}

/** What lawyers read besides the corpus, as one file that no other screen fetches. `version` is the corpus it belongs to. */
export type Desk = {
  readonly version: string
  readonly stories: readonly Story[]
  readonly options: readonly DeskOption[]
  readonly drift: readonly { readonly id: string; readonly foundOn: Day; readonly languages: readonly Language[] }[]
}

/** A signature or a report made on the page, as a file that `recourse review take` records. `of` is the content that was read. */
export type ReviewFile =
  | ({ readonly format: 'recourse-review-1'; readonly act: 'sign'; readonly option: string } & Signature)
  | { readonly format: 'recourse-review-1'; readonly act: 'report'; readonly option: string; readonly of: string; readonly on: Day; readonly what: string }

/** The stories that speak of an option, in themselves or in a variation. */
export const storiesAbout = (stories: readonly Story[], option: string): readonly Story[] =>
  stories.filter(({ expect, variations }) => [expect, ...variations.map((v) => v.expect)].some(({ options }) => options !== undefined && option in options))
