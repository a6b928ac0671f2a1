import type { Tier } from '@recourse/domain/directory'
import { ask, type Me, type Outcome } from '../../../network/index.ts'
import { askWho } from '../kept/read-records.ts'
import { sharedNow } from '../kept/shared-store.ts'
import { jsonIn, objectIn } from '../kept/signed-in.ts'
import type { PackPage, PackSource, TakenPack } from './take-pack.ts'

const part = (tier: Tier): string => `pack-${tier}`

/** Where a member takes the pack of a tier from. */
export const memberSource = (tier: Tier, { networkId }: Me): PackSource => ({
  tier,
  askWho,
  // Who answers for a service is public: the packs of the other tiers do not hold it, and the feed does.
  owners: () => (tier === 'public' ? [] : sharedNow().records.owners),
  page: async (since) => {
    const query = { since: String(since), limit: '500' }
    const route = tier === 'public' ? 'readPublicPack' : 'readPack'
    const input = tier === 'public' ? { query: { ...query, network: networkId } } : { params: { tier }, query }
    // Parsed by the client of this route, in the worker.
    return (await ask('call', { route, input })) as Outcome<PackPage>
  },
  open: async (record) => {
    const outcome = await ask('openRecords', { records: [record] })
    const [opened] = outcome.ok ? outcome.value.records : []
    return opened?.ok ? opened.text : null
  },
})

/** What this device has of a tier, sealed. */
export async function keptMemberPack(tier: Tier): Promise<TakenPack | null> {
  const outcome = await ask('kept', { part: part(tier) })
  const value = outcome.ok && outcome.value.text !== null ? objectIn(jsonIn(outcome.value.text)) : null
  // Only this program ever wrote it, under a key of this member's alone.
  return value?.version === 1 ? (value.taken as TakenPack) : null
}

/** Keeps it. */
export const keepMemberPack = (tier: Tier, taken: TakenPack): Promise<unknown> => ask('keep', { part: part(tier), text: JSON.stringify({ version: 1, taken }) })
