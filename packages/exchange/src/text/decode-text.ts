import { ok, type Result } from '@recourse/domain/shared'
import type { ImportNote, ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'

/** The text of a file, the encoding it was in, and what was read with doubt. */
export type DecodedText = {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly notes: readonly ImportNote[]
}

const old = both(
  'The file is not in UTF-8, so it was read as windows-1252, the older encoding of Excel. Check accented letters.',
  'Le fichier n’est pas en UTF-8\u00A0: il a été lu en windows-1252, l’ancien encodage d’Excel. Vérifiez les lettres accentuées.',
)

const decoded = (bytes: Uint8Array, encoding: DecodedText['encoding']): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

// Tab, end of line, return and form feed are text. A file with other control characters is a picture, a program or a damaged copy.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const isBinary = (text: string): boolean => /[\x00-\x08\x0b\x0e-\x1f\x7f]/.test(text)

function bestReading(bytes: Uint8Array): Omit<DecodedText, 'notes'> | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    const text = decoded(bytes, 'utf-16le')
    return text === null ? null : { text, encoding: 'utf-16le' }
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const text = decoded(bytes, 'utf-16be')
    return text === null ? null : { text, encoding: 'utf-16be' }
  }
  const text = decoded(bytes, 'utf-8')
  if (text !== null) return { text, encoding: 'utf-8' }
  const older = decoded(bytes, 'windows-1252')
  return older === null ? null : { text: older, encoding: 'windows-1252' }
}

/**
 * Text of bytes: UTF-8 with or without its mark, UTF-16 by its mark, otherwise windows-1252, with a note. Refuses as `not-text` what holds
 * control characters (NUL among them) or a broken UTF-16. Never throws.
 */
export function decodeText(bytes: Uint8Array, where = 'file'): Result<DecodedText, ImportProblem> {
  const read = bestReading(bytes)
  if (read === null || isBinary(read.text))
    return refuse(
      'not-text',
      where,
      andNothingTaken(
        both(
          'This is not a text: it may be a picture, a program or a damaged copy.',
          'Ce n’est pas un texte\u00A0: c’est peut-être une image, un programme ou une copie abîmée.',
        ),
      ),
      both('Bring a list as CSV (UTF-8), Excel (.xlsx), JSON or XML.', 'Apportez une liste en CSV (UTF-8), Excel (.xlsx), JSON ou XML.'),
    )
  return ok({ ...read, notes: read.encoding === 'windows-1252' ? [{ where, kind: 'doubtful', text: old }] : [] })
}
