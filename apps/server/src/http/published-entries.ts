import { entriesInOrder, type JournalEntry } from '@recourse/domain/directory'
import { statements } from '@recourse/wire'
import { sql } from 'kysely'
import type { Storage } from '../storage/index.ts'
import { unkept } from './signed-statement.ts'

/** The entries of the directory that every network here published, for /hsds. */
export type PublishedEntries = {
  /** Says cheaply whether they changed. */
  readonly sequence: () => Promise<string>
  /** Each was read strictly when it was taken. In the order in which they are applied, as on every device. */
  readonly entries: () => Promise<readonly JournalEntry[]>
}

function entryIn(body: string): readonly JournalEntry[] {
  const said = statements.entry.safeParse(JSON.parse(unkept(body).statement))
  // Its form was held to that of a journal before it was kept.
  return said.success ? [said.data.entry as unknown as JournalEntry] : []
}

/** What a visitor may see of the entries that networks keep here. With no storage there are none. */
export function publishedEntries(storage: Storage | null): PublishedEntries {
  if (!storage) return { sequence: async () => '', entries: async () => [] }
  return {
    sequence: () =>
      storage.asSession(null, async (tx) => {
        const asked = sql<{
          at: string
        }>`select count(*)::text || '.' || coalesce(sum(seq), 0)::text as at from record where kind = 'entry' and tier = 'public'`
        return (await asked.execute(tx)).rows[0]?.at ?? ''
      }),
    entries: () =>
      storage.asSession(null, async (tx) => {
        const rows = await tx
          .selectFrom('record')
          .select('body')
          .where('kind', '=', 'entry')
          .where('tier', '=', 'public')
          .where('state', '=', 'accepted')
          .execute()
        return entriesInOrder(rows.flatMap(({ body }) => (body === null ? [] : entryIn(body))))
      }),
  }
}
