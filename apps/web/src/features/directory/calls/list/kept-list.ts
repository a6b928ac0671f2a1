import type { CallFilter } from './services-to-call.ts'

/** What was looked at last in the list of services to ask: kept in memory while the page is open, for "next" and for coming back. */
type KeptList = { readonly filter: CallFilter; readonly since: string | null; readonly order: readonly string[] }

let kept: KeptList = { filter: { need: '', place: '', province: '' }, since: null, order: [] }

/** The list as it was left. */
export const keptList = (): KeptList => kept

/** Remembers part of it. */
export function keepList(more: Partial<KeptList>): void {
  kept = { ...kept, ...more }
}

/** The service after this one in the list, null at its end or when it is not in it. */
export function nextToCall(service: string): string | null {
  const at = kept.order.indexOf(service)
  return at < 0 ? null : (kept.order[at + 1] ?? null)
}
