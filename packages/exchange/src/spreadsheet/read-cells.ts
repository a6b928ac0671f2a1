import { type Bilingual, type Day, isDay } from '@recourse/domain/shared'
import { both } from '../limits/import-problem.ts'
import { cellOf, type TableRow } from '../text/read-table.ts'
import { splitIds, unguarded } from './cell-words.ts'

/** A cell that cannot be read: where it is, and what is expected there. Its words are never repeated. */
export type CellFault = { readonly where: string; readonly expected: Bilingual }

/** A row being read: its sheet, and the faults found so far in the whole book. */
export type ReadRow = { readonly sheet: string; readonly row: TableRow; readonly faults: CellFault[] }

/** A cell as it was written, without the apostrophe against formulas. '' when it is empty or not there. */
export const cell = ({ row }: ReadRow, column: string): string => unguarded(cellOf(row, column))

/** A cell of one word, without spaces around. */
export const word = (of: ReadRow, column: string): string => cell(of, column).trim()

/** Notes a fault in a column. */
export function fault(of: ReadRow, column: string, en: string, fr: string): void {
  of.faults.push({ where: `${of.sheet}, row ${of.row.number}, column ${column}`, expected: both(en, fr) })
}

/** One of a few words; `fallback` when the cell is empty; a fault otherwise. Without a fallback, an empty cell is a fault. */
export function choice<const W extends string>(of: ReadRow, column: string, words: readonly W[], fallback?: W): W | undefined {
  const said = word(of, column).toLowerCase()
  const found = words.find((w) => w === said)
  if (found !== undefined) return found
  if (said === '' && fallback !== undefined) return fallback
  fault(of, column, `write one of: ${words.join(', ')}`, `écrivez un de ces mots\u00A0: ${words.join(', ')}`)
  return fallback ?? words[0]
}

/** One of a few words, or nothing when the cell is empty. */
export const optionalChoice = <const W extends string>(of: ReadRow, column: string, words: readonly W[]): W | undefined =>
  word(of, column) === '' ? undefined : choice(of, column, words)

/** A day, or nothing when the cell is empty. */
export function optionalDay(of: ReadRow, column: string): Day | undefined {
  const said = word(of, column)
  if (said === '' || isDay(said)) return said === '' ? undefined : said
  fault(of, column, 'write a day that exists, as 2026-01-31', 'écrivez un jour qui existe, comme 2026-01-31')
  return undefined
}

/** Words in both languages. Empty in both is '' in both; in one only is a fault, unless the row says that its words exist in one language. */
export function bilingual(of: ReadRow, name: string, { required }: { readonly required: boolean }): Bilingual {
  const [en, fr] = [cell(of, `${name}_en`), cell(of, `${name}_fr`)]
  const onlyIn = word(of, 'only_in')
  if (en === '' && fr === '' && required) fault(of, `${name}_en`, 'write it in English and in French', 'écrivez-le en anglais et en français')
  if ((en === '') === (fr === '')) return { en, fr }
  if (onlyIn === 'en' || onlyIn === 'fr') return { en: en || fr, fr: fr || en }
  fault(
    of,
    `${name}_${en === '' ? 'en' : 'fr'}`,
    'write it in this language too, or say in only_in which language exists',
    'écrivez-le aussi dans cette langue, ou dites dans only_in quelle langue existe',
  )
  return { en: en || fr, fr: fr || en }
}

/** Words in both languages, or nothing when both cells are empty. */
export const optionalBilingual = (of: ReadRow, name: string): Bilingual | undefined =>
  cell(of, `${name}_en`) === '' && cell(of, `${name}_fr`) === '' ? undefined : bilingual(of, name, { required: false })

/** Ids parted by semicolons, or commas when no semicolon is there. */
export const ids = (of: ReadRow, column: string): readonly string[] => {
  const said = cell(of, column)
  return splitIds(said.includes(';') ? said : said.replaceAll(',', ';'))
}
