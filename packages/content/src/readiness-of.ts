import type { Readiness } from '@recourse/domain/directory'
import { type ContentProblem, message } from './content-problem.ts'
import type { ContentTree } from './content-tree.ts'

const twice = message(
  'another question has this id',
  'une autre question a cet identifiant',
  'give one of the two another id',
  'donnez un autre identifiant à l’une des deux',
)

/** Answers are kept by the id of a question: no two have the same, in whatever subject they stand. */
export function checkReadiness({ readiness }: ContentTree): readonly ContentProblem[] {
  const seen = new Set<string>()
  return readiness.flatMap((entry) =>
    entry.value.questions.flatMap(({ id }, i) => {
      if (seen.has(id)) return [entry.problemAt(['questions', i, 'id'], twice)]
      seen.add(id)
      return []
    }),
  )
}

/** The readiness check as those who use it read it: subjects in their order. */
export const readinessOf = ({ readiness }: ContentTree): Readiness => ({
  areas: readiness
    .map(({ value }) => value)
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, title, questions }) => ({ id, title, questions })),
})
