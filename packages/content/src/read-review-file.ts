import type { ReviewFile } from '@recourse/domain/route'
import { err, ok, type Result } from '@recourse/domain/shared'
import { type ContentProblem, message, problemWithFile } from './content-problem.ts'
import { problemsOf } from './explain-issue.ts'
import { reviewFile } from './schema-signature.ts'

const largest = 8 * 1024

const notOne = message(
  'this is not a file that the desk makes',
  'ce n’est pas un fichier que fait le bureau',
  'make it again on the page, and take it as it was saved',
  'refaites-le sur la page, et prenez-le tel qu’il a été enregistré',
)

/** Reads a signature or a report that was made on the page, strictly: an unknown key is an error. Fails with every problem, none of which quotes the file. */
export function readReviewFile(name: string, bytes: Uint8Array): Result<ReviewFile, readonly ContentProblem[]> {
  if (bytes.length > largest) return err([problemWithFile(name, notOne)])
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return err([problemWithFile(name, notOne)])
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !('format' in data)) return err([problemWithFile(name, notOne)])
  const read = reviewFile.safeParse(data)
  if (read.success) return ok(read.data)
  const at = { problemAt: (path: readonly (string | number)[], told: typeof notOne) => ({ ...problemWithFile(name, told), place: path.join('.') }) }
  return err(read.error.issues.flatMap((issue) => problemsOf(issue, data, at)))
}
