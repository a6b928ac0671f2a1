import type { Actor } from '../storage/index.ts'
import type { Tx } from './answering.ts'

/** What is written down of what was done: words of ours, ids, and the day. */
export type Noted = { readonly action: string; readonly target?: string; readonly organizationId?: string }

/** Adds a line to the audit of an organization: the own one unless told. Whoever leaves is out at once, so that theirs comes before. */
export async function note(tx: Tx, actor: Pick<Actor, 'networkId' | 'memberId' | 'organizationId'>, { action, target, organizationId }: Noted): Promise<void> {
  await tx
    .insertInto('audit')
    .values({
      network_id: actor.networkId,
      organization_id: organizationId ?? actor.organizationId,
      action,
      actor_id: actor.memberId,
      target_id: target ?? null,
    })
    .execute()
}
