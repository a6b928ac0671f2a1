import type { Expression } from '@recourse/domain/law'
import { type ContentProblem, message, type Path } from '../content-problem.ts'
import type { ContentTree, Entry } from '../content-tree.ts'
import { descriptiveFacts, type Vocabulary, valuesOf } from '../facts.ts'
import { partsOf } from '../read-condition.ts'

/** A condition of the content and where it is written. */
export type WrittenCondition = { readonly entry: Entry<unknown>; readonly path: Path; readonly expression: Expression }

const faults = {
  noFact: message(
    'no fact has this id',
    'aucun fait n’a cet identifiant',
    'check the spelling, or write the fact in law/facts',
    'vérifiez l’orthographe, ou écrivez le fait dans law/facts',
  ),
  noConcept: message(
    'no concept has this id',
    'aucun concept n’a cet identifiant',
    'check the spelling, or write it in law/concepts.yaml',
    'vérifiez l’orthographe, ou écrivez-le dans law/concepts.yaml',
  ),
  never: message(
    'a fact that is never asked is used in a condition',
    'un fait qui ne se demande jamais sert dans une condition',
    'move the rule to lawyerOnly, as words',
    'mettez la règle dans lawyerOnly, en mots',
  ),
  descriptive: message(
    'a fact that only describes (the industry, the number of people) is used in a condition',
    'un fait qui ne fait que décrire (le secteur, le nombre de personnes) sert dans une condition',
    'remove it: what work it is decides nothing',
    'enlevez-le : le genre de travail ne décide rien',
  ),
  cycle: message('the concept refers back to itself', 'le concept renvoie à lui-même', 'break the circle', 'rompez le cercle'),
  outside: message(
    'this bound is outside what can be answered',
    'cette borne est hors de ce qui peut se répondre',
    'use a bound between the min and the max of the fact',
    'employez une borne entre le min et le max du fait',
  ),
  unusedConcept: message('no condition uses this concept', 'aucune condition n’emploie ce concept', 'use it, or remove it', 'employez-le, ou enlevez-le'),
  unusedFact: message(
    'no condition and no clock uses this fact: its question would change nothing',
    'aucune condition ni aucun délai n’emploie ce fait : sa question ne changerait rien',
    'use it, set ask to never, or remove it',
    'employez-le, mettez ask à never, ou enlevez-le',
  ),
} as const

const wrongForm = (kind: string, use: string) =>
  message(
    `this comparison does not go with a fact of type ${kind}`,
    `cette comparaison ne va pas avec un fait de type ${kind}`,
    `use ${use}`,
    `employez ${use}`,
  )

const noValue = (values: readonly string[]) =>
  message('the fact has no such value', 'le fait n’a pas cette valeur', `use one of: ${values.join(', ')}`, `employez une de celles-ci : ${values.join(', ')}`)

const usage = { boolean: "is: 'yes' / is: 'no'", enum: 'isOneOf', set: 'includes', integer: 'min / max', date: 'from / to' } as const
const operations = { boolean: 'is', enum: 'isOneOf', set: 'includes', integer: 'integer', date: 'date' } as const

type OptionValue = ContentTree['options'][number]['value']

/** The lists of an option whose statements may have a condition, with their place. */
const conditionalsOf = (o: OptionValue): readonly { readonly path: Path; readonly list: OptionValue['gives'] }[] => [
  { path: ['gives'], list: o.gives },
  { path: ['risks'], list: o.risks },
  ...Object.entries(o.consequences ?? {}).map(([key, list]) => ({ path: ['consequences', key], list })),
]

/** Every condition that the content writes. */
export function conditionsOf(tree: ContentTree): readonly WrittenCondition[] {
  const whole = [...tree.concepts, ...tree.notices, ...tree.traps, ...tree.clocks, ...tree.changes].map((entry) => ({
    entry,
    path: ['when'],
    expression: entry.value.when,
  }))
  const ofOptions = tree.options.flatMap((entry): readonly WrittenCondition[] => {
    const o = entry.value
    return [
      { entry, path: ['relevance'], expression: o.relevance },
      ...o.requires.map((r, i) => ({ entry, path: ['requires', i, 'when'], expression: r.when })),
      ...o.bars.flatMap((b, i) => [
        { entry, path: ['bars', i, 'when'], expression: b.when },
        ...b.exceptions.map((x, j) => ({ entry, path: ['bars', i, 'exceptions', j, 'when'], expression: x.when })),
      ]),
      ...o.cautions.flatMap((c, i) => (c.when ? [{ entry, path: ['cautions', i, 'when'], expression: c.when }] : [])),
      ...conditionalsOf(o).flatMap(({ path, list }) => list.flatMap((s, i) => (s.when ? [{ entry, path: [...path, i, 'when'], expression: s.when }] : []))),
    ]
  })
  const ofClocks = tree.clocks.flatMap((entry) => (entry.value.bands ?? []).map((b, i) => ({ entry, path: ['bands', i, 'when'], expression: b.when })))
  return [...whole, ...ofOptions, ...ofClocks]
}

function checkPart(e: Expression, tree: ContentTree, facts: Vocabulary): readonly { readonly below: Path; readonly told: ReturnType<typeof message> }[] {
  if (e.op === 'concept') return tree.ids.concepts.has(e.id) || tree.unread.has('concepts') ? [] : [{ below: ['concept'], told: faults.noConcept }]
  if (!('fact' in e)) return []
  if (!tree.ids.facts.has(e.fact)) return [{ below: ['fact'], told: faults.noFact }]
  const fact = facts.get(e.fact)
  if (!fact) return []
  if (fact.ask === 'never') return [{ below: ['fact'], told: faults.never }]
  if (descriptiveFacts.has(fact.id)) return [{ below: ['fact'], told: faults.descriptive }]
  const { kind } = fact.type
  if (operations[kind] !== e.op) return [{ below: [], told: wrongForm(kind, usage[kind]) }]
  const values = e.op === 'isOneOf' ? e.values : e.op === 'includes' ? [e.value] : []
  if (values.some((v) => !valuesOf(fact).includes(v))) return [{ below: [], told: noValue(valuesOf(fact)) }]
  const type = fact.type
  const beyond = (bound: number | undefined): boolean => type.kind === 'integer' && bound !== undefined && (bound < type.min || bound > type.max)
  return e.op === 'integer' && (beyond(e.min) || beyond(e.max)) ? [{ below: [], told: faults.outside }] : []
}

function checkCycles(tree: ContentTree): readonly ContentProblem[] {
  const uses = new Map(tree.concepts.map((c) => [c.id, partsOf(c.value.when).flatMap((p) => (p.expression.op === 'concept' ? [p.expression.id] : []))]))
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    (uses.get(from) ?? []).some((next) => next === target || (!seen.has(next) && seen.add(next) && reaches(next, target, seen)))
  return tree.concepts.filter((c) => reaches(c.id, c.id, new Set())).map((c) => c.problemAt(['when'], faults.cycle))
}

/** Conditions speak only of facts, values and concepts that exist and may be used; concepts do not go round in circles. */
export function checkConditions(tree: ContentTree, facts: Vocabulary): readonly ContentProblem[] {
  const found = conditionsOf(tree).flatMap(({ entry, path, expression }) =>
    partsOf(expression).flatMap((part) =>
      checkPart(part.expression, tree, facts).map(({ below, told }) => entry.problemAt([...path, ...part.path, ...below], told)),
    ),
  )
  return [...found, ...checkCycles(tree)]
}

// Facts that services are matched on, and the province, which says whether the law of an option was read.
function usedOutsideConditions(tree: ContentTree): readonly string[] {
  const criteria = tree.services.flatMap((s) => s.value.claims.flatMap((c) => c.criterion?.kind ?? []))
  const factOf: Readonly<Record<string, string>> = { status: 'status', province: 'province', exploitation: 'exploitation_forms', age: 'age_band' }
  const readByProvince = tree.options.some((o) => o.value.provinces) ? ['province'] : []
  return [...criteria.flatMap((kind) => factOf[kind] ?? []), ...readByProvince, ...tree.clocks.map((c) => c.value.from)]
}

/** Facts and concepts that nothing uses. Not an error: a vocabulary may be ahead of its rules. */
export function unusedWords(tree: ContentTree, facts: Vocabulary): readonly ContentProblem[] {
  const parts = conditionsOf(tree).flatMap((c) => partsOf(c.expression))
  const used = new Set(parts.flatMap(({ expression: e }) => ('fact' in e ? [e.fact] : [])).concat(usedOutsideConditions(tree)))
  const named = new Set(parts.flatMap(({ expression: e }) => (e.op === 'concept' ? [e.id] : [])))
  const idle = (id: string): boolean => !used.has(id) && !descriptiveFacts.has(id) && facts.get(id)?.ask !== 'never'
  return [
    ...tree.facts.filter((f) => idle(f.id)).map((f) => f.problemAt([], faults.unusedFact)),
    ...tree.concepts.filter((c) => !named.has(c.id)).map((c) => c.problemAt(['id'], faults.unusedConcept)),
  ]
}
