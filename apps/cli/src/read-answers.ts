import { type Day, isDay } from '@recourse/domain/shared'
import { type Answer, type Answers, type Fact, type FactValue, holdsCombination, type ImpossibleCombination } from '@recourse/domain/situation'
import { fault, nearestOf, type SituationProblem, strangeKey } from './situation-problem.ts'

const notKnowing = new Set(['unknown', 'unsure', 'withheld'])
const isNotKnowing = (value: unknown): value is 'unknown' | 'unsure' | 'withheld' => typeof value === 'string' && notKnowing.has(value)

const idsOf = (fact: Fact): readonly string[] => ('values' in fact.type ? fact.type.values.map((v) => v.id) : [])

/** The value, in our terms, or `undefined` when it is not an answer to this fact. */
function valueFor(fact: Fact, value: unknown): FactValue | undefined {
  switch (fact.type.kind) {
    case 'boolean':
      if (value === true || value === 'yes' || value === 'true') return true
      return value === false || value === 'no' || value === 'false' ? false : undefined
    case 'enum':
      return typeof value === 'string' && idsOf(fact).includes(value) ? value : undefined
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= fact.type.min && value <= fact.type.max ? value : undefined
    case 'date':
      return isDay(value) ? value : undefined
    case 'set': {
      if (!Array.isArray(value) || new Set(value).size !== value.length) return undefined
      return value.every((v) => typeof v === 'string' && idsOf(fact).includes(v)) ? value : undefined
    }
  }
}

function expected(fact: Fact): readonly [string, string] {
  const ids = idsOf(fact).join(', ')
  switch (fact.type.kind) {
    case 'boolean':
      return ['yes or no', 'yes ou no']
    case 'enum':
      return [`one of: ${ids}`, `un de ceux-ci : ${ids}`]
    case 'set':
      return [`a list, each at most once, of: ${ids}; [] for none`, `une liste, chacun une fois au plus, parmi : ${ids}; [] pour aucun`]
    case 'integer':
      return [`a whole number from ${fact.type.min} to ${fact.type.max}`, `un nombre entier de ${fact.type.min} à ${fact.type.max}`]
    case 'date':
      return ['a day that exists, as 2026-11-24', 'un jour qui existe, comme 2026-11-24']
  }
}

function noSuchFact(id: string, facts: readonly Fact[]): SituationProblem {
  const ids = facts.map((f) => f.id)
  const nearest = nearestOf(id, ids)
  const repair = nearest
    ? { en: `perhaps ${nearest}`, fr: `peut-être ${nearest}` }
    : { en: 'see content/law/facts for the list', fr: 'voyez la liste dans content/law/facts' }
  return strangeKey(['facts'], id, ids, { what: { en: 'no fact has this id', fr: 'aucun fait n’a cet identifiant' }, repair })
}

/** Reads the answers of a situation file. A fact that is left out, or `unknown`, was not asked. */
export function readAnswers(given: unknown, facts: readonly Fact[]): { readonly answers: Answers; readonly problems: readonly SituationProblem[] } {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return {
      answers: {},
      problems: [
        fault(
          'facts',
          'the facts are missing',
          'les faits manquent',
          'write facts: then one line for each, as permit_valid: yes',
          'écrivez facts : puis une ligne pour chacun, comme permit_valid: yes',
        ),
      ],
    }
  }
  const answers: Record<string, Answer> = {}
  const problems: SituationProblem[] = []
  for (const [id, said] of Object.entries(given)) {
    const fact = facts.find((f) => f.id === id)
    if (!fact) {
      problems.push(noSuchFact(id, facts))
      continue
    }
    const value = isNotKnowing(said) ? undefined : valueFor(fact, said)
    if (isNotKnowing(said)) answers[id] = { kind: said }
    else if (value !== undefined) answers[id] = { kind: 'known', value }
    else {
      const [en, fr] = expected(fact)
      problems.push(
        fault(
          `facts.${id}`,
          'this is not an answer to this fact',
          'ce n’est pas une réponse à ce fait',
          `write ${en}; or unknown, unsure, withheld`,
          `écrivez ${fr}; ou unknown, unsure, withheld`,
        ),
      )
    }
  }
  return { answers, problems }
}

/** The combinations of answers that no situation can hold, each by its facts alone: which one it is would tell the answers. */
export function impossibleIn(answers: Answers, combinations: readonly ImpossibleCombination[], on: Day): readonly SituationProblem[] {
  const found = combinations.filter((c) => holdsCombination(answers, c, on)).map((c) => [...new Set(c.of.map((p) => p.fact))])
  return [...new Set(found.map((facts) => facts.join(', ')))].map((names) => ({
    ...fault(
      'facts',
      'these answers cannot hold together',
      'ces réponses ne peuvent pas aller ensemble',
      'correct one of them, or write unsure; content/law/impossible.yaml says what cannot be, and why',
      'corrigez-en une, ou écrivez unsure; content/law/impossible.yaml dit ce qui ne peut pas être, et pourquoi',
    ),
    place: `facts (${names})`,
  }))
}
