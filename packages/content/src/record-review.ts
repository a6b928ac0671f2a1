import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Signature } from '@recourse/domain/law'
import { err, ok, type Result, type SignedParts } from '@recourse/domain/shared'
import { stringify } from 'yaml'
import type { z } from 'zod'
import type { ContentProblem } from './content-problem.ts'
import { readOne } from './content-tree.ts'
import { isLatest } from './review-state.ts'
import { signatureFile } from './schema-signature.ts'
import { writeWhole } from './write-whole.ts'

/** What reviewers said of an option. */
export type Reviews = z.output<typeof signatureFile>

/** Why a review was not recorded: the file that is there cannot be read, or there is no open report to resolve. */
export type ReviewFailure = { readonly kind: 'unreadable'; readonly problems: readonly ContentProblem[] } | { readonly kind: 'nothing-to-resolve' }

/** One act of a reviewer. `of` is the content hash of the option when it was read, and `parts` what it was made of. */
export type ReviewAct =
  | ({ readonly act: 'sign'; readonly parts: SignedParts } & Signature)
  | { readonly act: 'report'; readonly what: string; readonly on: string; readonly of: string }
  | { readonly act: 'resolve'; readonly on: string }

const nameOf = (option: string): string => `law/signatures/${option}.yaml`

function present(contentDir: string, option: string): Result<Reviews, ReviewFailure> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(join(contentDir, nameOf(option)))
  } catch {
    return ok({ signatures: [], reports: [] })
  }
  const { checked, problems } = readOne(nameOf(option), bytes, signatureFile)
  return checked ? ok(checked.value as Reviews) : err({ kind: 'unreadable', problems })
}

// Of a signature that was made again for the same provinces, who, when and of what is kept; the hashes of its parts compare with nothing any more.
function signedAgain(
  before: Reviews['signatures'],
  { act: _, parts, provinces, ...signature }: Extract<ReviewAct, { readonly act: 'sign' }>,
): Reviews['signatures'] {
  const signatures = [...before, { ...signature, ...(provinces ? { provinces: [...provinces] } : {}), parts }]
  return signatures.map((s, i) => {
    const { parts: old, ...rest } = s
    return old && isLatest(signatures, i) ? s : rest
  })
}

function after(reviews: Reviews, act: ReviewAct): Reviews | null {
  switch (act.act) {
    case 'sign':
      return { ...reviews, signatures: signedAgain(reviews.signatures, act) }
    case 'report':
      return { ...reviews, reports: [...reviews.reports, { on: act.on, what: act.what, of: act.of }] }
    case 'resolve':
      return reviews.reports.every((r) => r.resolvedOn)
        ? null
        : { ...reviews, reports: reviews.reports.map((r) => ({ ...r, resolvedOn: r.resolvedOn ?? act.on })) }
  }
}

/**
 * Records a signature, a reported error or its resolution in the file of the option, which is checked before and after. Signatures that were
 * made again and reports that were resolved are kept. Fails without writing when the file there cannot be read, when what would be written is not valid, or with nothing to resolve.
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
