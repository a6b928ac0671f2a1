import type { ImportNote } from '../imported.ts'
import { both } from '../limits/import-problem.ts'
import { type Table, whereCell } from './read-table.ts'

// A number such as -123.4 or +1 416 555-0100 is no formula: after + and -, only a call of a function or a pipe to a program is.
const isFormula = (cell: string): boolean => /^[=@]/.test(cell) || /^[+-].*(?:[A-Za-z]\(|\|)/.test(cell)

const stripped = (number: number, column: string): ImportNote => ({
  where: whereCell(number, column),
  kind: 'stripped',
  text: both(
    'The cell held a formula. It was emptied: a formula in a list can be made to run a program.',
    'La case contenait une formule. Elle a été vidée\u00A0: une formule dans une liste peut servir à lancer un programme.',
  ),
})

/** Empties the cells of somebody else's list that a spreadsheet would run as formulas, and notes each one. */
export function stripFormulas(table: Table): Table {
  const notes: ImportNote[] = []
  const rows = table.rows.map((row) => {
    const found = [...row.cells].filter(([, cell]) => isFormula(cell.trimStart()))
    if (found.length === 0) return row
    notes.push(...found.map(([column]) => stripped(row.number, column)))
    return { ...row, cells: new Map([...row.cells, ...found.map(([column]) => [column, ''] as const)]) }
  })
  return notes.length === 0 ? table : { ...table, rows, notes: [...table.notes, ...notes] }
}
