import { checkpointOf, type Tier } from '@recourse/domain/directory'
import { putOut } from '../kept/shared-store.ts'
import type { Outgoing, SharedRecords } from '../kept/shared-types.ts'
import { withHashes } from './settled-hash.ts'

/**
 * Signs how many entries of each tier count now, and the hash of them: whoever takes a copy later can tell that nothing is missing from it. `on` is today.
 * Gives the ids of the marks, which are on their way then; null, and nothing is signed, while something of the network cannot be read here: the mark of
 * somebody who sees less would say of whole copies that there is too much in them.
 */
export async function markTiers(tiers: readonly Tier[], records: SharedRecords, on: string): Promise<readonly string[] | null> {
  if (records.closed.noKey + records.closed.notBelieved > 0) return null
  const marks: Outgoing[] = []
  for (const tier of tiers) {
    const entries = records.entries.filter((one) => one.tier === tier && one.state === 'accepted').map(({ entry, seq }) => ({ seq, entry }))
    const { seq, count, digest } = await withHashes((hash) => checkpointOf(tier, entries, { seq: records.upTo, hash }))
    const id = crypto.randomUUID()
    const base = {
      kind: 'checkpoint',
      id,
      expected: 0,
      tier,
      about: null,
      organizationId: null,
      wish: 'accepted',
      text: null,
      entry: null,
      signed: null,
    } as const
    marks.push({ ...base, said: { record: id, tier, seq, count, digest, on }, state: { kind: 'waiting' } })
  }
  putOut(marks)
  return marks.map(({ id }) => id)
}

/** How it stands with marks that were made: on their way, not taken, or stored, which is when a copy can hold them. */
export function markedNow(ids: readonly string[], outgoing: readonly Outgoing[]): 'waiting' | 'not-taken' | 'stored' {
  const states = outgoing.filter(({ id }) => ids.includes(id)).map(({ state }) => state.kind)
  return states.includes('waiting') ? 'waiting' : states.includes('not-taken') ? 'not-taken' : 'stored'
}
