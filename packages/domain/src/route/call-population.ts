import type { AskedDatum, Criterion } from '../directory/index.ts'
import { known, type Situation } from '../situation/index.ts'

const statuses = [[], ['citizen'], ['permanent_resident'], ['protected_person'], ['claimant'], ['worker'], ['student'], ['visitor'], ['trp_holder']] as const
const genders = ['woman', 'man', 'non_binary'] as const
const ages = ['under_16', 'from_16_to_17', 'adult'] as const
const households = ['alone', 'with_children'] as const
const forms = [['labour'], ['sexual']] as const

// Everyone but children on their own with children: 9 × 3 × 3 × 2 × 2.
function made(): readonly Situation[] {
  const all: Situation[] = []
  for (const status of statuses)
    for (const gender of genders)
      for (const age of ages)
        for (const household of households)
          for (const form of forms) all.push({ answers: { status: known(status), age_band: known(age), exploitation_forms: known(form) }, gender, household })
  return all
}

/**
 * Situations made by putting together every status, gender, age, household and form of exploitation that services ask about: what a question is
 * weighed against. Nobody's situation, no frequency of anything: a small group counts as much as a large one, which is what fairness asks here.
 */
export const callPopulation: readonly Situation[] = made()

/** What a claim may look at in a situation: the kind of its criterion, or what it asks to be told. */
export type Likeness = Criterion['kind'] | AskedDatum

/** Situations that are the same to a set of claims, one for all of them, and how many they are. */
export type Alike = { readonly situation: Situation; readonly count: number }

const seenBy = {
  status: ({ answers }: Situation) => JSON.stringify(answers.status),
  age: ({ answers }: Situation) => JSON.stringify(answers.age_band),
  exploitation: ({ answers }: Situation) => JSON.stringify(answers.exploitation_forms),
  gender: ({ gender }: Situation) => String(gender),
  household: ({ household }: Situation) => String(household),
} as const satisfies { readonly [kind in Likeness]?: (situation: Situation) => string }
const looked = Object.keys(seenBy) as readonly (keyof typeof seenBy)[]

const kept = new Map<string, readonly Alike[]>()

/** The population as a set of claims sees it: most look at one or two things, and need not be weighed against every situation. */
export function populationBy(kinds: ReadonlySet<Likeness>): readonly Alike[] {
  const by = looked.filter((kind) => kinds.has(kind))
  const key = by.join(' ')
  const found = kept.get(key)
  if (found) return found
  const groups = new Map<string, Alike>()
  for (const situation of callPopulation) {
    const seen = by.map((kind) => seenBy[kind](situation)).join('\n')
    groups.set(seen, { situation, count: (groups.get(seen)?.count ?? 0) + 1 })
  }
  const made = [...groups.values()]
  kept.set(key, made)
  return made
}
