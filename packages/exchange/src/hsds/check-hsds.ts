import type { NamedBytes } from '../tabular/read-zip.ts'
import { checkRecord } from './check-record.ts'
import { allWithin, checkJsonReferences, checkTableReferences, type NamedRecord, type NamedTable } from './check-references.ts'
import { checkRows } from './check-rows.ts'
import { objectOf } from './find-object.ts'
import { advice, type HsdsProblem, problem } from './hsds-problem.ts'
import { nestTables } from './nest-tables.ts'
import { type HsdsDocument, type OpenedFiles, openFiles } from './open-files.ts'
import { checkProfile } from './profile/check-profile.ts'
import { objectOfCsv } from './tables.ts'

/** What a check found: how many objects and rows were read, by kind, and what is to be said of them. */
export type HsdsChecked = { readonly counts: Readonly<Record<string, number>>; readonly problems: readonly HsdsProblem[] }

const noSchema = (where: string): HsdsProblem =>
  problem(
    'no-schema',
    where,
    'No schema of HSDS 3.1 is for this file. It was not checked.',
    'Aucun schéma de HSDS 3.1 n’est pour ce fichier. Il n’a pas été vérifié.',
  )

function recordsOf(document: HsdsDocument): readonly { readonly named: NamedRecord | null; readonly where: string }[] {
  return document.records.map(({ where, value }) => {
    const name = objectOf(value, document.file)
    return { where, named: name ? { name, where, value } : null }
  })
}

function checkDocuments(documents: readonly HsdsDocument[]): { readonly named: readonly NamedRecord[]; readonly problems: readonly HsdsProblem[] } {
  const perFile = documents.map((document) => {
    const records = recordsOf(document)
    const named = records.flatMap(({ named }) => (named ? [named] : []))
    // A file of which no object is known is told once, not for each of its objects.
    const strange =
      named.length === 0 && records.length > 0 ? [noSchema(document.file)] : records.flatMap(({ named, where }) => (named ? [] : [noSchema(where)]))
    const schema = named.flatMap(({ name, where, value }) => checkRecord(name, value, where))
    return { named, problems: [...strange, ...schema, ...checkJsonReferences(named)] }
  })
  return { named: perFile.flatMap((file) => file.named), problems: perFile.flatMap((file) => file.problems) }
}

/** The tables that a package says that it has, and that are not there. */
function checkDescriptors({ descriptors, tables }: OpenedFiles): readonly HsdsProblem[] {
  return descriptors.flatMap(({ file, value }) => {
    const resources = Array.isArray(value.resources) ? value.resources : []
    return resources.flatMap((resource: unknown) => {
      const path = typeof resource === 'object' && resource !== null && 'path' in resource ? resource.path : undefined
      if (typeof path !== 'string' || tables.some((table) => table.file.split('/').at(-1) === path.split('/').at(-1))) return []
      return [advice('not-readable', file, `It names ${path}, which is not there.`, `Il nomme ${path}, qui n’y est pas.`)]
    })
  })
}

const counted = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/**
 * Checks a directory against HSDS 3.1 and the Recourse profile: JSON (one object, a list, a page of an API), NDJSON, tables in CSV, a zip of these.
 * Each problem says where it is and never what was written there. Never throws.
 */
export function checkHsds(files: readonly NamedBytes[]): HsdsChecked {
  const opened = openFiles(files)
  const unread = opened.faults.map(({ where, text, repair }) => problem('not-readable', where, `${text.en} ${repair.en}`, `${text.fr} ${repair.fr}`))
  const doubtful = opened.notes.map(({ where, text }) => advice('not-readable', where, text.en, text.fr))
  const { named, problems } = checkDocuments(opened.documents)
  const tables = opened.tables.flatMap((table): readonly NamedTable[] => {
    const name = objectOfCsv(table.file) ?? table.described
    return name ? [{ ...table, name }] : []
  })
  const strange = opened.tables.filter((table) => objectOfCsv(table.file) === undefined && !table.described).map(({ file }) => noSchema(file))
  const services = named.flatMap((record) => allWithin(record).flatMap(({ record: inner }) => (inner.name === 'service' ? [inner] : [])))
  const rows = tables.length > 0 ? nestTables(tables).services.map(({ value, where }) => ({ value, where })) : []
  const profile = [...services, ...rows].flatMap(({ value, where }) => checkProfile(value, where))
  return {
    counts: counted([...named.map(({ name }) => name), ...tables.flatMap(({ name, csv }) => csv.rows.map(() => name))]),
    problems: [
      ...unread,
      ...doubtful,
      ...problems,
      ...strange,
      ...tables.flatMap((table) => checkRows(table.name, table)),
      ...checkTableReferences(tables),
      ...checkDescriptors(opened),
      ...profile,
    ],
  }
}
