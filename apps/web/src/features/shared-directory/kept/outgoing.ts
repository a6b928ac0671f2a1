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
    characters += sizeOf(one)
    if (batch.length > 0 && (batch.length >= mostAtOnce.records || characters > mostAtOnce.characters)) break
    batch.push(one)
  }
  return batch
}

const isSame = (one: Outgoing, { kind, id }: Pick<WriteOutcome, 'kind' | 'id'>): boolean => one.kind === kind && one.id === id

function after(one: Outgoing, outcome: WriteOutcome): Outgoing {
  switch (outcome.outcome) {
    case 'stored':
    case 'same':
      return { ...one, state: { kind: 'sent' } }
    case 'conflict':
      // An entry is written once under an id made at random: what is there already is this very one, sent before and judged since.
      return one.kind === 'entry' && outcome.version > 0
        ? { ...one, state: { kind: 'sent' } }
        : { ...one, state: { kind: 'not-taken', why: 'changed-meanwhile', theirs: outcome.version } }
    case 'refused': {
      if (outcome.reason === 'final') return { ...one, state: { kind: 'sent' } }
      // The keys changed on the way: it is sealed again with the new ones.
      if (outcome.reason === 'epoch-closed' || outcome.reason === 'group-wrong') return one
      // Who may accept changed since it was made here: as a proposal it still goes.
      if (outcome.reason === 'not-allowed' && one.kind === 'entry' && one.wish === 'accepted') return { ...one, wish: 'proposed' }
      return { ...one, state: { kind: 'not-taken', why: outcome.reason, theirs: 0 } }
    }
  }
}

/** What is on its way after the server answered for some of it. Nothing is dropped: what was not taken stays, with why. */
export const afterAnswers = (outgoing: readonly Outgoing[], outcomes: readonly WriteOutcome[]): readonly Outgoing[] =>
  outgoing.map((one) => {
    const outcome = outcomes.find((said) => isSame(one, said))
    return outcome && one.state.kind === 'waiting' ? after(one, outcome) : one
  })

/** Whether the keys of a group changed while things were on their way: people and groups are then read anew before sending again. */
export const needsNewKeys = (outcomes: readonly WriteOutcome[]): boolean =>
  outcomes.some((one) => one.outcome === 'refused' && (one.reason === 'epoch-closed' || one.reason === 'group-wrong'))

/** What is left once the feed gave some of it back: what was sent and came home needs no keeping. `seen` says the version of a record that came. */
export const withoutSeen = (outgoing: readonly Outgoing[], seen: (one: Outgoing) => number): readonly Outgoing[] =>
  outgoing.filter((one) => !(one.state.kind === 'sent' && seen(one) > one.expected))

/** Adds something; the same record that still waits is replaced, and what was not taken of it too. */
export const withAdded = (outgoing: readonly Outgoing[], added: readonly Outgoing[]): readonly Outgoing[] => [
  ...outgoing.filter((one) => one.state.kind === 'sent' || !added.some((fresh) => isSame(one, fresh))),
  ...added,
]

/** Things of two copies as one, each once: what came further counts. */
export const joinedOutgoing = (kept: readonly Outgoing[], here: readonly Outgoing[]): readonly Outgoing[] => [
  ...kept.filter((one) => !here.some((other) => isSame(one, other))),
  ...here,
]
