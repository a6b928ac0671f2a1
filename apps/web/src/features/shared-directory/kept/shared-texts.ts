import { readShared, type SharedKinds } from '@recourse/exchange'
import { putOut } from './shared-store.ts'
import type { Outgoing, SharedText } from './shared-types.ts'

/** The kinds of records that are texts. */
export type TextKind = Exclude<keyof SharedKinds, 'entry'>

/** A round, a profile or a practice: what it says, and where it is kept. `version` 0 is one that was never sent; `isWaiting` says that what is shown waits to be. */
export type SharedOf<T> = {
  readonly id: string
  readonly version: number
  readonly authorId: string | null
  readonly organizationId: string | null
  readonly isWaiting: boolean
  readonly on: string | null
  readonly value: T
}

type Known = { readonly texts: readonly SharedText[]; readonly outgoing: readonly Outgoing[] }

/** Those of one kind that stand, with what was written here in the place of what it follows. What is not of the form is left out. */
export function textsOf<K extends TextKind>({ texts, outgoing }: Known, kind: K): readonly SharedOf<SharedKinds[K]>[] {
  type T = SharedKinds[K]
  const mine = outgoing.filter((one) => one.kind === kind && one.state.kind !== 'not-taken')
  const kept = texts.filter((one) => one.kind === kind && one.state === 'accepted' && !mine.some(({ id }) => id === one.id))
  const readValue = (text: string | null): T | undefined => {
    const read = text === null ? null : readShared(kind, text)
    return read?.ok ? read.value : undefined
  }
  return [
    ...kept.flatMap(({ id, version, authorId, organizationId, text, on }): readonly SharedOf<T>[] => {
      const value = readValue(text)
      return value === undefined ? [] : [{ id, version, authorId, organizationId, isWaiting: false, on, value }]
    }),
    ...mine
      .filter(({ wish }) => wish === 'accepted')
      .flatMap(({ id, expected, text, state }): readonly SharedOf<T>[] => {
        const value = readValue(text)
        const isWaiting = state.kind === 'waiting'
        return value === undefined
          ? []
          : [{ id, version: isWaiting ? expected : expected + 1, authorId: null, organizationId: null, isWaiting, on: null, value }]
      }),
  ]
}

/** The version of a record that is there, taken out or not: whoever writes it again names it. 0 when there is none. */
export const lastVersion = ({ texts }: Pick<Known, 'texts'>, kind: TextKind, id: string): number =>
  texts.find((one) => one.kind === kind && one.id === id)?.version ?? 0

/** A text to write, or to take out: `version` is that of what was seen. */
export type TextToPut<K extends TextKind> = {
  readonly kind: K
  readonly id: string
  readonly version: number
  readonly value: SharedKinds[K]
  readonly wish?: 'accepted' | 'withdrawn'
}

/** Writes one of them, or takes it out: kept here first, then sent. False, and nothing is done, when nobody could read it again: something in it is too long. */
export function putText<K extends TextKind>({ kind, id, version, value, wish = 'accepted' }: TextToPut<K>): boolean {
  const text = JSON.stringify(value)
  if (!readShared(kind, text).ok) return false
  const base = { kind, id, expected: version, tier: 'network', about: null, organizationId: null, wish, signed: null, said: null, text, entry: null } as const
  putOut([{ ...base, state: { kind: 'waiting' } }])
  return true
}
