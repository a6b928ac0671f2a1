import { createHash } from 'node:crypto'
import { canonicalText } from '@recourse/domain/directory'

/** JSON with sorted keys and no spaces: the same value always gives the same bytes. `undefined` values are left out, as JSON does. */
export const canonicalJson: (value: unknown) => string = canonicalText

/** SHA-256, in hexadecimal, of the canonical JSON of a value. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex')
