import type { Claim, JournalEntry } from '@recourse/domain/directory'

const claimsIn = ({ change }: JournalEntry): readonly Claim[] => (change.kind === 'put' ? change.service.claims : change.kind === 'claim' ? [change.claim] : [])

/** Of a file of saved work: how many things are not on this copy yet, and how many claims among them say that a service confirmed them. */
export function openedWork(added: readonly JournalEntry[], here: readonly JournalEntry[]): { readonly fresh: number; readonly confirmed: number } {
  const known = new Set(here.map(({ id }) => id))
  const fresh = added.filter(({ id }) => !known.has(id))
  const confirmed = fresh.flatMap(claimsIn).filter(({ method, outcome }) => method !== 'web' && method !== 'import' && outcome !== 'no-answer')
  return { fresh: fresh.length, confirmed: confirmed.length }
}
