// A spreadsheet runs a cell that begins with one of these as a formula (OWASP, CSV injection), and a phone number that begins with + becomes a sum.
const dangerous = /^[=+\-@\t\r]/
const guarded = /^'+[=+\-@\t\r]/

/** A cell that no spreadsheet runs: one apostrophe more before a dangerous first character, or before the apostrophes that already stand there. */
export const guardCell = (cell: string): string => (dangerous.test(cell) || guarded.test(cell) ? `'${cell}` : cell)

/** The cell as it was before `guardCell`. */
export const unguardCell = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell)
