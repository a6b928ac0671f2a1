import type { Place } from '@recourse/domain/directory'
import { type CombinationPart, type Day, fitsPart, isDay } from '@recourse/domain/shared'
import type { Fact } from '@recourse/domain/situation'
import { type ContentProblem, message, type Path } from '../content-problem.ts'
import type { ContentTree } from '../content-tree.ts'
import { type Vocabulary, valuesOf } from '../facts.ts'
import { missingIds, missingNeeds } from './check-law.ts'

const spell = (en: string, fr: string) => message(en, fr, 'check the spelling', 'vérifiez l’orthographe')

const faults = {
  noFact: spell('no fact has this id', 'aucun fait n’a cet identifiant'),
  noOption: spell('no option has this id', 'aucune option n’a cet identifiant'),
  noService: spell('no service has this id', 'aucun service n’a cet identifiant'),
  value: message(
    'this is not an answer to this fact',
    'ce n’est pas une réponse à ce fait',
    "write 'yes' or 'no' for a boolean, an id, a list of ids, a whole number or a day, or unsure or withheld",
    "écrivez 'yes' ou 'no' pour un booléen, un identifiant, une liste d’identifiants, un nombre entier ou un jour, ou unsure ou withheld",
  ),
  nothing: message(
    'the change changes nothing',
    'le changement ne change rien',
    'write steps, or choose: the fact whose new value is picked',
    'écrivez steps, ou choose : le fait dont on choisit la nouvelle valeur',
  ),
  together: message(
    'the answers of this story cannot hold together: content/law/impossible.yaml says why',
    'les réponses de cette histoire ne peuvent pas aller ensemble : content/law/impossible.yaml dit pourquoi',
    'correct one of them',
    'corrigez-en une',
  ),
  nowhere: message(
    'no one place of the corpus has this name',
    'aucun lieu du corpus, ou plus d’un, n’a ce nom',
    'write it with its province, as in "Windsor, ON"; recourse places NAME finds it',
    'écrivez-le avec sa province, comme dans « Windsor, ON »; recourse places NOM le trouve',
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

/** A change makes a fact otherwise only in a way that can be answered. */
export function checkChanges(tree: ContentTree, facts: Vocabulary): readonly ContentProblem[] {
  return tree.changes.flatMap((entry) => {
    const { choose, steps } = entry.value
    const chosen = choose !== undefined && !tree.ids.facts.has(choose) ? [entry.problemAt(['choose'], faults.noFact)] : []
    const nothing = choose === undefined && steps.length === 0 ? [entry.problemAt(['steps'], faults.nothing)] : []
    const wrong = steps.flatMap((step, i): readonly ContentProblem[] => {
      if (!tree.ids.facts.has(step.fact)) return [entry.problemAt(['steps', i, 'fact'], faults.noFact)]
      const fact = facts.get(step.fact)
      const key = (['becomes', 'gains', 'loses'] as const).find((k) => k in step)
      if (!fact || !key) return []
      const value = (step as Readonly<Record<string, unknown>>)[key]
      const fits = answers(fact, value) && (key === 'becomes' || fact.type.kind === 'set')
      return fits ? [] : [entry.problemAt(['steps', i, key], faults.value)]
    })
    return [...chosen, ...nothing, ...wrong]
  })
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

// A story is written with more care than a search is typed: the whole name with its province, the three postal characters, or the id.
const isWritten = ({ id, name, province }: Place, near: string): boolean =>
  id === near || id === `fsa:${near}` || [name.en, name.fr].some((one) => spelled(`${one}, ${province}`) === spelled(near))
const spelled = (name: string): string => name.replaceAll('-', ' ').replaceAll('’', "'")

function checkSought(entry: ScenarioEntry, path: Path, sought: ScenarioEntry['value']['match'], world: World): readonly ContentProblem[] {
  const { near, needs = [] } = sought ?? {}
  const found = near === undefined ? 1 : world.places.filter((p) => isWritten(p, near)).length
  return [...missingNeeds(entry, [...path, 'needs'], needs, world.tree), ...(found === 1 ? [] : [entry.problemAt([...path, 'near'], faults.nowhere)])]
}

/** Whether some combination that no situation can hold is held by what is given. */
function isImpossible(given: Readonly<Record<string, unknown>>, tree: ContentTree, on: Day): boolean {
  const holds = (part: CombinationPart): boolean => {
    const value = given[part.fact]
    if (value === undefined || value === 'unsure' || value === 'withheld') return false
    return fitsPart(part, Array.isArray(value) ? value.map(String) : String(value), on)
  }
  return tree.impossible.some((combination) => combination.value.of.every(holds))
}

type World = { readonly tree: ContentTree; readonly facts: Vocabulary; readonly places: readonly Place[] }

function checkScenario(entry: ScenarioEntry, world: World): readonly ContentProblem[] {
  const { tree, facts } = world
  const s = entry.value
  const together = (path: Path, given: Readonly<Record<string, unknown>>, on: Day = s.on) =>
    isImpossible(given, tree, on) ? [entry.problemAt(path, faults.together)] : []
  return [
    ...checkGiven(entry, ['given'], s.given, tree, facts),
    ...together(['given'], s.given),
    ...checkExpected(entry, ['expect'], s.expect, tree),
    ...checkSought(entry, ['match'], s.match, world),
    ...s.variations.flatMap((v, i) => {
      const kept = Object.entries(s.given).filter(([fact]) => !v.forget?.includes(fact))
      return [
        ...checkGiven(entry, ['variations', i, 'given'], v.given ?? {}, tree, facts),
        ...together(['variations', i], { ...Object.fromEntries(kept), ...v.given }, v.on),
        ...checkExpected(entry, ['variations', i, 'expect'], v.expect, tree),
        ...checkSought(entry, ['variations', i, 'match'], v.match, world),
        ...(v.forget ?? []).flatMap((id, j) => (id in s.given ? [] : [entry.problemAt(['variations', i, 'forget', j], faults.forgotten)])),
      ]
    }),
  ]
}

/** Scenarios speak only of facts, values, options, services and places that exist, and could be true. Whether they hold is for the tests to say. */
export const checkScenarios = (tree: ContentTree, facts: Vocabulary, places: readonly Place[]): readonly ContentProblem[] =>
  tree.scenarios.flatMap((entry) => checkScenario(entry, { tree, facts, places }))
