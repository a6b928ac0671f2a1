import { createHash } from 'node:crypto'
import { foldWhiteSpace } from './official-elements.ts'

/** SHA-256, in hex, of an official text with runs of white space folded to one space and the ends trimmed. */
export const hashOfficialText = (text: string): string => createHash('sha256').update(foldWhiteSpace(text), 'utf8').digest('hex')
