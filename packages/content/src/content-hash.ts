import type { Expression } from '@recourse/domain/law'
import { canonicalJson, hashOf } from './canonical-json.ts'
import { provisionsCitedBy } from './checks/check-citations.ts'
import type { ContentTree } from './content-tree.ts'
import { partsOf } from './read-condition.ts'

type OptionEntry = ContentTree['options'][number]

/** Every condition inside a value: an object with `op`. */
function conceptsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(conceptsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('op' in value) return partsOf(value as Expression).flatMap((p) => (p.expression.op === 'concept' ? [p.expression.id] : []))
  return Object.values(value).flatMap(conceptsIn)
}

function conceptsUsed(value: unknown, concepts: ReadonlyMap<string, Expression>): Readonly<Record<string, Expression>> {
  const used: Record<string, Expression> = {}
  const add = (ids: readonly string[]): void => {
    for (const id of ids) {
      const when = concepts.get(id)
      if (!when || id in used) continue
      used[id] = when
      add(conceptsIn(when))
    }
  }
  add(conceptsIn(value))
  return used
}

/**
 * What a signature signs: the option as its file says it (not its review), the hashes of the official texts that it cites, and the named
 * conditions that it uses. A change to any of them is a change to what the lawyer read, so the signature no longer counts.
 */
export function contentHashOf(entry: OptionEntry, tree: ContentTree): string {
  const hashes = new Map(tree.provisions.map((p) => [p.id, p.value.hash]))
  const cited = provisionsCitedBy(entry.value)
  const concepts = new Map(tree.concepts.map((c) => [c.id, c.value.when]))
  return hashOf({
    id: entry.id,
    option: JSON.parse(canonicalJson(entry.value)),
    provisions: Object.fromEntries(cited.map((id) => [id, hashes.get(id) ?? null])),
    concepts: conceptsUsed(entry.value, concepts),
  })
}
