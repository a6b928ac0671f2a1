import { ok, type Result } from '@recourse/domain/shared'
import type { ImportProblem } from '../imported.ts'
import { isList, isObject } from '../limits/parse-json.ts'
import type { MunicipalList } from '../municipal/read-municipal.ts'
import { featuresOf, tableOfRecords } from '../text/table-of-records.ts'
import type { Sniffed } from './sniff.ts'

/** A file as a list of rows with columns: CSV, the first sheet of Excel, GeoJSON, or JSON that is a list of records. Null when it is none of them. */
export function municipalListOf(sniffed: Sniffed, where: string): Result<MunicipalList, ImportProblem> | null {
  if (sniffed.kind === 'csv') return ok({ table: sniffed.table })
  if (sniffed.kind === 'xlsx') return sniffed.sheets[0] ? ok({ table: sniffed.sheets[0].table }) : null
  if (sniffed.kind !== 'json' && sniffed.kind !== 'geojson') return null
  const { json } = sniffed
  const features = featuresOf(json)
  const records = features?.records ?? (isList(json) && json.every(isObject) ? json : null)
  if (!records || records.length === 0) return null
  const table = tableOfRecords(records, where)
  return table.ok ? ok({ table: table.value, ...(features ? { points: features.points } : {}) }) : table
}
