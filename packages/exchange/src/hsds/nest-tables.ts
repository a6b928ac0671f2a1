import type { NamedTable } from './check-references.ts'
import { isNested, type ObjectName } from './field.ts'
import type { JsonRecord } from './json-record.ts'
import type { PlacedRecord } from './open-files.ts'
import { hsdsTables } from './tables.ts'

/** The column of a nested object that points back to the object that holds it. */
export const linkTo = (holder: ObjectName, nested: ObjectName): string =>
  nested === 'attribute' ? 'link_id' : nested === 'metadata' ? 'resource_id' : `${holder}_id`

/** The column of an object that points to the one object nested in a field of it: `taxonomy_detail` by `taxonomy_id`. */
export const linkFrom = (field: string, of: ObjectName): string => (field === 'taxonomy_detail' ? 'taxonomy_id' : `${of}_id`)

const folded = (id: unknown): string => (typeof id === 'string' ? id.trim().toLowerCase() : '')

/** A row as a JSON object: numbers are numbers, texts are texts. A cell that is no number stays a text, which the checker tells. */
function recordOf(name: ObjectName, cells: Readonly<Record<string, string>>): JsonRecord {
  const { fields } = hsdsTables[name]
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => {
      const field = Object.hasOwn(fields, column) ? fields[column] : undefined
      const isNumber = field?.type === 'number' && Number.isFinite(Number(cell))
      return [column, isNumber ? Number(cell) : cell]
    }),
  )
}

type Row = { readonly value: JsonRecord; readonly where: string }
type Index = { readonly byId: Map<string, Row>; readonly byLink: Map<string, Row[]>; readonly rows: readonly Row[] }

function indexed(tables: readonly NamedTable[], name: ObjectName): Index {
  const rows = tables
    .filter((table) => table.name === name)
    .flatMap(({ file, csv }) => csv.rows.map(({ row, cells }) => ({ value: recordOf(name, cells), where: `${file}: row ${row}` })))
  const byId = new Map<string, Row>()
  const byLink = new Map<string, Row[]>()
  for (const row of rows) {
    if (folded(row.value.id) !== '' && !byId.has(folded(row.value.id))) byId.set(folded(row.value.id), row)
    for (const [key, value] of Object.entries(row.value)) {
      if (!key.endsWith('_id')) continue
      const at = `${key} ${folded(value)}`
      const there = byLink.get(at)
      if (there) there.push(row)
      else byLink.set(at, [row])
    }
  }
  return { byId, byLink, rows }
}

/** The services of a tabular package with all that belongs to them nested in them, and the rows that belong to no service. */
export type Nested = { readonly services: readonly PlacedRecord[]; readonly unreached: readonly { readonly name: ObjectName; readonly where: string }[] }

/** Nests the rows of a tabular package. References stay where they were, so that nothing is lost. Never throws. */
export function nestTables(tables: readonly NamedTable[]): Nested {
  const indexes = new Map<ObjectName, Index>()
  const indexOf = (name: ObjectName): Index => {
    const kept = indexes.get(name) ?? indexed(tables, name)
    indexes.set(name, kept)
    return kept
  }
  const reached = new Set<Row>()
  const nested = (name: ObjectName, row: Row): JsonRecord => {
    reached.add(row)
    const inner = Object.entries(hsdsTables[name].fields).flatMap(([key, field]): readonly (readonly [string, unknown])[] => {
      if (!isNested(field) || field.onlyInApi) return []
      if (field.type === 'object') {
        const found = indexOf(field.of).byId.get(folded(row.value[linkFrom(key, field.of)]))
        return found ? [[key, nested(field.of, found)]] : []
      }
      const found = indexOf(field.of).byLink.get(`${linkTo(name, field.of)} ${folded(row.value.id)}`) ?? []
      return folded(row.value.id) !== '' && found.length > 0 ? [[key, found.map((child) => nested(field.of, child))]] : []
    })
    return { ...row.value, ...Object.fromEntries(inner) }
  }
  const services = indexOf('service').rows.map((row) => ({ where: row.where, value: nested('service', row) }))
  const names = [...new Set(tables.map(({ name }) => name))]
  return {
    services,
    unreached: names.flatMap((name) => indexOf(name).rows.flatMap((row) => (reached.has(row) ? [] : [{ name, where: row.where }]))),
  }
}
