import type { Outgoing, OutgoingWord } from './shared-types.ts'

/** What was made here and is on its way: things, and words on those of others. */
export type OnTheirWay = { readonly outgoing: readonly Outgoing[]; readonly words: readonly OutgoingWord[] }

/** Nothing on its way. */
export const nothingOnItsWay: OnTheirWay = { outgoing: [], words: [] }

type Copies<T> = { readonly base: readonly T[]; readonly here: readonly T[]; readonly there: readonly T[] }

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

// Three copies of one list as one: what one side changed or took away since both had `base` counts, and of what both changed, what `weighs` more.
function merged<T>({ base, here, there }: Copies<T>, nameOf: (one: T) => string, weighs: (one: T | undefined) => number): readonly T[] {
  const [before, mine, theirs] = [base, here, there].map((list) => new Map(list.map((one) => [nameOf(one), one])))
  const names = new Set([...there.map(nameOf).filter((name) => !mine?.has(name)), ...here.map(nameOf)])
  return [...names].flatMap((name) => {
    const [was, my, their] = [before?.get(name), mine?.get(name), theirs?.get(name)]
    const one = isEqual(was, my) ? their : isEqual(was, their) ? my : weighs(their) > weighs(my) ? their : my
    return one === undefined ? [] : [one]
  })
}

// One that was sent, and one that waits to follow it, may bear one id.
const nameOf = ({ kind, id, state }: Outgoing): string => `${kind}/${id}/${state.kind === 'sent' ? 'sent' : ''}`

/**
 * Joins what one window has on its way with what another one kept meanwhile. `base` is what this window kept or read last. What is still to be sent is never
 * lost to what was done about it elsewhere: sent twice, it is the very same.
 */
export const mergedOnTheirWay = (base: OnTheirWay, here: OnTheirWay, there: OnTheirWay): OnTheirWay => ({
  outgoing: merged({ base: base.outgoing, here: here.outgoing, there: there.outgoing }, nameOf, (one) => (one?.state.kind === 'waiting' ? 1 : 0)),
  words: merged(
    { base: base.words, here: here.words, there: there.words },
    ({ record, version }) => `${record}/${version}`,
    (one) => (one?.notTaken === null ? 1 : 0),
  ),
})

/** How many of them wait to be sent. */
export const countWaiting = ({ outgoing, words }: OnTheirWay): number =>
  outgoing.filter(({ state }) => state.kind === 'waiting').length + words.filter(({ notTaken }) => notTaken === null).length
