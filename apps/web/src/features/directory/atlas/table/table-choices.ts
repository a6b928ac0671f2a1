import { keptInPage } from '../kept-in-page.ts'
import { noFilters, type Sort, type TableFilters } from './table-view.ts'

/** What was chosen on the screen of all services. `page` from 0; `gaps`: the province whose gaps are listed on a narrow screen. */
export type TableChoices = {
  readonly view: 'list' | 'gaps'
  readonly filters: TableFilters
  readonly sort: Sort
  readonly page: number
  readonly gaps: string
}

/** Reads and changes it. */
export const useTableChoices = keptInPage<TableChoices>({
  view: 'list',
  filters: noFilters,
  sort: { column: 'name', descending: false },
  page: 0,
  gaps: 'ON',
})

/** Id of the heading of the list: focus goes there when another page of it, or the services of a cell, are shown. */
export const listTitleId = 'atlas-list-title'
