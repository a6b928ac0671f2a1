import type { WriteOutcome } from '@recourse/wire'
import type { Outgoing } from './shared-types.ts'

/** How many records one request carries, and how many characters: below what the server takes, since sealing makes them longer. */
export const mostAtOnce = { records: 100, characters: 1_500_000 } as const

const sizeOf = ({ text, said }: Outgoing): number => text?.length ?? JSON.stringify(said ?? '').length

/** The next things to send, oldest first: what fits in one request, and always one. */
export function nextToSend(outgoing: readonly Outgoing[]): readonly Outgoing[] {
  const batch: Outgoing[] = []
  let characters = 0
  for (const one of outgoing) {
    if (one.state.kind !== 'waiting') continue
    const next = one.before ?? one
    characters += sizeOf(next)
    if (batch.length > 0 && (batch.length >= mostAtOnce.records || characters > mostAtOnce.characters)) break
    batch.push(next)
  }
  return batch
}

const isSame = (one: Outgoing, { kind, id }: Pick<WriteOutcome, 'kind' | 'id'>): boolean => one.kind === kind && one.id === id

/** Whether two say the very same of one record, in whatever state they are. */
export const isVery = (one: Outgoing, other: Outgoing): boolean =>
  isSame(one, other) &&
  one.expected === other.expected &&
  one.wish === other.wish &&
  one.text === other.text &&
  JSON.stringify(one.said) === JSON.stringify(other.said)

/** Whether the server may have it: it was made ready to be sent, and no answer is known. */
export const mayBeThere = ({ state, tier, signed, sealed }: Outgoing): boolean =>
  state.kind === 'waiting' && (tier === 'public' ? signed !== null : sealed !== undefined)

/** The same with what is waiting replaced by what was made ready of it. Left out of `ready` is what was edited or taken off meanwhile. */
export function withReady(
  outgoing: readonly Outgoing[],
  ready: readonly Outgoing[],
): { readonly outgoing: readonly Outgoing[]; readonly ready: readonly Outgoing[] } {
  const placed: Outgoing[] = []
  const readyOf = (one: Outgoing): Outgoing | undefined => {
    const found = ready.find((other) => isVery(one, other))
    if (found) placed.push(found)
    return found
  }
  const next = outgoing.map((one): Outgoing => {
    if (one.state.kind !== 'waiting') return one
    const before = one.before && readyOf(one.before)
    return before ? { ...one, before } : one.before ? one : (readyOf(one) ?? one)
  })
  return { outgoing: next, ready: placed }
}

const unsealed = ({ sealed: _, ...one }: Outgoing): Outgoing => one
const alone = ({ before: _, ...one }: Outgoing): Outgoing => one

// What was edited while the older one was with the server waits on, as a change of what is there now.
function behind(one: Outgoing, outcome: WriteOutcome): Outgoing {
  const isThere = outcome.outcome === 'stored' || outcome.outcome === 'same'
  return isThere ? { ...unsealed(alone(one)), expected: outcome.version } : alone(one)
}

function after(one: Outgoing, outcome: WriteOutcome): Outgoing {
  switch (outcome.outcome) {
    case 'stored':
    case 'same':
      return { ...unsealed(one), state: { kind: 'sent' } }
    case 'conflict':
      // An entry is written once under an id made at random: what is there already is this very one, sent before and judged since.
      return one.kind === 'entry' && outcome.version > 0
        ? { ...unsealed(one), state: { kind: 'sent' } }
        : { ...unsealed(one), state: { kind: 'not-taken', why: 'changed-meanwhile', theirs: outcome.version } }
    case 'refused': {
      if (outcome.reason === 'final') return { ...unsealed(one), state: { kind: 'sent' } }
      // The keys changed on the way: it is sealed again with the new ones.
      if (outcome.reason === 'epoch-closed' || outcome.reason === 'group-wrong') return unsealed(one)
      // Who may accept changed since it was made here: as a proposal it still goes.
      if (outcome.reason === 'not-allowed' && one.kind === 'entry' && one.wish === 'accepted') return { ...one, wish: 'proposed' }
      return { ...unsealed(one), state: { kind: 'not-taken', why: outcome.reason, theirs: 0 } }
    }
  }
}

/**
 * What is on its way after the server answered for what was sent. Nothing is dropped: what was not taken stays, with why, and what was edited since it was
 * sent waits on.
 */
export const afterAnswers = (outgoing: readonly Outgoing[], outcomes: readonly WriteOutcome[], sent: readonly Outgoing[] = outgoing): readonly Outgoing[] =>
  outgoing.map((one) => {
    const outcome = outcomes.find((said) => isSame(one, said))
    const was = sent.find((other) => isSame(one, other))
    if (!outcome || !was || one.state.kind !== 'waiting') return one
    return isVery(one, was) && !one.before ? after(one, outcome) : behind(one, outcome)
  })

/** Whether the keys of a group changed while things were on their way: people and groups are then read anew before sending again. */
export const needsNewKeys = (outcomes: readonly WriteOutcome[]): boolean =>
  outcomes.some((one) => one.outcome === 'refused' && (one.reason === 'epoch-closed' || one.reason === 'group-wrong'))

/** What is left once the feed gave some of it back: what was sent and came home needs no keeping. `seen` says the version of a record that came. */
export const withoutSeen = (outgoing: readonly Outgoing[], seen: (one: Outgoing) => number): readonly Outgoing[] =>
  outgoing.filter((one) => !(one.state.kind === 'sent' && seen(one) > one.expected))

/**
 * Adds something; the same record that still waits is replaced, and what was not taken of it too. One that the server may have stays with what replaces it,
 * until its answer is known.
 */
export const withAdded = (outgoing: readonly Outgoing[], added: readonly Outgoing[]): readonly Outgoing[] => [
  ...outgoing.filter((one) => one.state.kind === 'sent' || !added.some((fresh) => isSame(one, fresh))),
  ...added.map((fresh) => {
    const replaced = outgoing.find((one) => one.state.kind === 'waiting' && isSame(one, fresh))
    const before = replaced?.before ?? (replaced && mayBeThere(replaced) ? replaced : undefined)
    return before ? { ...alone(unsealed(fresh)), before } : alone(unsealed(fresh))
  }),
]
