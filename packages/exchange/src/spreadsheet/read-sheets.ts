import { ok, type Result } from '@recourse/domain/shared'
import { zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import type { ImportNote, ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import type { ZipEntries } from '../limits/open-zip.ts'
import { type Table, tableOf } from '../text/read-table.ts'

/** The sheets of an Excel file, in order. Rows keep the numbers that Excel shows. */
export type Sheets = { readonly sheets: readonly { readonly name: string; readonly table: Table }[]; readonly notes: readonly ImportNote[] }

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}

// Excel keeps empty cells beyond the last column, and empty rows below: they are no data.
function squared(rows: readonly (readonly unknown[])[]): readonly (readonly string[])[] {
  const cells = rows.map((row) => row.map(textOf))
  const lengthOf = (row: readonly string[]): number => row.reduce((last, cell, i) => (cell === '' ? last : i + 1), 0)
  const width = cells[0] ? lengthOf(cells[0]) : 0
  return cells.map((row) => (lengthOf(row) > width ? row.slice(0, lengthOf(row)) : Array.from({ length: width }, (_, i) => row[i] ?? '')))
}

const isEmpty = (row: Table['rows'][number]): boolean => [...row.cells.values()].every((cell) => cell === '')

const xmlOf = (entries: ZipEntries): readonly string[] =>
  [...entries].filter(([path]) => path.endsWith('.xml') || path.endsWith('.rels')).map(([, bytes]) => new TextDecoder().decode(bytes))

const formulas = both(
  'The file holds formulas. They were not run; what Excel last saved of them was read.',
  'Le fichier contient des formules. Elles n’ont pas été exécutées; ce qu’Excel en a gardé a été lu.',
)

/** Reads the sheets of an Excel file, in the browser and in Node. Refuses entities, damaged books, ragged rows and what is beyond the limits. */
export async function readSheets(entries: ZipEntries, where: string): Promise<Result<Sheets, ImportProblem>> {
  const xml = xmlOf(entries)
  if (xml.some((text) => /<!\s*(?:DOCTYPE|ENTITY)/i.test(text)))
    return refuse(
      'hostile',
      where,
      andNothingTaken(
        both(
          'The Excel file declares entities, which can bring a program down.',
          'Le fichier Excel déclare des entités, ce qui peut faire tomber un programme.',
        ),
      ),
      both('Do not use this file. Ask whoever sent it.', 'N’utilisez pas ce fichier. Posez la question à qui l’a envoyé.'),
    )
  try {
    // Stored anew, not compressed: what is parsed is what was checked, and no worker is started from a blob, which our pages forbid.
    const stored = new Uint8Array(zipSync(Object.fromEntries(entries), { level: 0 }))
    const read = await readXlsxFile(stored.buffer, { trim: false })
    const sheets: { name: string; table: Table }[] = []
    for (const { sheet, data } of read) {
      if (data.length === 0) continue
      const table = tableOf(squared(data), `${where}, ${sheet}`)
      if (!table.ok) return table
      sheets.push({ name: sheet, table: { ...table.value, rows: table.value.rows.filter((row) => !isEmpty(row)) } })
    }
    const hasFormulas = [...entries].some(([path, held]) => path.startsWith('xl/worksheets/') && /<f[\s>]/.test(new TextDecoder().decode(held)))
    return ok({ sheets, notes: hasFormulas ? [{ where, kind: 'stripped', text: formulas }] : [] })
  } catch {
    return refuse(
      'broken',
      where,
      andNothingTaken(both('The Excel file is cut short or damaged.', 'Le fichier Excel est coupé ou abîmé.')),
      both(
        'Open it in a spreadsheet, save it again as .xlsx, and bring the new copy.',
        'Ouvrez-le dans un tableur, enregistrez-le de nouveau en .xlsx, puis apportez la nouvelle copie.',
      ),
    )
  }
}
