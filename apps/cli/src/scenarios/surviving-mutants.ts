import { type CompiledLaw, type CompiledOption, compileLaw, findOption, holds, knownIn, type LawCorpus, type LawfulOption } from '@recourse/domain/law'
import type { Day } from '@recourse/domain/shared'
import type { Case } from './cases-of.ts'
import { mutantConceptsOf, mutantOptionsOf } from './mutants-of.ts'

/** A mistake that no scenario notices, though it changes what some situation is told. */
export type Survivor = { readonly option: string; readonly what: string }

/** What mutation testing came to. `equivalent`: proved to be no mistake at all, since no consistent situation is told otherwise. */
export type MutationReport = { readonly mutants: number; readonly equivalent: number; readonly survivors: readonly Survivor[] }

const alone = (law: LawCorpus, options: readonly LawfulOption[], concepts = law.concepts): LawCorpus => ({
  ...law,
  options,
  concepts,
  notices: [],
  traps: [],
  clocks: [],
})

/**
 * Whether two options are told alike in every consistent situation: compiled together, equal conditions have one and the same diagram, which
 * is a finite enumeration of all situations.
 */
function areEquivalent(a: CompiledOption | undefined, b: CompiledOption | undefined): boolean {
  if (!a || !b) throw new Error('an option was lost in compiling')
  return a.open.root === b.open.root && a.relevance.root === b.relevance.root
}

/** Whether some scenario expects of the option what the mutant does not give. */
function isKilled(law: LawCorpus, option: string, cases: readonly Case[]): boolean {
  const compiled = new Map<Day, CompiledLaw>()
  return cases.some(({ situation, on, expect }) => {
    const finding = expect.options?.[option]
    const relevant = expect.relevant?.[option]
    if (finding === undefined && relevant === undefined) return false
    const onDay = compiled.get(on) ?? compileLaw(law, on)
    compiled.set(on, onDay)
    const mutant = onDay.options.find((o) => o.option.id === option)
    if (!mutant) return false
    const known = knownIn(onDay, situation.answers)
    return (
      (finding !== undefined && findOption(onDay, mutant, known).finding !== finding) || (relevant !== undefined && holds(mutant.relevance, known) !== relevant)
    )
  })
}

// Concepts are renamed in the copy that holds the mistake, so that the right and the wrong condition are compiled side by side.
function conceptSideBySide(law: LawCorpus, mistaken: LawCorpus['concepts'], option: LawfulOption): LawCorpus {
  const renamed = JSON.parse(JSON.stringify(mistaken), marked) as LawCorpus['concepts']
  const twin = JSON.parse(JSON.stringify(option), marked) as LawfulOption
  return alone(law, [option, { ...twin, id: `${option.id}~` }], [...law.concepts, ...renamed.map((c) => ({ ...c, id: `${c.id}~` }))])
}

const marked = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'op' in value && value.op === 'concept' && 'id' in value ? { ...value, id: `${String(value.id)}~` } : value

/** Ids of the concepts that a part of the law uses, directly or through other concepts. */
function conceptsIn(part: unknown, law: LawCorpus): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (_, inner: unknown) => {
      if (typeof inner === 'object' && inner !== null && 'op' in inner && inner.op === 'concept' && 'id' in inner && !found.has(String(inner.id))) {
        found.add(String(inner.id))
        visit(law.concepts.find((c) => c.id === inner.id)?.when ?? null)
      }
      return inner
    })
  visit(part)
  return found
}

type Verdict = 'equivalent' | 'killed' | 'survived'

function verdictOf(option: string, sideBySide: LawCorpus, mistaken: LawCorpus, { cases, on }: { readonly cases: readonly Case[]; readonly on: Day }): Verdict {
  const both = compileLaw(sideBySide, on)
  if (areEquivalent(both.options[0], both.options[1])) return 'equivalent'
  return isKilled(mistaken, option, cases) ? 'killed' : 'survived'
}

/** Makes every small mistake in the rules and tells which ones no scenario notices. A mistake in a concept is noticed once, in any option that uses it. */
export function survivingMutants(law: LawCorpus, cases: readonly Case[], on: Day): MutationReport {
  const given = { cases, on }
  const inOptions = law.options.flatMap((option) =>
    mutantOptionsOf(option).map(({ what, changed }) => {
      const verdict = verdictOf(option.id, alone(law, [option, { ...changed, id: `${option.id}~` }]), alone(law, [changed]), given)
      return { option: option.id, what, verdict }
    }),
  )
  const inConcepts = mutantConceptsOf(law).map(({ concept, what, changed }) => {
    const using = law.options.filter((option) => conceptsIn(option, law).has(concept))
    const verdicts = using.map((option) => verdictOf(option.id, conceptSideBySide(law, changed, option), alone(law, [option], changed), given))
    const verdict: Verdict = verdicts.includes('killed') ? 'killed' : verdicts.includes('survived') ? 'survived' : 'equivalent'
    return { option: using.map((o) => o.id).join(', '), what, verdict }
  })
  const all = [...inOptions, ...inConcepts]
  return {
    mutants: all.length,
    equivalent: all.filter((m) => m.verdict === 'equivalent').length,
    survivors: all.filter((m) => m.verdict === 'survived').map(({ option, what }) => ({ option, what })),
  }
}
