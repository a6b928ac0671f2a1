import type { PublicAddress } from '@recourse/domain/directory'
import { cellOf, type TableRow } from '../text/read-table.ts'
import type { Mapping } from './mapping.ts'

const postal = /\b([A-Z]\d[A-Z])[ -]?(\d[A-Z]\d)\b/i

/** A postal code as it is printed, A1A 1A1; undefined when there is none in the text. */
export function postalCodeIn(text: string): string | undefined {
  const found = postal.exec(text)
  return found ? `${found[1]} ${found[2]}`.toUpperCase() : undefined
}

/** The public address of a row that is an office. Of a whole address in one cell, the line before the town is kept. Undefined without a number or a town. */
export function rowAddress(row: TableRow, mapping: Mapping, town: string): PublicAddress | undefined {
  const { columns, province } = mapping
  const whole = columns.address === undefined ? '' : cellOf(row, columns.address).replace(/\s+/g, ' ').trim()
  const postalCode = postalCodeIn(columns.postalCode === undefined ? whole : cellOf(row, columns.postalCode))
  const end = town === '' ? -1 : whole.toLowerCase().lastIndexOf(`, ${town.toLowerCase()}`)
  const line = (end > 0 ? whole.slice(0, end) : whole.replace(postal, '')).replace(/[\s,]+$/, '')
  if (!/\d/.test(line) || town === '') return undefined
  return { line, town, province, ...(postalCode === undefined ? {} : { postalCode }) }
}
