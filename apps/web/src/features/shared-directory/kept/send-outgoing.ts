import type { RecordToWrite, WriteOutcome } from '@recourse/wire'
import { ask, type NetworkProblem, type Outcome, type ToSign } from '../../../network/index.ts'
import { reviewReason } from './read-records.ts'
import type { NotTaken, Outgoing, OutgoingWord } from './shared-types.ts'

/** What came of sending: what the server said of each, or why it said nothing. */
export type Sending = { readonly ok: true; readonly outcomes: readonly WriteOutcome[] } | { readonly ok: false; readonly problem: NetworkProblem }

const placed = (one: Outgoing) => ({
  kind: one.kind,
  id: one.id,
  expected: one.expected,
  tier: one.tier,
  state: one.wish,
  ...(one.about === null ? {} : { about: one.about }),
  ...(one.organizationId === null ? {} : { organizationId: one.organizationId }),
})

/** What is sealed of something that is not public: its signed statement, or its text. */
const inner = ({ signed, text }: Outgoing): string => (signed ? JSON.stringify(signed) : (text ?? ''))

const isSpoken = (kind: Outgoing['kind']): kind is ToSign['kind'] & Outgoing['kind'] => kind === 'entry' || kind === 'ownership' || kind === 'checkpoint'

/** The same with everything signed that is said in one's own name. The signature is kept with it: sent twice, it is the very same. */
export async function signedBatch(batch: readonly Outgoing[]): Promise<Outcome<readonly Outgoing[]>> {
  const open = batch.flatMap((one) => (one.said && !one.signed && isSpoken(one.kind) ? [{ one, kind: one.kind, fields: one.said }] : []))
  if (open.length === 0) return { ok: true, value: batch }
  const outcome = await ask('sign', { statements: open.map(({ kind, fields }) => ({ kind, fields })) })
  if (!outcome.ok) return outcome
  return { ok: true, value: batch.map((one) => ({ ...one, signed: outcome.value.signed[open.findIndex((other) => other.one === one)] ?? one.signed })) }
}

/** Sends a word on what somebody proposed. Gives null when it was taken, or why not. */
export async function sendWord(word: OutgoingWord, on: string): Promise<Outcome<NotTaken | null>> {
  const { record, recordKind, version, state, reason } = word
  const sealed = reason === null ? null : await ask('sealRecords', { records: [{ kind: reviewReason, id: record, version, group: word.group, text: reason }] })
  if (sealed && !sealed.ok) return sealed
  const bytes = sealed?.value.records[0]
  const why = bytes ? { reason: { group: bytes.groupId, epoch: bytes.epoch, sealed: bytes.sealed } } : {}
  const signed = await ask('sign', { statements: [{ kind: 'review', fields: { recordKind, record, version, state, on, ...why } }] })
  if (!signed.ok) return signed
  const [statement] = signed.value.signed
  const answer = await ask('call', { route: 'reviewRecord', input: { body: { kind: recordKind, id: record, version, state, statement } } })
  if (!answer.ok) {
    if (answer.problem.code === 'not-allowed') return { ok: true, value: 'not-allowed' }
    if (answer.problem.code === 'not-found') return { ok: true, value: 'not-found' }
    return answer.problem.code === 'statement-wrong' ? { ok: true, value: 'statement-wrong' } : answer
  }
  const { result } = answer.value as { readonly result: WriteOutcome }
  if (result.outcome === 'refused') return { ok: true, value: result.reason }
  return { ok: true, value: result.outcome === 'conflict' ? 'changed-meanwhile' : null }
}

/** What came of sealing: what is ready to go, and what cannot be sealed now, which keeps nothing else from going. */
export type Sealing = { readonly ready: readonly Outgoing[]; readonly aside: readonly Outgoing[]; readonly problem: NetworkProblem | null }

const seal = (records: readonly Outgoing[]) =>
  ask('sealRecords', {
    records: records.map((one) => ({
      kind: one.kind,
      id: one.id,
      version: one.expected + 1,
      group: one.tier === 'trusted' ? ('trusted' as const) : ('network' as const),
      text: inner(one),
    })),
  })

/** Whether a problem is with one thing alone: the key of its group is missing, or it cannot be sealed at all. */
export const isOfOneAlone = ({ code }: NetworkProblem): boolean => code === 'no-key' || code === 'fault'

/**
 * Seals what is not public and was not sealed yet with the keys of now. What was sealed before and not answered goes as it is: the server knows it if it has it.
 */
export async function sealedBatch(batch: readonly Outgoing[]): Promise<Outcome<Sealing>> {
  const open = batch.filter(({ tier, sealed }) => tier !== 'public' && !sealed)
  const sealed = new Map<Outgoing, Outgoing>()
  const whole = open.length > 0 ? await seal(open) : null
  let problem: NetworkProblem | null = null
  if (whole && !whole.ok && !isOfOneAlone(whole.problem)) return whole
  for (const [i, one] of open.entries()) {
    const alone = whole?.ok ? null : await seal([one])
    if (alone && !alone.ok && !isOfOneAlone(alone.problem)) return alone
    if (alone && !alone.ok) problem = alone.problem
    const bytes = whole?.ok ? whole.value.records[i] : alone?.ok ? alone.value.records[0] : undefined
    if (bytes) sealed.set(one, { ...one, sealed: bytes })
  }
  const aside = open.filter((one) => !sealed.has(one))
  return { ok: true, value: { ready: batch.flatMap((one) => (aside.includes(one) ? [] : [sealed.get(one) ?? one])), aside, problem } }
}

/** Sends what was signed and sealed; each record of it is taken or not by itself. */
export async function sendBatch(batch: readonly Outgoing[]): Promise<Sending> {
  const records = batch.map((one): RecordToWrite => {
    if (one.sealed) return { ...placed(one), ...one.sealed }
    return { ...placed(one), ...(one.signed ? { body: one.signed } : {}) }
  })
  const answer = await ask('call', { route: 'writeRecords', input: { body: { records } } })
  if (!answer.ok) return answer
  // The answer was parsed by the client of this route, in the worker.
  return { ok: true, outcomes: (answer.value as { readonly results: readonly WriteOutcome[] }).results }
}
