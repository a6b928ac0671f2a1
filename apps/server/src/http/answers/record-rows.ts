import type { NetworkRecord, Review } from '@recourse/wire'
import type { Selectable } from 'kysely'
import type { Tables } from '../../storage/index.ts'
import { unkept } from '../signed-statement.ts'

/** A record as it travels. */
export const recordOf = (row: Selectable<Tables['record']>): NetworkRecord => ({
  kind: row.kind,
  id: row.record_id,
  version: row.version,
  seq: row.seq,
  tier: row.tier,
  state: row.state,
  organizationId: row.organization_id,
  authorId: row.author_id,
  groupId: row.group_id,
  epoch: row.epoch,
  about: row.about,
  body: row.body === null ? null : unkept(row.body),
  sealed: row.sealed?.toString('base64url') ?? null,
  changedOn: row.changed_on,
})

/** A review as it travels. */
export const reviewOf = (row: Selectable<Tables['review']>): Review => ({
  kind: row.kind,
  id: row.record_id,
  version: row.version,
  state: row.state,
  reviewerId: row.reviewer_id,
  statement: unkept(row.statement),
  seq: row.seq,
  madeOn: row.made_on,
})
