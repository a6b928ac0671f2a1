import { isDay } from '@recourse/domain/shared'
import type { Fact } from '@recourse/domain/situation'
import { type ContentProblem, message, type Path } from '../content-problem.ts'
import type { ContentTree } from '../content-tree.ts'
import { type Vocabulary, valuesOf } from '../facts.ts'
import { missingIds } from './check-law.ts'

const spell = (en: string, fr: string) => message(en, fr, 'check the spelling', 'vérifiez l’orthographe')

const faults = {
  noFact: spell('no fact has this id', 'aucun fait n’a cet identifiant'),
  noOption: spell('no option has this id', 'aucune option n’a cet identifiant'),
  noService: spell('no service has this id', 'aucun service n’a cet identifiant'),
  noNeed: spell('no need of the directory has this id', 'aucun besoin du répertoire n’a cet identifiant'),
  value: message(
    'this is not an answer to this fact',
    'ce n’est pas une réponse à ce fait',
    "write 'yes' or 'no' for a boolean, an id, a list of ids, a whole number or a day, or unsure or withheld",
    "écrivez 'yes' ou 'no' pour un booléen, un identifiant, une liste d’identifiants, un nombre entier ou un jour, ou unsure ou withheld",
  ),
  forgotten: message(
    'the variation forgets a fact that the story does not give',
    'la variante oublie un fait que l’histoire ne donne pas',
    'remove it',
    'enlevez-le',
  ),
} as const

/** Whether a value, in the spelling of the content, answers a fact. */
export function answers(fact: Fact, value: unknown): boolean {
  if (value === 'unsure' || value === 'withheld') return true
  switch (fact.type.kind) {
    case 'boolean':
      return value === 'yes' || value === 'no'
    case 'enum':
      return valuesOf(fact).includes(String(value))
    case 'set':
      return Array.isArray(value) && value.every((v) => valuesOf(fact).includes(String(v))) && new Set(value).size === value.length
    case 'integer':
      return typeof value === 'number' && value >= fact.type.min && value <= fact.type.max
    case 'date':
      return isDay(value)
  }
}

type ScenarioEntry = ContentTree['scenarios'][number]
type Expected = ScenarioEntry['value']['expect']

function checkGiven(
  entry: ScenarioEntry,
  path: Path,
  given: Readonly<Record<string, unknown>>,
  tree: ContentTree,
  facts: Vocabulary,
): readonly ContentProblem[] {
  return Object.entries(given).flatMap(([id, value]): readonly ContentProblem[] => {
    if (!tree.ids.facts.has(id)) return [entry.problemAt([...path, id], faults.noFact)]
    const fact = facts.get(id)
    return fact && !answers(fact, value) ? [entry.problemAt([...path, id], faults.value)] : []
  })
}

function checkExpected(entry: ScenarioEntry, path: Path, expect: Expected, tree: ContentTree): readonly ContentProblem[] {
  const keys = (
    name: 'options' | 'relevant' | 'missing' | 'services',
    known: ReadonlySet<string>,
    told: ReturnType<typeof message>,
  ): readonly ContentProblem[] => Object.keys(expect[name] ?? {}).flatMap((id) => (known.has(id) ? [] : [entry.problemAt([...path, name, id], told)]))
  const asked = expect.nextQuestion
  return [
    ...keys('options', tree.ids.options, faults.noOption),
    ...keys('relevant', tree.ids.options, faults.noOption),
    ...keys('missing', tree.ids.options, faults.noOption),
    ...keys('services', tree.ids.services, faults.noService),
    ...Object.entries(expect.missing ?? {}).flatMap(([id, list]) => missingIds(entry, [...path, 'missing', id], list, tree.ids.facts, faults.noFact)),
    ...(typeof asked === 'string' && !tree.ids.facts.has(asked) ? [entry.problemAt([...path, 'nextQuestion'], faults.noFact)] : []),
  ]
}

function checkScenario(entry: ScenarioEntry, tree: ContentTree, facts: Vocabulary): readonly ContentProblem[] {
  const s = entry.value
  const needs = (path: Path, list: readonly string[] | undefined) => missingIds(entry, path, list ?? [], tree.ids.needs, faults.noNeed)
  return [
    ...checkGiven(entry, ['given'], s.given, tree, facts),
    ...checkExpected(entry, ['expect'], s.expect, tree),
    ...needs(['match', 'needs'], s.match?.needs),
    ...s.variations.flatMap((v, i) => [
      ...checkGiven(entry, ['variations', i, 'given'], v.given ?? {}, tree, facts),
      ...checkExpected(entry, ['variations', i, 'expect'], v.expect, tree),
      ...needs(['variations', i, 'match', 'needs'], v.match?.needs),
      ...(v.forget ?? []).flatMap((id, j) => (id in s.given ? [] : [entry.problemAt(['variations', i, 'forget', j], faults.forgotten)])),
    ]),
  ]
}

/** Scenarios speak only of facts, values, options and services that exist. Whether they hold is for the tests to say. */
export const checkScenarios = (tree: ContentTree, facts: Vocabulary): readonly ContentProblem[] =>
  tree.scenarios.flatMap((entry) => checkScenario(entry, tree, facts))
