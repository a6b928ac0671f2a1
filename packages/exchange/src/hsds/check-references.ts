import { cellPlace } from './check-rows.ts'
import { isNested, type ObjectName } from './field.ts'
import { nestedIn } from './find-object.ts'
import { advice, type HsdsProblem, problem } from './hsds-problem.ts'
import type { JsonRecord } from './json-record.ts'
import type { HsdsTableFile } from './open-files.ts'
import { hsdsTables } from './tables.ts'

/** A table whose object is known. */
export type NamedTable = HsdsTableFile & { readonly name: ObjectName }

/** A JSON object whose kind is known, with its place. */
export type NamedRecord = { readonly name: ObjectName; readonly where: string; readonly value: JsonRecord }

const folded = (id: string): string => id.trim().toLowerCase()

const sameId = (where: string, first: string): HsdsProblem =>
  problem('same-id', where, `This id already stands at ${first}.`, `Cet identifiant est déjà à ${first}.`)

/** The references of an object: the field and the object that it points to. */
const referencesOf = (name: ObjectName): readonly (readonly [string, ObjectName])[] =>
  Object.entries(hsdsTables[name].fields).flatMap(([key, field]) => (isNested(field) || !field.refersTo ? [] : [[key, field.refersTo] as const]))

function checkUnique({ name, file, csv }: NamedTable): readonly HsdsProblem[] {
  const unique = ['id', ...Object.entries(hsdsTables[name].fields).flatMap(([key, field]) => (!isNested(field) && field.unique ? [key] : []))]
  return unique.flatMap((column) => {
    const seen = new Map<string, string>()
    return csv.rows.flatMap(({ row, cells }) => {
      const [value, where] = [cells[column], cellPlace(file, row, column)]
      if (value === undefined) return []
      const first = seen.get(folded(value))
      seen.set(folded(value), first ?? where)
      if (first === undefined) return []
      return [
        column === 'id'
          ? sameId(where, first)
          : problem('not-unique', where, `This must be unique and already stands at ${first}.`, `Ceci doit être unique et est déjà à ${first}.`),
      ]
    })
  })
}

/** Tables are whole: each reference must lead to a row, and no id may stand twice. Never throws. */
export function checkTableReferences(tables: readonly NamedTable[]): readonly HsdsProblem[] {
  const ids = new Map<ObjectName, Set<string>>()
  for (const { name, csv } of tables)
    ids.set(name, new Set([...(ids.get(name) ?? []), ...csv.rows.flatMap(({ cells }) => (cells.id ? [folded(cells.id)] : []))]))
  const dangling = tables.flatMap(({ name, file, csv }) =>
    csv.rows.flatMap(({ row, cells }) =>
      referencesOf(name).flatMap(([column, target]) => {
        const value = cells[column]
        if (value === undefined || ids.get(target)?.has(folded(value))) return []
        return [
          problem(
            'unknown-reference',
            cellPlace(file, row, column),
            `No row of ${hsdsTables[target].csv} has this id.`,
            `Aucune ligne de ${hsdsTables[target].csv} n’a cet identifiant.`,
          ),
        ]
      }),
    ),
  )
  return [...tables.flatMap(checkUnique), ...dangling]
}

const idOf = (value: JsonRecord): string | undefined => (typeof value.id === 'string' ? folded(value.id) : undefined)

/** Every object of a record, itself first, with the object that holds it. */
export function allWithin(record: NamedRecord, holder?: NamedRecord): readonly { readonly record: NamedRecord; readonly holder: NamedRecord | undefined }[] {
  const inner = nestedIn(record.name, record.value, record.where)
  return [{ record, holder }, ...inner.flatMap(({ of, value, where }) => allWithin({ name: of, value, where }, record))]
}

/**
 * JSON is often one page of a larger directory: a reference that leads out of it is an advice. One that contradicts the object it is nested in is a
 * problem, and so is an id that stands twice at the top. Never throws.
 */
export function checkJsonReferences(records: readonly NamedRecord[]): readonly HsdsProblem[] {
  const all = records.flatMap((record) => allWithin(record))
  const known = new Set(all.map(({ record }) => `${record.name} ${idOf(record.value) ?? ''}`))
  const references = all.flatMap(({ record, holder }) =>
    referencesOf(record.name).flatMap(([key, target]) => {
      const value = record.value[key]
      if (typeof value !== 'string') return []
      const where = `${record.where}.${key}`
      const held = holder?.name === target ? idOf(holder.value) : undefined
      if (held !== undefined && held !== folded(value))
        return [
          problem(
            'contradicts-place',
            where,
            `This names another ${target} than the one that it is nested in.`,
            `Ceci nomme un autre ${target} que celui où il est imbriqué.`,
          ),
        ]
      return known.has(`${target} ${folded(value)}`)
        ? []
        : [advice('unknown-reference', where, `No ${target} in this file has this id.`, `Aucun ${target} de ce fichier n’a cet identifiant.`)]
    }),
  )
  const seen = new Map<string, string>()
  const doubles = records.flatMap(({ name, where, value }) => {
    const id = idOf(value)
    if (id === undefined) return []
    const first = seen.get(`${name} ${id}`)
    seen.set(`${name} ${id}`, first ?? where)
    return first === undefined ? [] : [sameId(`${where}.id`, first)]
  })
  return [...doubles, ...references]
}
