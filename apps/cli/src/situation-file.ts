import { err, ok, type Result } from '@recourse/domain/shared'
import { LineCounter, parseDocument, visit } from 'yaml'
import { fault, type SituationProblem } from './situation-problem.ts'

const largest = 64 * 1024

const notRead = (line?: number): SituationProblem => ({
  ...fault(
    '',
    'the file is not YAML or JSON that can be read without guessing',
    'le fichier n’est pas du YAML ou du JSON qui se lit sans deviner',
    'check the indent, the quotes and the brackets, and that no key is there twice',
    'vérifiez le retrait, les guillemets et les crochets, et qu’aucune clé n’y est deux fois',
  ),
  ...(line === undefined ? {} : { line }),
})

/** Parses a situation file, YAML or JSON (which YAML reads too), into its top-level keys. Fails with a place and no excerpt of the file. */
export function readSituationFile(bytes: Uint8Array): Result<Readonly<Record<string, unknown>>, SituationProblem> {
  if (bytes.length > largest)
    return err(
      fault('', 'the file is too large for a situation', 'le fichier est trop grand pour une situation', 'keep it under 64 kB', 'gardez-le sous 64 ko'),
    )
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return err(fault('', 'the file is not UTF-8', 'le fichier n’est pas en UTF-8', 'save it again as UTF-8', 'enregistrez-le de nouveau en UTF-8'))
  }
  const lines = new LineCounter()
  const doc = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    lineCounter: lines,
    logLevel: 'error',
  })
  const broken = doc.errors[0] ?? doc.warnings[0]
  if (broken) return err(notRead(lines.linePos(broken.pos[0]).line))
  let shared = false
  visit(doc, {
    Alias: () => {
      shared = true
      return visit.BREAK
    },
  })
  const data: unknown = shared ? null : doc.toJS()
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return err(notRead())
  return ok(data as Readonly<Record<string, unknown>>)
}
