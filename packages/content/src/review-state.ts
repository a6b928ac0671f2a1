import type { Review, Signature } from '@recourse/domain/law'
import { type ChangedPart, changedParts, type SignedParts } from '@recourse/domain/shared'
import { type ContentProblem, type Message, message } from './content-problem.ts'
import type { ContentTree } from './content-tree.ts'

type SignatureEntry = ContentTree['signatures'][number]
type Written = SignatureEntry['value']['signatures'][number]
type DriftEntry = ContentTree['drift'][number]

const named = ({ kind, id }: ChangedPart): string => (kind === 'option' ? id : `${kind}/${id}`)

/** Says that a signature no longer counts, and what changed, by id: the ids are the same in both languages. */
function changed(parts: readonly ChangedPart[]): Message {
  const what = parts.length === 0 ? '' : ` (${parts.map(named).join(', ')})`
  return message(
    `the option has changed since it was signed${what}: the signature no longer counts`,
    `l’option a changé depuis sa signature${what} : la signature ne compte plus`,
    'have it read again, then run: recourse review sign',
    'faites-la relire, puis lancez : recourse review sign',
  )
}

/** Frozen since the first of the changes was found. What it says names no person and no official text, and is in both languages at once. */
function frozenBy(drift: readonly DriftEntry[], of: string): Review | null {
  const on = drift.map((d) => d.value.foundOn).sort()[0]
  if (on === undefined) return null
  const where = drift.map((d) => `${d.id} (${d.value.languages.join(', ')})`).join('; ')
  return { state: 'error-reported', on, what: `official text changed · texte officiel changé : ${where}`, of, drifted: drift.map((d) => d.id) }
}

const whereOf = ({ provinces }: Pick<Signature, 'provinces'>): string => provinces?.toSorted().join() ?? ''

/** Whether no later signature is for the same provinces: what came before it is history. */
export const isLatest = (signatures: readonly Pick<Signature, 'provinces'>[], i: number): boolean =>
  signatures.findLastIndex((other) => whereOf(other) === whereOf(signatures[i] ?? {})) === i

/** A signature without the hashes of its parts, which are of use only to those who sign again. */
export const withoutParts = ({ parts: _, ...signature }: Written): Signature => signature

/** What is signed now: its content hash, and its parts. */
export type SignedContent = { readonly hash: string; readonly parts: SignedParts }

/** What changed since the last signature, by name; null when nobody ever signed. */
export function changedSince(signatures: readonly Written[], now: SignedContent): readonly ChangedPart[] | null {
  const last = signatures.at(-1)
  if (!last) return null
  return last.of === now.hash || !last.parts ? [] : changedParts(last.parts, now.parts)
}

/**
 * Where an option stands with its reviewers. An error report that is not resolved freezes it, and so does a cited provision whose official
 * text changed; a signature counts only for the content that was signed. Each that no longer counts, and was not made again, is told.
 */
export function reviewOf(
  entry: SignatureEntry | undefined,
  now: SignedContent,
  drift: readonly DriftEntry[],
): { readonly review: Review; readonly warnings: readonly ContentProblem[] } {
  const { signatures, reports } = entry?.value ?? { signatures: [], reports: [] }
  const open = reports.find((r) => r.resolvedOn === undefined)
  if (open) return { review: { state: 'error-reported', on: open.on, what: open.what, of: open.of }, warnings: [] }
  const frozen = frozenBy(drift, now.hash)
  if (frozen) return { review: frozen, warnings: [] }
  const counting = signatures.filter((s) => s.of === now.hash).map(withoutParts)
  const warnings = signatures.flatMap((s, i) =>
    entry && s.of !== now.hash && isLatest(signatures, i)
      ? [entry.problemAt(['signatures', i, 'of'], changed(s.parts ? changedParts(s.parts, now.parts) : []))]
      : [],
  )
  return { review: counting.length === 0 ? { state: 'none' } : { state: 'signed', signatures: counting }, warnings }
}
