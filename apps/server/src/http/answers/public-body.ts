import type { DirectoryChange, JournalEntry } from '@recourse/domain/directory'
import { readJournal } from '@recourse/exchange'
import type { Refusal, SignedStatement } from '@recourse/wire'
import type { Actor } from '../../storage/index.ts'
import type { Tx } from '../answering.ts'
import { leads } from '../authorize.ts'
import { saidByActor, saidIn, unkept } from '../signed-statement.ts'

/** A public record that somebody wants to put down. */
export type PublicPut = {
  readonly kind: string
  readonly id: string
  readonly about: string | undefined
  readonly organizationId: string
  readonly body: SignedStatement
  readonly where: string
  readonly state: string
  /** Whether the organization of whoever writes answers for this service. */
  readonly owns: (service: string) => Promise<boolean>
}

async function serviceOf(tx: Tx, change: DirectoryChange): Promise<string | null> {
  switch (change.kind) {
    case 'put':
      return change.service.id
    case 'claim':
    case 'gone':
      return change.service
    case 'undone': {
      const undone = await tx.selectFrom('record').select('about').where('kind', '=', 'entry').where('record_id', '=', change.entry).executeTakeFirst()
      return undone?.about ?? null
    }
  }
}

const entryOf = (said: { readonly entry: unknown }, where: string): JournalEntry | undefined => {
  // The same strict reading as of a file that somebody opens: /hsds gives it to the world.
  const read = readJournal(JSON.stringify({ format: 'recourse-directory', version: 1, entries: [said.entry] }), where)
  return read.ok ? read.value.entries[0] : undefined
}

// No chain of people who take back what others took back is longer.
const longest = 100

/**
 * The service into which what is said joins another, besides the one that it is about: whoever answers for the one does not answer for that. Null when
 * there is none. To take back a word that took back a joining joins again.
 */
async function joinedInto(tx: Tx, change: DirectoryChange): Promise<string | null> {
  let [at, joins] = [change, true]
  for (let n = 0; at.kind === 'undone' && n < longest; n++) {
    const row = await tx.selectFrom('record').select('body').where('kind', '=', 'entry').where('record_id', '=', at.entry).executeTakeFirst()
    const said = row?.body ? saidIn(unkept(row.body), 'entry', 'body') : null
    const entry = said ? entryOf(said, 'body') : undefined
    if (!entry) return null
    ;[at, joins] = [entry.change, !joins]
  }
  return at.kind === 'gone' && joins ? (at.into ?? null) : null
}

/** The same of a public entry that is kept, by its body. */
export async function joinedIntoBy(tx: Tx, body: string): Promise<string | null> {
  const entry = entryOf(saidIn(unkept(body), 'entry', 'body'), 'body')
  return entry ? joinedInto(tx, entry.change) : null
}

/** Whether something in a change is for members alone, and so has no place among what everybody reads. */
const isHidden = (change: DirectoryChange): boolean => {
  const claims = change.kind === 'put' ? change.service.claims : change.kind === 'claim' ? [change.claim] : []
  return claims.some(({ visibility }) => visibility !== undefined && visibility !== 'public')
}

async function checkEntry(tx: Tx, actor: Actor, put: PublicPut): Promise<Refusal | null> {
  const said = await saidByActor(tx, actor, { signed: put.body, kind: 'entry', where: put.where })
  if (said.record !== put.id || said.tier !== 'public' || said.entry.id !== put.id) return 'statement-wrong'
  const change = entryOf(said, put.where)?.change
  if (!change || isHidden(change)) return 'entry-wrong'
  if ((await serviceOf(tx, change)) !== put.about) return 'service-wrong'
  const into = put.state === 'accepted' && !leads(actor) ? await joinedInto(tx, change) : null
  return into === null || (await put.owns(into)) ? null : 'not-allowed'
}

/**
 * Holds what is to be public to its form and to its signature: it must say what the record says, and be signed by whoever writes it. Gives why not, or
 * null. Throws a refusal when the statement is none.
 */
export async function checkPublicBody(tx: Tx, actor: Actor, put: PublicPut): Promise<Refusal | null> {
  switch (put.kind) {
    case 'entry':
      return checkEntry(tx, actor, put)
    case 'ownership': {
      const said = await saidByActor(tx, actor, { signed: put.body, kind: 'ownership', where: put.where })
      if (said.record !== put.id || said.organization !== put.organizationId) return 'statement-wrong'
      return said.service === put.about ? null : 'service-wrong'
    }
    case 'checkpoint': {
      const said = await saidByActor(tx, actor, { signed: put.body, kind: 'checkpoint', where: put.where })
      return said.record === put.id && said.tier === 'public' ? null : 'statement-wrong'
    }
    default:
      return 'shape-wrong'
  }
}
