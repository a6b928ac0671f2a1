/** What a signature is on, part by part, as short hashes: so that what changed since can be told by name. */
export type SignedParts = {
  readonly option: Readonly<Record<string, string>>
  readonly provisions: Readonly<Record<string, string>>
  readonly concepts: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, string>>
  readonly impossible: Readonly<Record<string, string>>
}

const partKinds = ['option', 'provisions', 'concepts', 'facts', 'impossible'] as const satisfies readonly (keyof SignedParts)[]

/** One part that is no longer what it was. */
export type ChangedPart = { readonly kind: keyof SignedParts; readonly id: string; readonly how: 'changed' | 'added' | 'removed' }

/** What differs between two states of an option, by name. Empty when nothing does. */
export const changedParts = (before: SignedParts, after: SignedParts): readonly ChangedPart[] =>
  partKinds.flatMap((kind) =>
    [...new Set([...Object.keys(before[kind]), ...Object.keys(after[kind])])].sort().flatMap((id): readonly ChangedPart[] => {
      const [was, is] = [before[kind][id], after[kind][id]]
      if (was === is) return []
      return [{ kind, id, how: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }]
    }),
  )
