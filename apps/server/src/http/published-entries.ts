import { entriesInOrder, type JournalEntry } from '@recourse/domain/directory'
import { statements } from '@recourse/wire'
import { sql } from 'kysely'
import type { Storage } from '../storage/index.ts'
import { unkept } from './signed-statement.ts'

/** The entries of the directory that every network here published, for /hsds. */
export type PublishedEntries = {
  /** Says cheaply whether they changed: asked of the database once in a second at most, and anew after `changed`. */
  readonly sequence: () => Promise<string>
  /** Each was read strictly when it was taken. In the order in which they are applied, as on every device. */
  readonly entries: () => Promise<readonly JournalEntry[]>
  /** Says that something was written here just now. */
  readonly changed: () => void
}

type Published = { readonly network_id: string; readonly body: string | null }

// An entry speaks of others of its own network alone: two networks may use one id, and neither takes back what the other said.
function withinNetwork(network: string, entry: JournalEntry): JournalEntry {
  const named = (id: string): string => `${network}/${id}`
  return {
    ...entry,
    id: named(entry.id),
    ...(entry.after ? { after: entry.after.map(named) } : {}),
    change: entry.change.kind === 'undone' ? { ...entry.change, entry: named(entry.change.entry) } : entry.change,
  }
}

function entryIn({ network_id, body }: Published): readonly JournalEntry[] {
  if (body === null) return []
  const said = statements.entry.safeParse(JSON.parse(unkept(body).statement))
  // Its form was held to that of a journal before it was kept.
  return said.success ? [withinNetwork(network_id, said.data.entry as unknown as JournalEntry)] : []
}

// Harvesters ask hundreds of times a second: whether something changed is asked of the database once in this many milliseconds, for all of them.
const mostOften = 1000

/** The same answer for everybody who asks within a moment. One that failed, or that was forgotten, is asked again by the next. */
function onceInAMoment(ask: () => Promise<string>): { readonly asked: () => Promise<string>; readonly forget: () => void } {
  let kept: { readonly until: number; readonly answer: Promise<string> } | null = null
  const forget = (): void => {
    kept = null
  }
  const asked = (): Promise<string> => {
    if (kept && performance.now() < kept.until) return kept.answer
    const answer = ask()
    kept = { until: performance.now() + mostOften, answer }
    answer.catch(() => {
      if (kept?.answer === answer) forget()
    })
    return answer
  }
  return { asked, forget }
}

/** What a visitor may see of the entries that networks keep here. With no storage there are none. */
export function publishedEntries(storage: Storage | null): PublishedEntries {
  if (!storage) return { sequence: async () => '', entries: async () => [], changed: () => {} }
  const { asked, forget } = onceInAMoment(() =>
    storage.asSession(null, async (tx) => {
      // Of each network by itself: what one gained would hide what another lost.
      const each = sql<{ at: string | null }>`select string_agg(of_one.at, ',' order by of_one.at) as at from (
        select network_id::text || ':' || count(*)::text || '.' || sum(seq)::text as at from record where kind = 'entry' and tier = 'public' group by network_id
      ) of_one`
      return (await each.execute(tx)).rows[0]?.at ?? ''
    }),
  )
  return {
    sequence: asked,
    changed: forget,
    entries: () =>
      storage.asSession(null, async (tx) => {
        const rows = await tx
          .selectFrom('record')
          .select(['network_id', 'body'])
          .where('kind', '=', 'entry')
          .where('tier', '=', 'public')
          .where('state', '=', 'accepted')
          .orderBy('network_id')
          .orderBy('seq')
          .execute()
        return entriesInOrder(rows.flatMap(entryIn))
      }),
  }
}
