import { checkText, missing } from './check-record.ts'
import { isNested, type ObjectName, type ScalarField } from './field.ts'
import { isCell } from './formats.ts'
import { advice, type HsdsProblem, problem } from './hsds-problem.ts'
import type { HsdsTableFile } from './open-files.ts'
import { hsdsTables, keptField, requiredInRow } from './tables.ts'

const cellWords = {
  date: ['a day, such as 2026-11-24', 'un jour, comme 2026-11-24'],
  time: ['an hour, such as 09:30', 'une heure, comme 09:30'],
  datetime: ['a day and an hour with its zone, such as 2026-11-24T09:30:00-05:00', 'un jour et une heure avec son fuseau, comme 2026-11-24T09:30:00-05:00'],
} as const

/** The place of a cell. */
export const cellPlace = (file: string, row: number, column: string): string => `${file}: row ${row}, column ${column}`

function checkCell(field: ScalarField, cell: string, where: string): readonly HsdsProblem[] {
  const value = cell.trim()
  if (field.type === 'number')
    return Number.isFinite(Number(value)) ? [] : [problem('wrong-type', where, 'This must be a number.', 'Ceci doit être un nombre.')]
  if (field.cell && !isCell(field.cell, value))
    return [problem('wrong-format', where, `This must be ${cellWords[field.cell][0]}.`, `Ceci doit être ${cellWords[field.cell][1]}.`)]
  return checkText(field, value, where)
}

function checkColumns(name: ObjectName, { file, csv }: HsdsTableFile): readonly HsdsProblem[] {
  const { fields } = hsdsTables[name]
  const absent = csv.rows.length === 0 ? [] : requiredInRow(name).filter((column) => !csv.columns.includes(column))
  const unknown = csv.columns.filter(
    (column) => column !== '' && column !== keptField && (!Object.hasOwn(fields, column) || isNested(fields[column] ?? { type: 'string' })),
  )
  const twice = csv.columns.filter((column, i) => column !== '' && csv.columns.indexOf(column) !== i)
  return [
    ...twice.map((column) => problem('not-unique', `${file}: row 1`, `The column “${column}” stands twice.`, `La colonne « ${column} » y est deux fois.`)),
    ...absent.map((column) =>
      problem('missing', `${file}: row 1`, `The column “${column}” is required and is not there.`, `La colonne « ${column} » est obligatoire et n’y est pas.`),
    ),
    ...unknown.map((column) =>
      advice(
        'unknown-field',
        `${file}: row 1`,
        `HSDS 3.1 has no column “${column}” here. It is kept.`,
        `HSDS 3.1 n’a pas de colonne « ${column} » ici. Elle est gardée.`,
      ),
    ),
  ]
}

/** Checks a table of a tabular package against our table of the standard: columns, what is required, types, formats, closed lists. Never throws. */
export function checkRows(name: ObjectName, opened: HsdsTableFile): readonly HsdsProblem[] {
  const { file, csv } = opened
  const { fields } = hsdsTables[name]
  const required = requiredInRow(name).filter((column) => csv.columns.includes(column))
  const cells = csv.rows.flatMap(({ row, cells }) => [
    ...required.filter((column) => cells[column] === undefined).map((column) => missing(`${file}: row ${row}`, column)),
    ...Object.entries(cells).flatMap(([column, cell]) => {
      const field = Object.hasOwn(fields, column) ? fields[column] : undefined
      return field && !isNested(field) ? checkCell(field, cell, cellPlace(file, row, column)) : []
    }),
  ])
  const long = csv.tooLong.map((row) =>
    problem(
      'not-readable',
      `${file}: row ${row}`,
      'This row has more cells than there are columns.',
      'Cette ligne a plus de cellules qu’il n’y a de colonnes.',
    ),
  )
  return [...checkColumns(name, opened), ...cells, ...long]
}
