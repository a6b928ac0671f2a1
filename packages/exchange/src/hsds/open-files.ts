import type { ImportNote, ImportProblem } from '../imported.ts'
import { type CsvTable, readCsv } from '../tabular/csv-table.ts'
import { decodeText } from '../tabular/decode-text.ts'
import { isZip, type NamedBytes, readZip, type ZipProblem } from '../tabular/read-zip.ts'
import type { ObjectName } from './field.ts'
import { isRecord, type JsonRecord } from './json-record.ts'
import { objectNames } from './tables.ts'

/** One JSON object of a file, and its place: `services.json: $.contents[2]`. */
export type PlacedRecord = { readonly where: string; readonly value: JsonRecord }

/** A JSON file: its objects, whether it is one, a list, a page of an API or lines. */
export type HsdsDocument = { readonly file: string; readonly form: 'object' | 'list' | 'page' | 'lines'; readonly records: readonly PlacedRecord[] }

/** A table of a tabular package. `described` is the object that the description of the package gives to a file of another name. */
export type HsdsTableFile = { readonly file: string; readonly csv: CsvTable; readonly described?: ObjectName }

/** What a set of files holds. `faults` are the files that could not be read, each with what to do. */
export type OpenedFiles = {
  readonly documents: readonly HsdsDocument[]
  readonly tables: readonly HsdsTableFile[]
  readonly descriptors: readonly { readonly file: string; readonly value: JsonRecord }[]
  readonly notes: readonly ImportNote[]
  readonly faults: readonly ImportProblem[]
}

/** The most that is read, in bytes, and how deep JSON may be nested. */
const fileLimits = { total: 50 * 1024 * 1024, depth: 64 } as const

const fault = (kind: ImportProblem['kind'], where: string, said: readonly [string, string], repair: readonly [string, string]): ImportProblem => ({
  kind,
  where,
  text: { en: said[0], fr: said[1] },
  repair: { en: repair[0], fr: repair[1] },
})

const zipFaults: Readonly<Record<ZipProblem, (where: string) => ImportProblem>> = {
  broken: (where) => fault('broken', where, ['This archive is damaged.', 'Cette archive est abîmée.'], ['Make the zip again.', 'Refaites le zip.']),
  'too-large': (where) =>
    fault(
      'too-large',
      where,
      ['This archive unfolds to more than 200 MB.', 'Cette archive se déplie en plus de 200 Mo.'],
      ['Split it in smaller archives.', 'Divisez-la en archives plus petites.'],
    ),
  'too-many': (where) =>
    fault(
      'too-large',
      where,
      ['This archive holds more than 200 files.', 'Cette archive contient plus de 200 fichiers.'],
      ['Keep only the tables of the directory in it.', 'N’y gardez que les tables du répertoire.'],
    ),
  'leaves-its-folder': (where) =>
    fault(
      'hostile',
      where,
      ['A file of this archive has a name that leaves its folder.', 'Un fichier de cette archive a un nom qui sort de son dossier.'],
      ['Do not open it. Ask where it comes from.', 'Ne l’ouvrez pas. Demandez d’où elle vient.'],
    ),
}

/** How deep the brackets of a JSON text go, without reading it: reading something too deep is what must not be done. */
function depthOf(text: string): number {
  let [depth, deepest, quoted] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (quoted) {
      if (char === 92) i++
      else if (char === 34) quoted = false
    } else if (char === 34) quoted = true
    else if (char === 123 || char === 91) deepest = Math.max(deepest, ++depth)
    else if (char === 125 || char === 93) depth--
  }
  return deepest
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const listed = (items: readonly unknown[], where: string): readonly PlacedRecord[] =>
  items.flatMap((value, i) => (isRecord(value) ? [{ where: `${where}[${i}]`, value }] : []))

function documentOf(file: string, value: unknown): HsdsDocument | null {
  if (Array.isArray(value)) return { file, form: 'list', records: listed(value, `${file}: $`) }
  if (!isRecord(value)) return null
  if (Array.isArray(value.contents)) return { file, form: 'page', records: listed(value.contents, `${file}: $.contents`) }
  return { file, form: 'object', records: [{ where: `${file}: $`, value }] }
}

/** One JSON object on each line. Null when a line is not one. */
function linesOf(file: string, text: string): HsdsDocument | null {
  const lines = text.split(/\r?\n/).flatMap((line, i) => (line.trim() === '' ? [] : [{ where: `${file}: line ${i + 1}, $`, value: parsed(line) }]))
  const records = lines.flatMap(({ where, value }) => (isRecord(value) ? [{ where, value }] : []))
  return records.length > 0 && records.length === lines.length ? { file, form: 'lines', records } : null
}

const empty: OpenedFiles = { documents: [], tables: [], descriptors: [], notes: [], faults: [] }

// What a checkout leaves of a link to another file, as in the official tabular example.
const isLink = (text: string): boolean => /^[./\w-]+\/datapackage\.json\s*$/.test(text)

const isDescriptor = (file: string): boolean => /(?:^|\/)datapackage\.json$/i.test(file)

function openJson(file: string, text: string): OpenedFiles {
  if (isDescriptor(file) && isLink(text)) return empty
  if (depthOf(text) > fileLimits.depth)
    return {
      ...empty,
      faults: [
        fault(
          'hostile',
          file,
          [`This JSON is nested deeper than ${fileLimits.depth} levels.`, `Ce JSON est imbriqué sur plus de ${fileLimits.depth} niveaux.`],
          ['No directory needs that. Ask where it comes from.', 'Aucun répertoire n’en a besoin. Demandez d’où il vient.'],
        ),
      ],
    }
  const value = parsed(text)
  if (isDescriptor(file) && isRecord(value)) return { ...empty, descriptors: [{ file, value }] }
  const document = value === undefined ? linesOf(file, text) : documentOf(file, value)
  if (document) return { ...empty, documents: [document] }
  const repair = ['Save it again as JSON, or ask for another copy.', 'Enregistrez-le de nouveau en JSON, ou demandez une autre copie.'] as const
  return { ...empty, faults: [fault('broken', file, ['This is not whole JSON.', 'Ce n’est pas du JSON complet.'], repair)] }
}

const guessed = (file: string): ImportNote => ({
  where: file,
  kind: 'doubtful',
  text: {
    en: 'This file is not in UTF-8. It was read as windows-1252: look at the accents.',
    fr: 'Ce fichier n’est pas en UTF-8. Il a été lu comme du windows-1252\u00A0: regardez les accents.',
  },
})

const within = (where: string): ImportNote => ({
  where,
  kind: 'left-out',
  text: { en: 'A zip inside a zip is not opened: give it by itself.', fr: 'Un zip dans un zip n’est pas ouvert\u00A0: donnez-le seul.' },
})

function openTable(file: string, text: string): OpenedFiles {
  const csv = readCsv(text)
  if (csv.brokenAt === undefined) return { ...empty, tables: [{ file, csv }] }
  const said = ['A quote is opened here and never closed.', 'Un guillemet s’ouvre ici et ne se ferme jamais.'] as const
  const repair = ['Close it or take it out, then save the table again.', 'Fermez-le ou enlevez-le, puis enregistrez la table de nouveau.'] as const
  return { ...empty, faults: [fault('broken', `${file}: row ${csv.brokenAt}`, said, repair)] }
}

function openOne({ name, bytes }: NamedBytes): OpenedFiles {
  const decoded = decodeText(bytes)
  if (!decoded.ok) {
    const repair = ['Give the directory as JSON, as CSV or as a zip of these.', 'Donnez le répertoire en JSON, en CSV ou en un zip de ceux-ci.'] as const
    return { ...empty, faults: [fault('not-text', name, ['This file is no text.', 'Ce fichier n’est pas du texte.'], repair)] }
  }
  const { text, encoding } = decoded.value
  const opened = /\.(csv|tsv)$/i.test(name) ? openTable(name, text) : openJson(name, text)
  return encoding === 'windows-1252' ? { ...opened, notes: [guessed(name)] } : opened
}

const merged = (all: readonly OpenedFiles[]): OpenedFiles => ({
  documents: all.flatMap((one) => one.documents),
  tables: all.flatMap((one) => one.tables),
  descriptors: all.flatMap((one) => one.descriptors),
  notes: all.flatMap((one) => one.notes),
  faults: all.flatMap((one) => one.faults),
})

/** The tables with the object that the description of their package gives them, by the path that it names. */
function described(opened: OpenedFiles): OpenedFiles {
  const named = opened.descriptors.flatMap(({ value }) => {
    const resources: readonly unknown[] = Array.isArray(value.resources) ? value.resources : []
    return resources.flatMap((resource) => {
      const { name, path } = isRecord(resource) ? resource : {}
      const object = objectNames.find((known) => known === name)
      return object && typeof path === 'string' ? [{ object, path }] : []
    })
  })
  const tables = opened.tables.map((table) => {
    const found = named.find(({ path }) => table.file === path || table.file.endsWith(`/${path}`))
    return found ? { ...table, described: found.object } : table
  })
  return { ...opened, tables }
}

// Read me files and licences beside the tables are no part of the directory.
const isData = (name: string): boolean => /\.(json|ndjson|jsonl|csv|tsv|zip)$/i.test(name)

/** Opens the files of a directory: JSON, NDJSON, CSV, and zips of these. What cannot be read is told in `faults`. Never throws. */
export function openFiles(files: readonly NamedBytes[]): OpenedFiles {
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > fileLimits.total) {
    const repair = ['Split the directory in smaller files.', 'Divisez le répertoire en fichiers plus petits.'] as const
    return { ...empty, faults: [fault('too-large', files[0]?.name ?? '', ['There are more than 50 MB.', 'Il y a plus de 50 Mo.'], repair)] }
  }
  return described(
    merged(
      files.flatMap((file): readonly OpenedFiles[] => {
        if (!isZip(file.bytes)) return isData(file.name) || files.length === 1 ? [openOne(file)] : []
        const inner = readZip(file.bytes)
        if (!inner.ok) return [{ ...empty, faults: [zipFaults[inner.error](file.name)] }]
        const zips = inner.value.filter(({ bytes }) => isZip(bytes)).map(({ name }) => within(`${file.name}/${name}`))
        return [...inner.value.filter(({ name, bytes }) => isData(name) && !isZip(bytes)).map(openOne), { ...empty, notes: zips }]
      }),
    ),
  )
}
