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
type DriftEntry = ContentTree['drift'][number]

/** Frozen since the first of the changes was found. What it says names no person and no official text, and is in both languages at once. */
function frozenBy(drift: readonly DriftEntry[], of: string): Review | null {
  const on = drift.map((d) => d.value.foundOn).sort()[0]
  if (on === undefined) return null
  const where = drift.map((d) => `${d.id} (${d.value.languages.join(', ')})`).join('; ')
  return { state: 'error-reported', on, what: `official text changed · texte officiel changé : ${where}`, of, drifted: drift.map((d) => d.id) }
}

/**
 * Where an option stands with its reviewers. An error report that is not resolved freezes it, and so does a cited provision whose official
 * text changed; a signature counts only for the content that was signed.
 */
export function reviewOf(
  signatures: SignatureEntry | undefined,
  contentHash: string,
  drift: readonly DriftEntry[],
): { readonly review: Review; readonly warnings: readonly ContentProblem[] } {
  const open = signatures?.value.reports.find((r) => r.resolvedOn === undefined)
  if (open) return { review: { state: 'error-reported', on: open.on, what: open.what, of: open.of }, warnings: [] }
  const frozen = frozenBy(drift, contentHash)
  if (frozen) return { review: frozen, warnings: [] }
  const signature = signatures?.value.signature
  if (!signature) return { review: { state: 'none' }, warnings: [] }
  if (signature.of !== contentHash) return { review: { state: 'none' }, warnings: signatures ? [signatures.problemAt(['signature', 'of'], changed)] : [] }
  return { review: { state: 'signed', ...signature }, warnings: [] }
}
