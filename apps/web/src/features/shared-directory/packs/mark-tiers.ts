import { checkpointOf, type Tier } from '@recourse/domain/directory'
import { putOut } from '../kept/shared-store.ts'
import type { Outgoing, SharedRecords } from '../kept/shared-types.ts'
import { withHashes } from './settled-hash.ts'

/** Signs how many entries of each tier count now, and the hash of them: whoever takes a copy later can tell that nothing is missing from it. `on` is today. */
export async function markTiers(tiers: readonly Tier[], records: SharedRecords, on: string): Promise<void> {
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
}
