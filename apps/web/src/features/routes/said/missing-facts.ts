import type { RoutePlan } from '@recourse/domain/route'
import { type Answers, answerTo, type Fact } from '@recourse/domain/situation'

/**
 * Facts that nobody spoke of and that would settle an option worth showing, in the order of the vocabulary. Late facts (old claims, removal
 * orders) are left out: they are asked only when they decide, with their reason beside them, and never offered as a list to go through.
 */
export function missingFacts(plan: RoutePlan, facts: ReadonlyMap<string, Fact>, answers: Answers): readonly Fact[] {
  const wanted = new Set(plan.options.filter((option) => option.relevant !== 'no' && option.finding === 'unknown').flatMap((option) => option.missing))
  return [...facts.values()].filter(
    (fact) => wanted.has(fact.id) && fact.ask !== 'late' && fact.ask !== 'never' && answerTo(answers, fact.id).kind === 'unknown',
  )
}
