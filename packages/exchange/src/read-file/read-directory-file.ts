import { type Bilingual, err, ok, type Result } from '@recourse/domain/shared'
import type { FileFormat, ImportedFile, ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import type { Mapping } from '../municipal/mapping.ts'
import { ourMappings } from '../municipal/our-mappings.ts'
import { type MunicipalList, mappingsFor, readMunicipal } from '../municipal/read-municipal.ts'
import type { ImportContext } from '../record/import-context.ts'
import { municipalListOf } from './municipal-list.ts'
import { ourReaders } from './our-readers.ts'
import { type GivenFile, type Sniffed, sniff } from './sniff.ts'

/** A reader of one format. `fits` looks at what the file holds and never throws; `read` takes the file whole or says why not. */
export type Reader = {
  readonly format: FileFormat
  readonly fits: (sniffed: Sniffed) => boolean
  readonly read: (sniffed: Sniffed, context: ImportContext) => Result<ImportedFile, ImportProblem> | Promise<Result<ImportedFile, ImportProblem>>
}

/** A question to the person: which mapping the list is to be read by. Nothing was taken yet. */
export type ImportQuestion = {
  readonly kind: 'which-mapping'
  readonly candidates: readonly { readonly id: string; readonly title: Bilingual }[]
  readonly columns: readonly string[]
}

/** What a person may give beside the file: one mapping of their own (or a chosen one), and readers of other formats. */
export type ReadOptions = { readonly mapping?: Mapping; readonly extraReaders?: readonly Reader[] }

const unknownFormat = ({ name }: Sniffed, columns: readonly string[]): Result<never, ImportProblem> =>
  refuse(
    'unknown-format',
    name,
    andNothingTaken(
      columns.length === 0
        ? both('What the file holds is not a list that we know how to read.', 'Ce que contient le fichier n’est pas une liste que nous savons lire.')
        : both(
            `No list that we know has these columns: ${columns.slice(0, 60).join(', ')}.`,
            `Aucune liste connue n’a ces colonnes\u00A0: ${columns.slice(0, 60).join(', ')}.`,
          ),
    ),
    both(
      'Use our spreadsheet, or bring a mapping that says which column is the name, the town and the phone (docs/exchange-formats.md).',
      'Utilisez notre classeur, ou apportez une correspondance qui dit quelle colonne est le nom, la ville et le téléphone (docs/exchange-formats.md).',
    ),
  )

function readByColumns(sniffed: Sniffed, list: MunicipalList, context: ImportContext): Result<ImportedFile, ImportProblem | ImportQuestion> {
  const { columns } = list.table
  const { exact, near } = mappingsFor(columns, ourMappings)
  const [only] = exact
  if (only && exact.length === 1) return readMunicipal(list, only, context)
  const candidates = exact.length > 1 ? exact : near
  return candidates.length === 0
    ? unknownFormat(sniffed, columns)
    : err({ kind: 'which-mapping', candidates: candidates.map(({ id, title }) => ({ id, title })), columns })
}

async function readSniffed(
  sniffed: Sniffed,
  context: ImportContext,
  { mapping, extraReaders = [] }: ReadOptions,
): Promise<Result<ImportedFile, ImportProblem | ImportQuestion>> {
  const list = municipalListOf(sniffed, context.name)
  if (mapping) return list ? (list.ok ? readMunicipal(list.value, mapping, context) : list) : unknownFormat(sniffed, [])
  // Ours first: each is known by columns of its own, while a zip that holds services.csv may be of several formats.
  const reader = [...ourReaders, ...extraReaders].find(({ fits }) => fits(sniffed))
  if (reader) return await reader.read(sniffed, context)
  return list ? (list.ok ? readByColumns(sniffed, list.value, context) : list) : unknownFormat(sniffed, [])
}

/**
 * Reads a list that somebody brings, whatever its format, found from what it holds: our spreadsheet, HSDS (by `extraReaders`), AIRS, the federal
 * list for newcomers, legal-aid sets, nightly counts, and lists of towns by a mapping. All of it or nothing. When several mappings may fit, or
 * one fits in part, the answer is a question with the candidates; call again with the one chosen. Never throws.
 */
export async function readDirectoryFile(
  given: GivenFile,
  context: Omit<ImportContext, 'name'>,
  options: ReadOptions = {},
): Promise<Result<ImportedFile, ImportProblem | ImportQuestion>> {
  const sniffed = await sniff(given)
  if (!sniffed.ok) return sniffed
  try {
    const read = await readSniffed(sniffed.value, { ...context, name: given.name }, options)
    return read.ok ? ok({ ...read.value, notes: [...sniffed.value.notes, ...read.value.notes] }) : read
  } catch {
    // A fault of ours in one reader must not look like a half-read list. The words of the fault may hold words of the file.
    return refuse(
      'broken',
      given.name,
      andNothingTaken(
        both('The file could not be read: something in it was not foreseen.', 'Le fichier n’a pas pu être lu\u00A0: quelque chose n’y était pas prévu.'),
      ),
      both('Tell us which list it is, without sending it.', 'Dites-nous de quelle liste il s’agit, sans l’envoyer.'),
    )
  }
}
