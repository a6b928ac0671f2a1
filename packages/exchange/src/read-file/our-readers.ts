import { isOccupancy, readOccupancy } from '../occupancy/read-occupancy.ts'
import type { Reader } from './read-directory-file.ts'
import type { Sniffed } from './sniff.ts'

const tableIn = (sniffed: Sniffed) => (sniffed.kind === 'csv' ? sniffed.table : null)

const occupancy: Reader = {
  format: 'occupancy',
  fits: (sniffed) => {
    const table = tableIn(sniffed)
    return table !== null && isOccupancy(table)
  },
  read: (sniffed, context) => {
    const table = tableIn(sniffed)
    if (!table) throw new Error('the reader was given a file that does not fit')
    return readOccupancy(table, context)
  },
}

/** Readers of the formats that are recognized by what they hold, in the order in which they are tried. */
export const ourReaders: readonly Reader[] = [occupancy]
