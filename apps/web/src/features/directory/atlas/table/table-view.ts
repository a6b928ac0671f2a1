import { foldedName, type Need } from '@recourse/domain/directory'
import type { Language } from '@recourse/domain/shared'
import type { AtlasRow, Knowledge } from '../atlas-rows.ts'
import { type StatusSaid, takesWhateverStatus } from '../status-said.ts'

/** What is said of papers, as it is chosen from: confirmed or only read to be no condition, a rule or a condition, or nothing known. */
export type PapersChoice = 'confirmed' | 'read' | 'rule' | 'not-known'

/** What narrows the table; an empty text is no choice. `province` is the letters of one, or `national`. `running`: whether the service is active. */
export type TableFilters = {
  readonly words: string
  readonly need: string
  readonly province: string
  readonly knowledge: Knowledge | ''
  readonly papers: PapersChoice | ''
  readonly running: 'yes' | 'no' | ''
  readonly questions: 'some' | 'none' | ''
  /** Invented services, in the place of real ones and never among them. */
  readonly demonstration: boolean
}

/** A table that is narrowed by nothing. */
export const noFilters: TableFilters = { words: '', need: '', province: '', knowledge: '', papers: '', running: '', questions: '', demonstration: false }

/** The need of a service that says none: a list from elsewhere may not. */
export const noNeed = 'none-said'

/** A column of the table. */
export type Column = 'name' | 'needs' | 'where' | 'papers' | 'hours' | 'confirmed' | 'questions'

/** By what the table is ordered. */
export type Sort = { readonly column: Column; readonly descending: boolean }

/** How many rows are shown at once. */
export const pageLength = 100

/** The choice that a service comes under. */
export function papersOf(status: StatusSaid): PapersChoice {
  if (status.said === 'not-known') return 'not-known'
  if (status.said !== 'anyone') return 'rule'
  return takesWhateverStatus(status) ? 'confirmed' : 'read'
}

/** Whether a service is of a province, or (`national`) for the whole country. One for the whole country is of no province in particular. */
export const isOf = ({ service: { area } }: AtlasRow, province: string): boolean =>
  area.kind === 'national' ? province === 'national' : area.provinces.includes(province)

/** Whether a service says that it helps with a need; `noNeed` for one that says nothing. */
export const helpsWith = ({ service: { needs } }: AtlasRow, need: string): boolean => (need === noNeed ? needs.length === 0 : needs.includes(need))

/** The rows that the filters leave, in the same order. Words may be of either language; all of them must be there. */
export function filteredRows(rows: readonly AtlasRow[], filters: TableFilters): readonly AtlasRow[] {
  const words = foldedName(filters.words)
    .split(' ')
    .filter((word) => word !== '')
  return rows.filter(
    (row) =>
      row.service.demonstration === filters.demonstration &&
      (filters.need === '' || helpsWith(row, filters.need)) &&
      (filters.province === '' || isOf(row, filters.province)) &&
      (filters.knowledge === '' || row.knowledge === filters.knowledge) &&
      (filters.papers === '' || papersOf(row.status) === filters.papers) &&
      (filters.running === '' || (row.service.status === 'active') === (filters.running === 'yes')) &&
      (filters.questions === '' || row.questions > 0 === (filters.questions === 'some')) &&
      words.every((word) => row.searched.includes(word)),
  )
}

const openOrder = { open: 0, unknown: 1, closed: 2 } as const satisfies Record<AtlasRow['openNow'], number>
const howOrder = { confirmed: 0, 'too-old': 1, page: 2, list: 3 } as const
const papersOrder = ({ status }: AtlasRow): number => {
  switch (status.said) {
    case 'anyone':
      return howOrder[status.how]
    case 'condition':
      return 10 + howOrder[status.how]
    case 'rule':
      return 20 + howOrder[status.how]
    case 'disagree':
      return 30
    case 'not-known':
      return 40
  }
}

/** What a table is ordered with: the language of names, the needs, and where each service is, in words. */
export type Ordering = { readonly language: Language; readonly needs: readonly Need[]; readonly whereOf: (row: AtlasRow) => string }

type Key = number | string

function keyOf({ needs, language, whereOf }: Ordering, column: Column): (row: AtlasRow) => Key {
  const needOrder = new Map(needs.map(({ id, order }) => [id, order]))
  const byColumn = {
    name: ({ service }) => service.name[language],
    needs: ({ service }) => Math.min(...service.needs.map((id) => needOrder.get(id) ?? 1e6), 1e6),
    where: whereOf,
    papers: papersOrder,
    hours: ({ openNow }) => openOrder[openNow],
    // Never is older than any day.
    confirmed: ({ lastConfirmed }) => Number((lastConfirmed ?? '0').replaceAll('-', '')),
    questions: ({ questions }) => questions,
  } as const satisfies Record<Column, (row: AtlasRow) => Key>
  return byColumn[column]
}

/** The rows in an order; those that it does not tell apart go by name, then by id, in either direction. */
export function sortedRows(rows: readonly AtlasRow[], { column, descending }: Sort, ordering: Ordering): readonly AtlasRow[] {
  const { language } = ordering
  const collator = new Intl.Collator(language === 'fr' ? 'fr-CA' : 'en-CA', { numeric: true })
  const key = keyOf(ordering, column)
  const keyed = rows.map((row) => ({ row, key: key(row), name: row.service.name[language] }))
  const compared = (a: Key, b: Key): number => (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)))
  keyed.sort((a, b) => (descending ? -1 : 1) * compared(a.key, b.key) || collator.compare(a.name, b.name) || (a.row.service.id < b.row.service.id ? -1 : 1))
  return keyed.map(({ row }) => row)
}

// Where the greatest is what one looks for first.
const startsDescending = { name: false, needs: false, where: false, papers: false, hours: false, confirmed: true, questions: true } as const satisfies Record<
  Column,
  boolean
>

/** The order after the heading of a column was pressed: that column, or the other way round when it was that one already. */
export const pressedSort = (sort: Sort, column: Column): Sort => ({
  column,
  descending: sort.column === column ? !sort.descending : startsDescending[column],
})

/** One page of rows: the number of the page held within those there are, and the numbers of its first and last row, from 1; 0 and 0 without rows. */
export type Page = { readonly rows: readonly AtlasRow[]; readonly page: number; readonly pages: number; readonly first: number; readonly last: number }

/** The page with a number, from 0; the last one when there are fewer. */
export function pageOf(rows: readonly AtlasRow[], wanted: number): Page {
  const pages = Math.max(1, Math.ceil(rows.length / pageLength))
  const page = Math.min(Math.max(0, wanted), pages - 1)
  const shown = rows.slice(page * pageLength, (page + 1) * pageLength)
  const first = shown.length === 0 ? 0 : page * pageLength + 1
  return { rows: shown, page, pages, first, last: first === 0 ? 0 : first + shown.length - 1 }
}
