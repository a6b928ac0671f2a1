import type { Change, ChangeStep, FindingKind } from '../law/index.ts'
import { type Answers, answerTo, type FactValue, known } from '../situation/index.ts'
import type { PreparedRoutes } from './plan-routes.ts'
import type { RoutePlan } from './route-plan.ts'

/** An option that a change makes otherwise. */
export type ChangedOption = { readonly id: string; readonly from: FindingKind; readonly to: FindingKind }

/** What a change does to a situation: options whose finding becomes another, and clocks and order traps that come to bear or stop. */
export type Changed = {
  readonly options: readonly ChangedOption[]
  readonly clocks: { readonly begin: readonly string[]; readonly stop: readonly string[] }
  readonly traps: { readonly begin: readonly string[]; readonly stop: readonly string[] }
}

function afterStep(answers: Answers, step: ChangeStep): Answers {
  const { fact } = step
  if ('forgets' in step) return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== fact))
  if ('becomes' in step) return { ...answers, [fact]: known(step.becomes) }
  // Of a set of which nothing was said, the rest is not known either: writing one member would say that the others are not there.
  const before = answerTo(answers, fact)
  if (before.kind !== 'known' || !Array.isArray(before.value)) return answers
  const members = before.value.map(String)
  const after = 'gains' in step ? [...new Set([...members, ...step.gains])] : members.filter((m) => !step.loses.includes(m))
  return { ...answers, [fact]: known(after) }
}

/** The answers after a change; `chosen` is the new value of the fact that the change lets people pick. What was said before is not altered. */
export function answersAfter(answers: Answers, change: Change, chosen?: FactValue): Answers {
  const picked = change.choose !== undefined && chosen !== undefined ? { ...answers, [change.choose]: known(chosen) } : answers
  return change.steps.reduce(afterStep, picked)
}

const surely = (things: readonly { readonly applies: 'yes' | 'perhaps' }[], id: (i: number) => string): ReadonlySet<string> =>
  new Set(things.flatMap((thing, i) => (thing.applies === 'yes' ? [id(i)] : [])))

function turned(before: ReadonlySet<string>, after: ReadonlySet<string>): { readonly begin: readonly string[]; readonly stop: readonly string[] } {
  return { begin: [...after].filter((id) => !before.has(id)), stop: [...before].filter((id) => !after.has(id)) }
}

/** Compares two plans of the same corpus and day. Options that seem beside the matter both before and after are left out. */
export function compareRoutes(before: RoutePlan, after: RoutePlan): Changed {
  const options = after.options.flatMap((to, i): readonly ChangedOption[] => {
    const from = before.options[i]
    if (!from || from.finding === to.finding || (from.relevant === 'no' && to.relevant === 'no')) return []
    return [{ id: to.id, from: from.finding, to: to.finding }]
  })
  const ids = (plan: RoutePlan) => ({
    clocks: surely(plan.clocks, (i) => plan.clocks[i]?.clock.id ?? ''),
    traps: surely(plan.traps, (i) => plan.traps[i]?.trap.id ?? ''),
  })
  const [was, is] = [ids(before), ids(after)]
  return { options, clocks: turned(was.clocks, is.clocks), traps: turned(was.traps, is.traps) }
}

/** What a change would do, on the same day and with the same law: so that a person can see it coming, on paper. */
export const whatChangesIf = (
  routes: PreparedRoutes,
  answers: Answers,
  { change, chosen }: { readonly change: Change; readonly chosen?: FactValue },
): Changed => compareRoutes(routes.plan({ answers }), routes.plan({ answers: answersAfter(answers, change, chosen) }))
