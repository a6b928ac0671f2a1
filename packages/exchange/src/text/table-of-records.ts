import type { Result } from '@recourse/domain/shared'
import type { ImportProblem } from '../imported.ts'
import { checkRowCount } from '../limits/check-limits.ts'
import { fieldOf, isList, isObject, type Json, type JsonObject } from '../limits/parse-json.ts'
import type { Point } from '../record/find-town.ts'
import { type Table, tableOf } from './read-table.ts'

// A list of texts in a cell is one text; any other list is not a cell.
const asCell = (value: Json): string =>
  value === null ? '' : typeof value === 'object' ? (isList(value) ? value.filter((item) => typeof item !== 'object').join('; ') : '') : String(value)

function flat(object: JsonObject, before = ''): readonly (readonly [string, string])[] {
  return Object.entries(object).flatMap(([key, value]) => (isObject(value) ? flat(value, `${before}${key}.`) : [[`${before}${key}`, asCell(value)] as const]))
}

/** A list of records as a table: its columns are all their fields, those of a record within by a dot; rows are numbered from 2, as below a header. */
export function tableOfRecords(records: readonly JsonObject[], where: string): Result<Table, ImportProblem> {
  const few = checkRowCount(records.length, where)
  if (!few.ok) return few
  const rows = records.map((record) => new Map(flat(record)))
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))]
  return tableOf([columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))], where)
}

/** The features of GeoJSON: their properties, and their points by the number of the row. Null when it is no list of features. */
export function featuresOf(json: Json): { readonly records: readonly JsonObject[]; readonly points: ReadonlyMap<number, Point> } | null {
  if (!isObject(json) || fieldOf(json, 'type') !== 'FeatureCollection') return null
  const features = fieldOf(json, 'features')
  if (!isList(features) || !features.every(isObject)) return null
  const points = new Map<number, Point>()
  const records = features.map((feature, i): JsonObject => {
    const geometry = fieldOf(feature, 'geometry')
    const at = isObject(geometry) && fieldOf(geometry, 'type') === 'Point' ? fieldOf(geometry, 'coordinates') : undefined
    if (isList(at) && typeof at[0] === 'number' && typeof at[1] === 'number' && Math.abs(at[1]) <= 90) points.set(i + 2, { longitude: at[0], latitude: at[1] })
    const properties = fieldOf(feature, 'properties')
    return isObject(properties) ? properties : {}
  })
  return { records, points }
}
