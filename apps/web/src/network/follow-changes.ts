import { ask, networkNow, refreshPeople } from './network-session.ts'
import type { VaultWork } from './vault-asks.ts'

/** What changed, as the server has it: sealed records are opened by `ask('openRecords', …)`. */
export type Changes = VaultWork['changes']['answer']

/**
 * Follows the feed of the network from a place in it while the page is in sight and somebody is signed in, asking every `every` milliseconds. `tell` is
 * told of every answer with something in it, and `lost` when there was none (no connection, a server away). When people changed they are read anew first,
 * so that whoever wrote is known. Gives what ends it.
 */
export function followChanges(
  since: number,
  { every, tell, lost }: { readonly every: number; readonly tell: (changes: Changes) => void; readonly lost?: () => void },
): () => void {
  let [from, peopleSeq, isEnded] = [since, -1, false]
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = (): void => {
    if (!isEnded) timer = setTimeout(() => void round(), every)
  }
  const round = async (): Promise<void> => {
    if (document.visibilityState !== 'visible' || networkNow().session.kind !== 'open') return again()
    const outcome = await ask('changes', { since: from })
    if (isEnded) return
    if (!outcome.ok) {
      lost?.()
      return again()
    }
    const changes = outcome.value
    if (peopleSeq !== -1 && changes.peopleSeq > peopleSeq) await refreshPeople()
    peopleSeq = Math.max(peopleSeq, changes.peopleSeq)
    if (changes.records.length > 0 || changes.reviews.length > 0) tell(changes)
    from = changes.upTo
    again()
  }
  void round()
  return () => {
    isEnded = true
    clearTimeout(timer)
  }
}
