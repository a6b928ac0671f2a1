import type { DirectoryChange } from '@recourse/domain/directory'
import { readJournal } from '@recourse/exchange'
import type { Refusal, SignedStatement } from '@recourse/wire'
import type { Actor } from '../../storage/index.ts'
import type { Tx } from '../answering.ts'
import { saidByActor } from '../signed-statement.ts'

/** A public record that somebody wants to put down. */
export type PublicPut = {
  readonly kind: string
  readonly id: string
  readonly about: string | undefined
  readonly organizationId: string
  readonly body: SignedStatement
  readonly where: string
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

/** Whether something in a change is for members alone, and so has no place among what everybody reads. */
const isHidden = (change: DirectoryChange): boolean => {
  const claims = change.kind === 'put' ? change.service.claims : change.kind === 'claim' ? [change.claim] : []
  return claims.some(({ visibility }) => visibility !== undefined && visibility !== 'public')
}

async function checkEntry(tx: Tx, actor: Actor, put: PublicPut): Promise<Refusal | null> {
  const said = await saidByActor(tx, actor, { signed: put.body, kind: 'entry', where: put.where })
  if (said.record !== put.id || said.tier !== 'public' || said.entry.id !== put.id) return 'statement-wrong'
  // The same strict reading as of a file that somebody opens: /hsds gives it to the world.
  const read = readJournal(JSON.stringify({ format: 'recourse-directory', version: 1, entries: [said.entry] }), put.where)
  const change = read.ok ? read.value.entries[0]?.change : undefined
  if (!change || isHidden(change)) return 'entry-wrong'
  return (await serviceOf(tx, change)) === put.about ? null : 'service-wrong'
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
