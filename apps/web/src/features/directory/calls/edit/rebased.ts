import { sameValue } from '@recourse/domain/directory'
import type { Draft } from './draft.ts'

type Known = { readonly id: string }

/**
 * A list of which each has an id, written by one hand while another changed it: what this hand changed, added or took out counts, and so does
 * whatever is new on the other side. Taken out here and changed there, it stays: what a service said meanwhile is never lost in silence.
 */
function joinedList<T extends Known>(base: readonly T[], mine: readonly T[], theirs: readonly T[]): readonly T[] {
  const [was, here, there] = [base, mine, theirs].map((list) => new Map(list.map((one) => [one.id, one])))
  const kept = theirs.flatMap((one): readonly T[] => {
    const [before, now] = [was?.get(one.id), here?.get(one.id)]
    if (now === undefined) return before !== undefined && sameValue(before, one) ? [] : [one]
    return [sameValue(before, now) ? one : now]
  })
  // What is new here, and what was changed here and taken out there.
  const added = mine.filter((one) => !there?.has(one.id) && !(was?.has(one.id) && sameValue(was.get(one.id), one)))
  return [...kept, ...added]
}

/**
 * A form begun on one state of a record, on another state of it: an answer may have been recorded since. Each field that was not touched in the form
 * is the record's; claims and sources are joined one by one. Never throws.
 */
export function rebased({ base, mine, theirs }: { readonly base: Draft; readonly mine: Draft; readonly theirs: Draft }): Draft {
  const untouched = Object.fromEntries(Object.entries(theirs).filter(([field]) => sameValue(base[field as keyof Draft], mine[field as keyof Draft])))
  return {
    ...mine,
    ...untouched,
    claims: joinedList(base.claims, mine.claims, theirs.claims),
    sources: joinedList(base.sources, mine.sources, theirs.sources),
  }
}
