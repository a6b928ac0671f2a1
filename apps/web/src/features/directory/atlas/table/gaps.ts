import type { Need } from '@recourse/domain/directory'
import type { AtlasRow } from '../atlas-rows.ts'
import { takesWhateverStatus } from '../status-said.ts'
import { helpsWith, isOf, noNeed } from './table-view.ts'

/** Active services of a province (or the country) for a need, and those among them that confirmed to take people whatever their status. */
export type GapCell = { readonly place: string; readonly active: number; readonly confirmed: number }

/** One line: a need (null for any kind of help), with a cell for each province and one for the whole country. */
export type GapLine = { readonly need: Need | null; readonly cells: readonly GapCell[] }

/**
 * What this copy holds for each need in each province. `of` services were counted, those that are active; `left` are not running and were not.
 * `unsaid` of those counted say no kind of help, and are only in the line of any kind.
 */
export type Gaps = { readonly lines: readonly GapLine[]; readonly of: number; readonly left: number; readonly unsaid: number }

/** Counts a set of rows. A service counts once in each line and each province that it serves: lines and columns do not add up. */
export function gapsOf(rows: readonly AtlasRow[], needs: readonly Need[], provinces: readonly string[]): Gaps {
  const active = rows.filter(({ service }) => service.status === 'active')
  const places = [...provinces, 'national']
  const cellsOf = (counted: readonly AtlasRow[]): readonly GapCell[] =>
    places.map((place) => {
      const here = counted.filter((row) => isOf(row, place))
      return { place, active: here.length, confirmed: here.filter(({ status }) => takesWhateverStatus(status)).length }
    })
  const lines = [...needs].sort((a, b) => a.order - b.order).map((need): GapLine => ({ need, cells: cellsOf(active.filter((row) => helpsWith(row, need.id))) }))
  return {
    lines: [{ need: null, cells: cellsOf(active) }, ...lines],
    of: active.length,
    left: rows.length - active.length,
    unsaid: active.filter((row) => helpsWith(row, noNeed)).length,
  }
}
