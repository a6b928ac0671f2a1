import { ok, type Result } from '@recourse/domain/shared'
import type { ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from './import-problem.ts'
import { limits } from './limits.ts'

/** Refuses a file of more than 50 MB by its length alone, before a byte of it is read. `where` of the problem is the name of the file. */
export function checkLimits({ name, bytes }: { readonly name: string; readonly bytes: { readonly byteLength: number } }): Result<true, ImportProblem> {
  const { byteLength } = bytes
  if (byteLength === 0)
    return refuse(
      'empty',
      name,
      both('The file is empty.', 'Le fichier est vide.'),
      both('Save it again where it comes from, and bring the new copy.', 'Enregistrez-le de nouveau là d’où il vient, puis apportez la nouvelle copie.'),
    )
  if (byteLength <= limits.fileBytes) return ok(true)
  return refuse(
    'too-large',
    name,
    andNothingTaken(both('The file is larger than 50 MB, so it was not opened.', 'Le fichier dépasse 50 Mo\u00A0: il n’a pas été ouvert.')),
    both(
      'Cut the list in parts, by province or by kind of service, and bring each one.',
      'Coupez la liste en parties, par province ou par genre de service, et apportez-les une à une.',
    ),
  )
}

/** Refuses a list of more than 100,000 rows. */
export function checkRowCount(rows: number, where: string): Result<true, ImportProblem> {
  if (rows <= limits.rows) return ok(true)
  return refuse(
    'too-large',
    where,
    andNothingTaken(both('The list has more than 100,000 rows.', 'La liste a plus de 100\u00A0000 rangées.')),
    both('Cut the list in parts and bring each one.', 'Coupez la liste en parties et apportez-les une à une.'),
  )
}

/** Refuses a row of more than 1,000 cells: no list of services has so many columns. */
export function checkColumnCount(columns: number, where: string): Result<true, ImportProblem> {
  if (columns <= limits.columns) return ok(true)
  return refuse(
    'hostile',
    where,
    andNothingTaken(both('A row has more than 1,000 cells.', 'Une rangée a plus de 1\u00A0000 cases.')),
    both(
      'Check that the columns are parted by commas, and rows by ends of lines.',
      'Vérifiez que des virgules séparent les colonnes, et des fins de ligne les rangées.',
    ),
  )
}

/** Refuses a cell of more than 20,000 characters. */
export function checkCell(cell: string, where: string): Result<true, ImportProblem> {
  if (cell.length <= limits.cellCharacters) return ok(true)
  return refuse(
    'too-large',
    where,
    andNothingTaken(both('This cell holds more than 20,000 characters.', 'Cette case a plus de 20\u00A0000 caractères.')),
    both('Shorten it, or check that a quotation mark before it is closed.', 'Raccourcissez-la, ou vérifiez qu’un guillemet ouvert avant elle est fermé.'),
  )
}
