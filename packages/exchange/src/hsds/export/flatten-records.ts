import { isNested, type ObjectName } from '../field.ts'
import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import { linkFrom, linkTo } from '../nest-tables.ts'
import { parsedKept } from '../set-aside.ts'
import { hsdsTables, keptField } from '../tables.ts'
import { uuidFor } from '../uuid.ts'

/** Rows by object. A row holds texts only. */
export type Rows = ReadonlyMap<ObjectName, readonly Readonly<Record<string, string>>[]>

type Row = Record<string, string>

const cellOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value))

/** The cells of an object itself: what is nested has rows of its own. */
function cellsOf(name: ObjectName, value: JsonRecord): Row {
  const { fields } = hsdsTables[name]
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      return inner === undefined || inner === null || inner === '' || (field && isNested(field)) ? [] : [[key, cellOf(inner)]]
    }),
  )
}

const disagrees = (a: Row, b: Row): boolean => Object.entries(b).some(([key, cell]) => key !== 'id' && a[key] !== undefined && a[key] !== cell)

const keptIn = (cell: string | undefined): { readonly was: JsonRecord; readonly added: readonly unknown[] } => {
  const kept = parsedKept(cell)
  return { was: isRecord(kept) && isRecord(kept.was) ? kept.was : {}, added: isRecord(kept) && Array.isArray(kept.added) ? kept.added : [] }
}

/** In tables each reference must lead to a row: one that leads elsewhere is set aside, and comes back when the tables are read. */
function withoutDangling(rows: Rows): Rows {
  const ids = new Map([...rows].map(([name, all]) => [name, new Set(all.map(({ id }) => id))]))
  return new Map(
    [...rows].map(([name, all]) => [
      name,
      all.map((row) => {
        const dangling = Object.entries(row).filter(([column, cell]) => {
          const field = Object.hasOwn(hsdsTables[name].fields, column) ? hsdsTables[name].fields[column] : undefined
          return field && !isNested(field) && field.refersTo && !ids.get(field.refersTo)?.has(cell)
        })
        if (dangling.length === 0) return row
        const { was, added } = keptIn(row[keptField])
        const others = Object.entries(row).filter(([column]) => !dangling.some(([key]) => key === column))
        return { ...Object.fromEntries(others), [keptField]: JSON.stringify({ was: { ...was, ...Object.fromEntries(dangling) }, added }) }
      }),
    ]),
  )
}

/**
 * Puts nested records into the rows of tables, each object once. An object that stands at two places that one row cannot name, as a phone of two
 * locations, has a second row with an id made from both. An attribute without a term is given one, since a table requires it. Never throws.
 */
export function flattenRecords(services: readonly JsonRecord[]): Rows {
  const tables = new Map<ObjectName, Map<string, Row>>()
  const put = (name: ObjectName, row: Row): string => {
    const table = tables.get(name) ?? new Map<string, Row>()
    tables.set(name, table)
    const known = table.get(row.id ?? '')
    const id = known && disagrees(known, row) ? uuidFor(`${name} ${JSON.stringify(Object.entries(row).toSorted())}`) : (row.id ?? '')
    table.set(id, { ...table.get(id), ...row, id })
    return id
  }
  const add = (name: ObjectName, value: JsonRecord, links: Row): string => {
    const row: Row = { ...cellsOf(name, value), ...links }
    row.id ??= uuidFor(`${name} ${JSON.stringify(value)}`)
    if (name === 'attribute' && !isRecord(value.taxonomy_term) && row.taxonomy_term_id === undefined)
      row.taxonomy_term_id = add('taxonomy_term', { id: uuidFor('term none'), name: '-', description: '-' }, {})
    const nested = Object.entries(hsdsTables[name].fields).flatMap(([key, field]) => (isNested(field) && value[key] !== undefined ? [{ key, field }] : []))
    for (const { key, field } of nested) {
      const inner = value[key]
      if (field.type === 'object' && isRecord(inner))
        row[linkFrom(key, field.of)] = add(field.of, inner, field.of === 'program' && row.organization_id ? { organization_id: row.organization_id } : {})
    }
    if (name === 'service' && row.organization_id)
      for (const program of recordsIn([value.program])) row.program_id = add('program', program, { organization_id: row.organization_id })
    const id = put(name, row)
    for (const { key, field } of nested) {
      if (field.type !== 'array') continue
      for (const child of recordsIn(value[key])) {
        const link = linkTo(name, field.of)
        add(field.of, child, {
          [link]: id,
          ...(field.of === 'attribute' ? { link_entity: name } : {}),
          ...(field.of === 'metadata' ? { resource_type: name } : {}),
        })
      }
    }
    return id
  }
  for (const service of services) add('service', service, {})
  return withoutDangling(new Map([...tables].map(([name, rows]) => [name, [...rows.values()]])))
}
