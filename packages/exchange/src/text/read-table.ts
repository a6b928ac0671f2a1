import { ok, type Result } from '@recourse/domain/shared'
import Papa from 'papaparse'
import type { ImportNote, ImportProblem } from '../imported.ts'
import { checkCell, checkColumnCount, checkRowCount } from '../limits/check-limits.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'

/** A row of a list by the names of its columns. `number` is the one a spreadsheet shows beside it, or the rank of a feature or a record. */
export type TableRow = { readonly number: number; readonly cells: ReadonlyMap<string, string> }

/** A list: names of columns in order, and rows. A cell that is not there is ''. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly TableRow[]; readonly notes: readonly ImportNote[] }

/** A cell of a row, '' when there is none. */
export const cellOf = (row: TableRow, column: string): string => row.cells.get(column) ?? ''

/** Where a cell is, in words for a person. */
export const whereCell = (row: number, column: string): string => `row ${row}, column ${column}`

const ragged = (row: number, has: number, wants: number): Result<never, ImportProblem> =>
  refuse(
    'broken',
    `row ${row}`,
    andNothingTaken(both(`This row has ${has} cells; the first row has ${wants}.`, `Cette rangée a ${has} cases; la première en a ${wants}.`)),
    both(
      'Open the list in a spreadsheet, see which cell is missing or cut in two, and save it again. If it is the last row, the file may be cut short.',
      'Ouvrez la liste dans un tableur, voyez quelle case manque ou est coupée en deux, et enregistrez. Si c’est la dernière rangée, le fichier est peut-être coupé.',
    ),
  )

function checkHeader(columns: readonly string[], where: string): Result<true, ImportProblem> {
  if (columns.includes('__proto__'))
    return refuse(
      'hostile',
      where,
      andNothingTaken(
        both(
          'A column is named “__proto__”, which is made to tamper with programs.',
          'Une colonne s’appelle «\u00A0__proto__\u00A0», fait pour fausser des programmes.',
        ),
      ),
      both('Do not use this file. Ask whoever sent it.', 'N’utilisez pas ce fichier. Posez la question à qui l’a envoyé.'),
    )
  const seen = new Set<string>()
  const twice = columns.find((column) => column !== '' && seen.size === seen.add(column).size)
  if (twice === undefined) return ok(true)
  return refuse(
    'broken',
    where,
    andNothingTaken(both(`Two columns are named “${twice}”.`, `Deux colonnes s’appellent «\u00A0${twice}\u00A0».`)),
    both('Give each column its own name.', 'Donnez à chaque colonne son propre nom.'),
  )
}

/** Makes a list of rows of cells, the first of which names the columns. Refuses rows that are longer or shorter, and what is beyond the limits. */
export function tableOf(cells: readonly (readonly string[])[], where: string): Result<Table, ImportProblem> {
  const [first, ...rest] = cells
  if (first === undefined)
    return refuse(
      'empty',
      where,
      both('The list has no row.', 'La liste n’a aucune rangée.'),
      both('Check that it was saved whole.', 'Vérifiez qu’elle a été enregistrée en entier.'),
    )
  const columns = first.map((name) => name.trim())
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0)
  const few = checkRowCount(rest.length, where)
  if (!few.ok) return few
  const narrow = checkColumnCount(widest, where)
  if (!narrow.ok) return narrow
  const named = checkHeader(columns, where)
  if (!named.ok) return named
  const rows: TableRow[] = []
  for (const [i, row] of rest.entries()) {
    const number = i + 2
    if (row.length !== columns.length) return ragged(number, row.length, columns.length)
    for (const [c, cell] of row.entries()) {
      const small = checkCell(cell, whereCell(number, columns[c] ?? ''))
      if (!small.ok) return small
    }
    rows.push({ number, cells: new Map(columns.map((column, c) => [column, row[c] ?? ''])) })
  }
  return ok({ columns, rows, notes: [] })
}

/** Reads CSV, parted by commas, semicolons or tabs. Refuses an open quotation mark (a file cut short) and all that `tableOf` refuses. */
export function readCsv(text: string, where: string): Result<Table, ImportProblem> {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: true })
  const open = parsed.errors.find((error) => error.type === 'Quotes')
  if (open)
    return refuse(
      'broken',
      `row ${(open.row ?? 0) + 1}`,
      andNothingTaken(both('A quotation mark is not closed, or stands where it should not.', 'Un guillemet n’est pas fermé, ou n’est pas à sa place.')),
      both('The file may be cut short. Bring it again from where it comes from.', 'Le fichier est peut-être coupé. Reprenez-le là d’où il vient.'),
    )
  return tableOf(parsed.data, where)
}
