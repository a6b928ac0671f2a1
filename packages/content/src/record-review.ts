import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@recourse/domain/shared'
import { stringify } from 'yaml'
import type { z } from 'zod'
import type { ContentProblem } from './content-problem.ts'
import { readOne } from './content-tree.ts'
import { signatureFile } from './schema-option.ts'
import { writeWhole } from './write-whole.ts'

/** What reviewers said of an option. */
export type Reviews = z.output<typeof signatureFile>

/** Why a review was not recorded: the file that is there cannot be read, or there is no open report to resolve. */
export type ReviewFailure = { readonly kind: 'unreadable'; readonly problems: readonly ContentProblem[] } | { readonly kind: 'nothing-to-resolve' }

/** One act of a reviewer. `of` is the content hash of the option when it was read. */
export type ReviewAct =
  | { readonly act: 'sign'; readonly by: string; readonly capacity: string; readonly on: string; readonly until: string; readonly of: string }
  | { readonly act: 'report'; readonly what: string; readonly on: string; readonly of: string }
  | { readonly act: 'resolve'; readonly on: string }

const nameOf = (option: string): string => `law/signatures/${option}.yaml`

function present(contentDir: string, option: string): Result<Reviews, ReviewFailure> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(contentDir, nameOf(option)))
  } catch {
    return ok({ reports: [] })
  }
  const { checked, problems } = readOne(nameOf(option), bytes, signatureFile)
  return checked ? ok(checked.value as Reviews) : err({ kind: 'unreadable', problems })
}

function after(reviews: Reviews, act: ReviewAct): Reviews | null {
  switch (act.act) {
    case 'sign':
      return { ...reviews, signature: { by: act.by, capacity: act.capacity, on: act.on, until: act.until, of: act.of } }
    case 'report':
      return { ...reviews, reports: [...reviews.reports, { on: act.on, what: act.what, of: act.of }] }
    case 'resolve':
      return reviews.reports.every((r) => r.resolvedOn)
        ? null
        : { ...reviews, reports: reviews.reports.map((r) => ({ ...r, resolvedOn: r.resolvedOn ?? act.on })) }
  }
}

/**
 * Records a signature, a reported error or its resolution in the file of the option, which is checked before and after. Reports are kept
 * when resolved. Fails without writing when the file there cannot be read, when what would be written is not valid, or with nothing to resolve.
 */
export function recordReview(contentDir: string, option: string, act: ReviewAct): Result<Reviews, ReviewFailure> {
  const before = present(contentDir, option)
  if (!before.ok) return before
  const next = after(before.value, act)
  if (next === null) return err({ kind: 'nothing-to-resolve' })
  // Quoting every text keeps dates and words such as "yes" what they are.
  const text = stringify(next, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })
  const { checked, problems } = readOne(nameOf(option), new TextEncoder().encode(text), signatureFile)
  if (!checked) return err({ kind: 'unreadable', problems })
  writeWhole(join(contentDir, nameOf(option)), text)
  return ok(next)
}
