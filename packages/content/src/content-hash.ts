import type { Expression } from '@recourse/domain/law'
import type { SignedParts } from '@recourse/domain/shared'
import { canonicalJson, hashOf } from './canonical-json.ts'
import { provisionsCitedBy } from './checks/check-citations.ts'
import type { ContentTree } from './content-tree.ts'
import { partsOf } from './read-condition.ts'

type OptionEntry = ContentTree['options'][number]

/** Every condition inside a value, whole: an object with `op`. */
function conditionsIn(value: unknown): readonly Expression[] {
  if (Array.isArray(value)) return value.flatMap(conditionsIn)
  if (typeof value !== 'object' || value === null) return []
  return 'op' in value ? [value as Expression] : Object.values(value).flatMap(conditionsIn)
}

const leavesIn = (value: unknown): readonly Expression[] => conditionsIn(value).flatMap((e) => partsOf(e).map((p) => p.expression))

const conceptsIn = (value: unknown): readonly string[] => leavesIn(value).flatMap((e) => (e.op === 'concept' ? [e.id] : []))

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

/** The facts that the conditions of an option ask about, its concepts included; and the province, when its law was read for some provinces only. */
const factsUsed = ({ value }: OptionEntry, concepts: Readonly<Record<string, Expression>>): ReadonlySet<string> =>
  new Set([
    ...[...leavesIn(value), ...leavesIn(Object.values(concepts))].flatMap((e) => ('fact' in e ? [e.fact] : [])),
    ...(value.provinces ? ['province'] : []),
  ])

/** What an answer to a fact means: its question in both languages and what can be answered. Not why or when it is asked, which settles nothing. */
const meaningOf = ({ type, values, min, max, question }: ContentTree['facts'][number]['value']): unknown => ({ type, values, min, max, question })

const hashed = (values: Iterable<readonly [string, unknown]>): Readonly<Record<string, string>> =>
  Object.fromEntries([...values].map(([id, value]) => [id, hashOf(value).slice(0, 8)] as const).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * What a signature signs, whole and by part: the option as its file says it (not its review), the hashes of the official texts that it cites,
 * the named conditions that it uses, the questions and answers of the facts that its conditions ask about, and the impossible combinations
 * that touch those facts. A change to any of them changes what the lawyer read or what it comes to, so the signature no longer counts.
 */
export function signedContentOf(entry: OptionEntry, tree: ContentTree): { readonly hash: string; readonly parts: SignedParts } {
  const hashes = new Map(tree.provisions.map((p) => [p.id, p.value.hash]))
  const concepts = conceptsUsed(entry.value, new Map(tree.concepts.map((c) => [c.id, c.value.when])))
  const asked = factsUsed(entry, concepts)
  const content = {
    option: Object.fromEntries(Object.entries(JSON.parse(canonicalJson(entry.value)) as Readonly<Record<string, unknown>>)),
    provisions: Object.fromEntries(provisionsCitedBy(entry.value).map((id) => [id, hashes.get(id) ?? null])),
    concepts,
    facts: Object.fromEntries(tree.facts.filter((f) => asked.has(f.id)).map((f) => [f.id, meaningOf(f.value)])),
    impossible: Object.fromEntries(tree.impossible.filter((c) => c.value.of.some((part) => asked.has(part.fact))).map((c) => [c.id, c.value.of])),
  }
  return {
    hash: hashOf({ id: entry.id, ...content }),
    parts: {
      option: hashed(Object.entries(content.option)),
      provisions: hashed(Object.entries(content.provisions)),
      concepts: hashed(Object.entries(content.concepts)),
      facts: hashed(Object.entries(content.facts)),
      impossible: hashed(Object.entries(content.impossible)),
    },
  }
}
