import { isNested, type ObjectName } from './field.ts'
import type { JsonRecord } from './json-record.ts'
import { profileVersion } from './profile/link-types.ts'
import { hsdsTables, objectNames, requiredInRow } from './tables.ts'

/** A table to be described: its object, and its columns when not all of the standard are there. */
export type DescribedTable = { readonly name: ObjectName; readonly columns?: readonly string[] }

function fieldOf(name: ObjectName, column: string): JsonRecord {
  const field = Object.hasOwn(hsdsTables[name].fields, column) ? hsdsTables[name].fields[column] : undefined
  if (!field || isNested(field)) return { name: column, type: 'string' }
  const isUnique = column === 'id' || field.unique === true
  const constraints = {
    ...(requiredInRow(name).includes(column) ? { required: true } : {}),
    ...(isUnique ? { unique: true } : {}),
    ...(field.oneOf ? { enum: field.oneOf } : {}),
  }
  return {
    name: column,
    type: field.cell ?? field.type,
    ...(field.format && !field.cell ? { format: field.format } : {}),
    // Hours are written without seconds, moments with or without them.
    ...(field.cell === 'time' || field.cell === 'datetime' ? { format: 'any' } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  }
}

function resourceOf({ name, columns }: DescribedTable, present: readonly ObjectName[]): JsonRecord {
  const { csv, fields } = hsdsTables[name]
  const all = columns ?? Object.entries(fields).flatMap(([key, field]) => (isNested(field) ? [] : [key]))
  const references = all.flatMap((column) => {
    const field = Object.hasOwn(fields, column) ? fields[column] : undefined
    const target = field && !isNested(field) ? field.refersTo : undefined
    return target && present.includes(target) ? [{ fields: column, reference: { resource: target, fields: 'id' } }] : []
  })
  return {
    name,
    path: csv,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    profile: 'tabular-data-resource',
    schema: { primaryKey: 'id', fields: all.map((column) => fieldOf(name, column)), ...(references.length > 0 ? { foreignKeys: references } : {}) },
  }
}

/** The description of a tabular package of HSDS 3.1 with our profile: its tables, columns, types and references. All tables when none are named. */
export function dataPackage(tables: readonly DescribedTable[] = objectNames.map((name) => ({ name }))): JsonRecord {
  const present = tables.map(({ name }) => name)
  return {
    name: 'recourse-hsds',
    title: 'Directory in HSDS 3.1, with the Recourse HSDS Profile',
    profile: 'tabular-data-package',
    version: profileVersion,
    resources: tables.map((table) => resourceOf(table, present)),
  }
}
