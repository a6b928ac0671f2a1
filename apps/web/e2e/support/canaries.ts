import { randomBytes } from 'node:crypto'
import type { Corpus } from '@recourse/domain/route'
import type { Fact } from '@recourse/domain/situation'

/** A word that exists nowhere else: wherever it turns up, it came from what was said. */
export type Canary = { readonly of: string; readonly text: string }

const mark = (): string => `zq${randomBytes(6).toString('hex')}`

type Names = ReadonlyMap<string, ReadonlyMap<string, string>>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

// Rules name values by id: renamed in every condition that speaks of the fact, so that the rules mean what they meant.
function renamed(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names))
  if (!isRecord(value)) return value
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)]))
  const of = typeof copy.fact === 'string' ? names.get(copy.fact) : undefined
  if (!of) return copy
  for (const key of ['values', 'isOneOf'] as const) {
    const ids = copy[key]
    if (Array.isArray(ids)) copy[key] = ids.map((id: unknown) => of.get(String(id)) ?? id)
  }
  if (typeof copy.value === 'string') copy.value = of.get(copy.value) ?? copy.value
  return copy
}

/** The corpus with every choice id, every choice label and every fact label made unique, and the list of those words. */
export function withCanaries(corpus: Corpus): { readonly corpus: Corpus; readonly canaries: readonly Canary[] } {
  const canaries: Canary[] = []
  const note = (of: string, text: string): string => {
    canaries.push({ of, text })
    return text
  }
  const names = new Map<string, Map<string, string>>()
  const marked = (of: string, words: string): string => `${words} ${note(of, mark())}`
  const facts = corpus.law.facts.map((fact): Fact => {
    const label = { en: marked(fact.id, fact.label.en), fr: marked(fact.id, fact.label.fr) }
    if (fact.type.kind !== 'enum' && fact.type.kind !== 'set') return { ...fact, label }
    const ids = new Map(fact.type.values.map((choice) => [choice.id, `${choice.id}_${note(`${fact.id}=${choice.id}`, mark())}`]))
    names.set(fact.id, ids)
    const values = fact.type.values.map((choice) => ({
      id: ids.get(choice.id) ?? choice.id,
      label: { en: marked(`${fact.id}=${choice.id}`, choice.label.en), fr: marked(`${fact.id}=${choice.id}`, choice.label.fr) },
    }))
    return { ...fact, label, type: { ...fact.type, values } }
  })
  const law = renamed({ ...corpus.law, facts: [] }, names) as Corpus['law']
  const ids = corpus.law.facts.map((fact) => ({ of: fact.id, text: fact.id })).filter(({ text }) => text.length > 8)
  return { corpus: { ...corpus, law: { ...law, facts } }, canaries: [...canaries, ...ids] }
}
