import type { Review } from '@recourse/domain/law'
import { type ContentProblem, message } from './content-problem.ts'
import type { ContentTree } from './content-tree.ts'

const changed = message(
  'the option has changed since it was signed: the signature no longer counts',
  'l’option a changé depuis sa signature : la signature ne compte plus',
  'have it read again, then run: recourse review sign',
  'faites-la relire, puis lancez : recourse review sign',
)

type SignatureEntry = ContentTree['signatures'][number]

/** Where an option stands with its reviewers. An error report that is not resolved freezes it; a signature counts only for the content that was signed. */
export function reviewOf(
  signatures: SignatureEntry | undefined,
  contentHash: string,
): { readonly review: Review; readonly warnings: readonly ContentProblem[] } {
  const open = signatures?.value.reports.find((r) => r.resolvedOn === undefined)
  if (open) return { review: { state: 'error-reported', on: open.on, what: open.what, of: open.of }, warnings: [] }
  const signature = signatures?.value.signature
  if (!signature) return { review: { state: 'none' }, warnings: [] }
  if (signature.of !== contentHash) return { review: { state: 'none' }, warnings: signatures ? [signatures.problemAt(['signature', 'of'], changed)] : [] }
  return { review: { state: 'signed', ...signature }, warnings: [] }
}
