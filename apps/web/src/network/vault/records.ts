import {
  bytesOf,
  type Canonical,
  fromBase64Url,
  openRecord,
  type People,
  readStatement,
  type StatementKind,
  saidBy,
  sealRecord,
  textOf,
  toBase64Url,
} from '@recourse/vault/keys'
import type { NetworkRecord, Review } from '@recourse/wire'
import type { RecordOpened, SaidSeen, VaultWork } from '../vault-asks.ts'
import { epochOf, openEpochOf } from './groups.ts'
import { signed, signerOf } from './inviting.ts'
import { called, heldOf, stop, type VaultState } from './state.ts'

const kinds: readonly StatementKind[] = ['entry', 'ownership', 'review', 'checkpoint']

/** Signs in one's own name what members say in their work, and nothing else: no card, no role, no login. */
export function sign(state: VaultState, { statements }: VaultWork['sign']['ask']): VaultWork['sign']['answer'] {
  const held = heldOf(state)
  const signer = signerOf(held, false)
  return {
    signed: statements.map(({ kind, fields }) => {
      if (!kinds.includes(kind)) throw stop({ code: 'fault' })
      const said = fields as Readonly<Record<string, Canonical>>
      return signed({ ...said, kind, v: 1, network: held.session.networkId, by: signer.by }, signer)
    }),
  }
}

/** Whose words these are, among people who lead to a root. Those of whom something is doubted are taken for nobody. */
export const seenOf = (
  said: VaultWork['check']['ask']['said'],
  among: { readonly people: People; readonly network: string; readonly doubted?: ReadonlySet<string> },
): readonly SaidSeen[] =>
  said.map(({ kind, signed: statement }): SaidSeen => {
    const found = saidBy(statement, kind, among)
    if (!found.ok) return { ok: false, why: found.error.kind }
    if (among.doubted?.has(found.value.by.member)) return { ok: false, why: 'unknown-author' }
    const { by, roles } = found.value
    return { ok: true, by: by.member, organizationId: by.organization, handle: by.handle, roles, fields: readStatement(statement, kind) ?? {} }
  })

/** Who said these things: nothing is believed whose author does not lead to the root. */
export function check(state: VaultState, { said }: VaultWork['check']['ask']): VaultWork['check']['answer'] {
  const { people, session, doubted } = heldOf(state)
  if (!people) throw stop({ code: 'not-verified' })
  return { said: seenOf(said, { people, network: session.networkId, doubted }) }
}

/** Seals records for the groups that may read them. Stops when this member has not the key of one of them. */
export function sealRecords(state: VaultState, { records }: VaultWork['sealRecords']['ask']): VaultWork['sealRecords']['answer'] {
  const held = heldOf(state)
  return {
    records: records.map(({ kind, id, version, group, text }) => {
      const epoch = openEpochOf(held, group)
      if (!epoch) throw stop({ code: 'no-key' })
      return { groupId: epoch.group, epoch: epoch.epoch, sealed: toBase64Url(sealRecord(epoch, { kind, record: id, version }, bytesOf(text))) }
    }),
  }
}

/** Opens sealed records, each by itself: one that does not open keeps none of the others closed. */
export function openRecords(state: VaultState, { records }: VaultWork['openRecords']['ask']): VaultWork['openRecords']['answer'] {
  const held = heldOf(state)
  return {
    records: records.map(({ kind, id, version, groupId, epoch, sealed }): RecordOpened => {
      const found = groupId !== null && epoch !== null ? epochOf(held, groupId, epoch) : null
      if (!found) return { ok: false, why: 'no-key' }
      const opened = openRecord(found, { kind, record: id, version }, fromBase64Url(sealed ?? '') ?? new Uint8Array())
      const text = opened.ok ? textOf(opened.value) : null
      return text === null ? { ok: false, why: 'broken' } : { ok: true, text }
    }),
  }
}

/** Everything that changed since a place in the feed, page after page. */
export async function changes(state: VaultState, { since }: VaultWork['changes']['ask']): Promise<VaultWork['changes']['answer']> {
  heldOf(state)
  const records: NetworkRecord[] = []
  const reviews: Review[] = []
  let [upTo, peopleSeq] = [since, 0]
  for (;;) {
    const page = await called(state.client.readChanges({ query: { since: String(upTo), limit: '500' } }))
    records.push(...page.records)
    reviews.push(...page.reviews)
    const isStuck = page.upTo <= upTo
    upTo = page.upTo
    peopleSeq = page.peopleSeq
    if (!page.more || isStuck) return { upTo, peopleSeq, records, reviews }
  }
}
