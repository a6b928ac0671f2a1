import type { Bilingual } from '../shared/index.ts'

/** What an organization says of one thing that this work asks for. */
export type ReadinessAnswer = 'not-yet' | 'in-part' | 'yes' | 'does-not-apply'

/** Where a next step can be done or learned: a screen of this product, or one of its guides. */
export type ReadinessLink = { readonly kind: 'screen'; readonly screen: ReadinessScreen } | { readonly kind: 'how-to'; readonly guide: Bilingual }

/** The screens that a next step may lead to. */
export const readinessScreens = ['routes', 'consent', 'services', 'calls', 'network', 'members', 'practices', 'rights', 'sheet', 'leave'] as const
export type ReadinessScreen = (typeof readinessScreens)[number]

/** Whom a lack puts at risk first: the person who is helped, those who work, or the work itself. */
export type Protects = 'people' | 'staff' | 'work'

/** What to do when something is not there yet: who begins, what they do, and where. */
export type NextStep = { readonly who: Bilingual; readonly what: Bilingual; readonly link: ReadinessLink }

/** One question: what is asked, why it matters, and what to do next. */
export type ReadinessQuestion = {
  readonly id: string
  readonly ask: Bilingual
  readonly why: Bilingual
  readonly protects: Protects
  readonly next: NextStep
}

/** Questions on one subject, in the order in which they are asked. */
export type ReadinessArea = { readonly id: string; readonly title: Bilingual; readonly questions: readonly ReadinessQuestion[] }

/** The self-assessment, as one file beside the corpus. */
export type Readiness = { readonly areas: readonly ReadinessArea[] }

/** Answers by question. What is left out was not answered. */
export type ReadinessAnswers = Readonly<Record<string, ReadinessAnswer>>

/** A next step, for the question that it answers. */
export type ReadinessStep = NextStep & { readonly question: string; readonly area: string; readonly answer: 'not-yet' | 'in-part'; readonly protects: Protects }

/** How many questions of an area were answered, and how: for a summary in words. There is no sum: organizations are not compared, nor with themselves. */
export type AreaAnswers = { readonly area: string; readonly answered: Readonly<Record<ReadinessAnswer, number>>; readonly left: number }

/** What an assessment ends in: what to do next, in order, what nobody answered yet, and each area in numbers. */
export type ReadinessResult = { readonly steps: readonly ReadinessStep[]; readonly unanswered: readonly string[]; readonly areas: readonly AreaAnswers[] }

const protectsFirst = { people: 0, staff: 1, work: 2 } as const satisfies Record<Protects, number>
const lackingFirst = { 'not-yet': 0, 'in-part': 1 } as const

/**
 * The next steps that answers lead to: first what protects people, then those who work, then the work; among these what is not there at all before what
 * is there in part; and then in the order of the questions. Answers to questions that are not asked (any more) count for nothing. Never throws.
 */
export function readiness({ areas }: Readiness, answers: ReadinessAnswers): ReadinessResult {
  const answerTo = (id: string): ReadinessAnswer | undefined => (Object.hasOwn(answers, id) ? answers[id] : undefined)
  const steps = areas.flatMap((area) =>
    area.questions.flatMap(({ id, protects, next }): readonly ReadinessStep[] => {
      const answer = answerTo(id)
      return answer === 'not-yet' || answer === 'in-part' ? [{ ...next, question: id, area: area.id, answer, protects }] : []
    }),
  )
  return {
    // A stable sort: what weighs the same stays in the order of the questions.
    steps: steps.toSorted((a, b) => protectsFirst[a.protects] - protectsFirst[b.protects] || lackingFirst[a.answer] - lackingFirst[b.answer]),
    unanswered: areas.flatMap((area) => area.questions.filter(({ id }) => answerTo(id) === undefined).map(({ id }) => id)),
    areas: areas.map((area): AreaAnswers => {
      const given = area.questions.map(({ id }) => answerTo(id))
      const count = (answer: ReadinessAnswer): number => given.filter((one) => one === answer).length
      return {
        area: area.id,
        answered: { 'not-yet': count('not-yet'), 'in-part': count('in-part'), yes: count('yes'), 'does-not-apply': count('does-not-apply') },
        left: given.filter((one) => one === undefined).length,
      }
    }),
  }
}
