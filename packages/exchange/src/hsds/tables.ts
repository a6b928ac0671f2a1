import type { ObjectName, Table } from './field.ts'
import { coreTables } from './tables-core.ts'
import { detailTables } from './tables-detail.ts'

/**
 * Our own table of HSDS 3.1 (the branch 3.1-dev of October 2024): the facts of the standard, none of its sentences. The checker, our JSON
 * Schemas, the description of tabular packages, import and export all read it. `tables.test.ts` holds it to the official schemas.
 */
export const hsdsTables: Readonly<Record<ObjectName, Table>> = { ...coreTables, ...detailTables }

/** The field of our profile where an export sets aside what the standard would refuse in its own field. It is read back into its place. */
export const keptField = 'recourse_kept'

/** Every object of the standard. */
export const objectNames: readonly ObjectName[] = (Object.keys(hsdsTables) as ObjectName[]).filter((name) => Object.hasOwn(hsdsTables, name))

/** The object whose rows are in a file of a tabular package; `services.csv`, with or without a folder. Undefined for another file. */
export function objectOfCsv(path: string): ObjectName | undefined {
  const name = (path.split('/').at(-1) ?? '').toLowerCase()
  return objectNames.find((object) => hsdsTables[object].csv === name)
}

/** What a row of a table must have: what the object must have, without what is nested, and its references. */
export const requiredInRow = (name: ObjectName): readonly string[] => {
  const { required, requiredInRows, fields } = hsdsTables[name]
  return [...new Set([...required.filter((field) => fields[field] !== undefined && !('of' in fields[field])), ...requiredInRows])]
}
