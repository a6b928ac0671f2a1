import type { Criterion } from '@recourse/domain/directory'
import type { Bilingual, Day } from '@recourse/domain/shared'

/** What a word in a column says of who is taken. The words themselves become the text of the claim. */
export type MappedCriterion = { readonly criterion: Criterion; readonly value: 'yes' | 'no' | 'conditional' | 'unknown' }

/** The columns of a list, by what they hold. A path into a record of JSON is written with dots. */
export type MappedColumns = {
  /** What identifies a row from one copy to the next. Without it, the organization, the name and the town do. */
  readonly key?: string
  readonly name: string
  readonly organization?: string
  readonly phone?: string
  readonly email?: string
  readonly website?: string
  readonly address?: string
  readonly town?: string
  readonly postalCode?: string
  readonly hours?: string
  readonly languages?: string
  /** The day of the row, as 2015/02/04 or 2015-02-04. */
  readonly dated?: string
}

/**
 * How a list of a town or a region becomes services: which column holds what, and what its words mean. Nothing but names and words: it runs
 * nothing. `kind: shelter` keeps no address, only the town; `office` keeps the public address.
 */
export type Mapping = {
  readonly id: string
  readonly title: Bilingual
  readonly publisher: Bilingual
  readonly licence: string
  readonly url?: string
  readonly dated?: Day
  readonly datedText: string
  readonly language: 'en' | 'fr'
  /** Whether an official body publishes it. */
  readonly official: boolean
  readonly kind: 'shelter' | 'office'
  /** Rows of a list of offices that are shelters, by the words of a column. */
  readonly shelterWhen?: { readonly column: string; readonly words: readonly string[] }
  readonly province: string
  /** The town of every row, when no column says it. */
  readonly town?: string
  readonly timezone: string
  readonly needs: readonly string[]
  readonly columns: MappedColumns
  /** Needs by the words of a column, instead of `needs`. */
  readonly needsBy?: { readonly column: string; readonly values: Readonly<Record<string, readonly string[]>> }
  /** Criteria by the words of a column. */
  readonly criteriaBy?: readonly { readonly column: string; readonly values: Readonly<Record<string, readonly MappedCriterion[]>> }[]
  /** Columns that count places for one kind of people each. When one alone is above zero its criteria hold; when several are, they are only asked about. */
  readonly countedFor?: readonly { readonly column: string; readonly words: Bilingual; readonly criteria: readonly MappedCriterion[] }[]
  /** A column that says yes for a hidden place. */
  readonly confidential?: { readonly column: string; readonly yes: readonly string[] }
  readonly status?: { readonly column: string; readonly values: Readonly<Record<string, 'active' | 'inactive' | 'defunct' | 'temporarily closed'>> }
  /** Columns whose words are kept as a remark to ask about, with the words that say what they are. */
  readonly remarks?: readonly { readonly column: string; readonly about: Bilingual }[]
  /** Columns left out knowingly. Any other column gets a note. */
  readonly leftOut?: readonly string[]
}

/** Every column that a mapping names, but those left out. */
export function columnsOf(mapping: Mapping): readonly string[] {
  const { columns, needsBy, criteriaBy = [], countedFor = [], confidential, shelterWhen, status, remarks = [] } = mapping
  const more = [needsBy, ...criteriaBy, ...countedFor, confidential, shelterWhen, status, ...remarks].flatMap((part) => (part ? [part.column] : []))
  return [...new Set([...Object.values(columns), ...more])]
}
