import { err, ok, type Result } from '@recourse/domain/shared'
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml'
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

/** Where a key is in the text, as far down as the file has it. */
function offsetOf(node: unknown, [key, ...below]: readonly string[]): number | undefined {
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
  return pair && isScalar(pair.key) ? (offsetOf(pair.value, below) ?? pair.key.range?.[0]) : undefined
}

/** A file as its top-level keys, and on which line each of its places is. */
export type GivenFile = { readonly data: Readonly<Record<string, unknown>>; readonly lineOf: (path: readonly string[]) => number | undefined }

/** Parses a situation file, YAML or JSON (which YAML reads too). Fails with a place and no excerpt of the file. */
export function readSituationFile(bytes: Uint8Array): Result<GivenFile, SituationProblem> {
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
  const lineOf: GivenFile['lineOf'] = (path) => {
    const offset = offsetOf(doc.contents, path)
    return offset === undefined ? undefined : lines.linePos(offset).line
  }
  return ok({ data: data as Readonly<Record<string, unknown>>, lineOf })
}
