import type { Corpus, Desk } from '@recourse/domain/route'
import { signedContentOf } from './content-hash.ts'
import type { ContentTree } from './content-tree.ts'
import { changedSince, type SignedContent, withoutParts } from './review-state.ts'

/** What lawyers read besides the corpus: the stories, and for each option every signature, every report, and what changed since it was last signed. */
export function deskOf(tree: ContentTree, signed: ReadonlyMap<string, SignedContent>, version: Corpus['version']): Desk {
  const reviews = new Map(tree.signatures.map((entry) => [entry.id, entry.value]))
  return {
    version,
    stories: tree.scenarios.map(({ id, value: { story, given, on, expect, variations } }) => ({
      id,
      story,
      given,
      on,
      expect: expect.options ? { options: expect.options } : {},
      variations: variations.map(({ match: _, expect: { options }, ...v }) => ({ ...v, expect: options ? { options } : {} })),
    })),
    options: tree.options.map((entry) => {
      const { signatures, reports } = reviews.get(entry.id) ?? { signatures: [], reports: [] }
      const now = signed.get(entry.id) ?? signedContentOf(entry, tree)
      return {
        id: entry.id,
        contentHash: now.hash,
        parts: now.parts,
        signatures: signatures.map(withoutParts),
        reports,
        changed: changedSince(signatures, now),
      }
    }),
    drift: tree.drift.map(({ id, value: { foundOn, languages } }) => ({ id, foundOn, languages })),
  }
}
