import type { Claim } from '@recourse/domain/directory'
import { err, type Result } from '@recourse/domain/shared'
import type { ImportedFile, ImportedService, ImportNote, ImportProblem } from '../imported.ts'
import { both, refuse } from '../limits/import-problem.ts'
import { finishFile } from '../record/finish-file.ts'
import type { ImportContext } from '../record/import-context.ts'
import type { Table, TableRow } from '../text/read-table.ts'
import { type SheetName, sheets } from './columns.ts'
import { type CellFault, fault, type ReadRow, word } from './read-cells.ts'
import { claimIn, lostConfirmation } from './read-claims.ts'
import { detailsIn } from './read-details.ts'
import { serviceIn } from './read-service-row.ts'

/** The three sheets as tables; the second and the third may be left out. */
export type SpreadsheetTables = { readonly services: Table; readonly claims?: Table; readonly details?: Table }

/** Whether a table is the first sheet of our spreadsheet: it has its id, its name in both languages, and its kind of area. */
export const isServiceSheet = ({ columns }: Table): boolean => ['id', 'name_en', 'name_fr', 'area', 'provinces'].every((column) => columns.includes(column))

const isWordsRow = (row: TableRow): boolean => row.number === 2 && [...row.cells.values()].some((cell) => cell.includes(' · '))

function rowsOf(table: Table | undefined, sheet: SheetName, faults: CellFault[]): readonly ReadRow[] {
  if (!table) return []
  const known = sheets[sheet].map(({ name }) => name)
  const odd = table.columns.filter((column) => column !== '' && !known.includes(column))
  for (const column of odd)
    faults.push({
      where: `${sheet}, row 1, column ${column}`,
      expected: both(
        'there is no such column in our spreadsheet: take it out or correct its name',
        'il n’y a pas de telle colonne dans notre classeur\u00A0: enlevez-la ou corrigez son nom',
      ),
    })
  return table.rows.filter((row) => !isWordsRow(row)).map((row) => ({ sheet, row, faults }))
}

function byService(rows: readonly ReadRow[], knownIds: ReadonlySet<string>): ReadonlyMap<string, readonly ReadRow[]> {
  const found = new Map<string, ReadRow[]>()
  for (const of of rows) {
    const id = word(of, 'service')
    if (!knownIds.has(id)) fault(of, 'service', 'write the id of a row of the first sheet', 'écrivez l’id d’une rangée de la première feuille')
    found.set(id, [...(found.get(id) ?? []), of])
  }
  return found
}

const mostTold = 40

function refused(faults: readonly CellFault[], name: string): Result<never, ImportProblem> {
  const told = faults.slice(0, mostTold)
  const more = faults.length - told.length
  const all = (language: 'en' | 'fr'): string => told.map(({ where, expected }) => `${where}: ${expected[language]}.`).join('\n')
  return err({
    kind: 'broken',
    where: told.length === 1 ? (told[0]?.where ?? name) : name,
    text: both(
      `Nothing was taken. Cells to correct (${faults.length}):\n${all('en')}${more > 0 ? `\nAnd ${more} more.` : ''}`,
      `Rien n’a été pris. Cases à corriger (${faults.length})\u00A0:\n${all('fr')}${more > 0 ? `\nEt ${more} autres.` : ''}`,
    ),
    repair: both(
      'Correct these cells in the spreadsheet, save it, and bring it again.',
      'Corrigez ces cases dans le classeur, enregistrez-le, puis apportez-le de nouveau.',
    ),
  })
}

const weakened = (where: string): ImportNote => ({
  where,
  kind: 'doubtful',
  text: both(
    'A confirmation without its day or the role of its author was taken as a line of a list only.',
    'Une confirmation sans son jour ou sans le rôle de qui l’a faite n’est prise que comme une ligne de liste.',
  ),
})

function importedIn(of: ReadRow, claimRows: readonly ReadRow[], detailRows: readonly ReadRow[]): ImportedService {
  const notes: ImportNote[] = []
  const claimsOf = (firstSource: string): readonly Claim[] =>
    claimRows.map((row) => {
      const claim = claimIn(row, firstSource)
      if (lostConfirmation(row, 'method', claim)) notes.push(weakened(`claims, row ${row.row.number}`))
      return claim
    })
  const service = serviceIn(of, { details: detailsIn(detailRows), claimsOf })
  const where = `row ${of.row.number}`
  for (const claim of service.claims) {
    const kind = claim.criterion?.kind
    if (kind && word(of, `${kind}_claim`) === claim.id && lostConfirmation(of, `${kind}_method`, claim)) notes.push(weakened(`${where}, column ${kind}_method`))
  }
  const twice = service.claims.find((claim, i) => service.claims.findIndex(({ id }) => id === claim.id) !== i)
  if (twice)
    fault(
      of,
      'id',
      'two claims of this service have the same id: give each its own',
      'deux affirmations de ce service ont le même id\u00A0: donnez à chacune le sien',
    )
  const orphan = service.claims.some((claim) => !service.sources.some(({ id }) => id === claim.source))
  if (orphan)
    fault(
      of,
      'id',
      'a claim of this service names a source that the third sheet does not hold',
      'une affirmation de ce service nomme une source que la troisième feuille ne contient pas',
    )
  return { key: service.id, where, service, notes }
}

/**
 * Reads our spreadsheet back. Every cell that cannot be read is named at once, and then nothing is taken. What was confirmed by a call, a visit or
 * a document stays so only with its day and the role of its author; otherwise it is a line of a list. Counts: services, claims, details.
 */
export function readSpreadsheet(tables: SpreadsheetTables, context: ImportContext): Result<ImportedFile, ImportProblem> {
  if (!isServiceSheet(tables.services))
    return refuse(
      'not-this-format',
      context.name,
      both(
        'The first sheet lacks one of the columns id, name_en, name_fr, area, provinces.',
        'La première feuille n’a pas toutes les colonnes id, name_en, name_fr, area, provinces.',
      ),
      both('Start from our empty spreadsheet.', 'Partez de notre classeur vide.'),
    )
  const faults: CellFault[] = []
  const [services, claims, details] = [
    rowsOf(tables.services, 'services', faults),
    rowsOf(tables.claims, 'claims', faults),
    rowsOf(tables.details, 'details', faults),
  ]
  const knownIds = new Set(services.map((of) => word(of, 'id')).filter((id) => id !== ''))
  const [claimsBy, detailsBy] = [byService(claims, knownIds), byService(details, knownIds)]
  const imported = services.map((of) => importedIn(of, claimsBy.get(word(of, 'id')) ?? [], detailsBy.get(word(of, 'id')) ?? []))
  if (faults.length > 0) return refused(faults, context.name)
  return finishFile(
    'spreadsheet',
    { services: services.length, claims: imported.reduce((sum, { service }) => sum + service.claims.length, 0), details: details.length },
    { services: imported, notes: [], context },
  )
}
