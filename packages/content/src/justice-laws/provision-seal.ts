import { hashOf } from '../canonical-json.ts'

/**
 * The seal of a provision file: a short hash of all that was taken from the official text (hashes, numbers, days, citation, pages) and not
 * of our own words. It shows that one of these was changed since the text was read. It is a check digit and no proof: whoever changes a hash
 * can make its seal again. Only the official text shows that a hash is right (`recourse law verify`).
 */
export function sealOf({ says: _says, seal: _seal, ...taken }: Readonly<Record<string, unknown>>): string {
  return hashOf(taken).slice(0, 12)
}
