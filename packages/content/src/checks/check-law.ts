import { type ContentProblem, message, type Path } from '../content-problem.ts'
import type { ContentTree, Entry } from '../content-tree.ts'
import { type Vocabulary, valuesOf } from '../facts.ts'

const absent = (en: string, fr: string) => message(en, fr, 'check the spelling', 'vérifiez l’orthographe')

const faults = {
  noNeed: absent('no need of the directory has this id', 'aucun besoin du répertoire n’a cet identifiant'),
  noService: absent('no service has this id', 'aucun service n’a cet identifiant'),
  noOption: absent('no option has this id', 'aucune option n’a cet identifiant'),
  noFact: absent('no fact has this id', 'aucun fait n’a cet identifiant'),
  noDecision: absent('no court decision has this id', 'aucune décision de justice n’a cet identifiant'),
  noProvince: absent('no province or territory has this id', 'aucune province ni aucun territoire n’a cet identifiant'),
  otherProvince: message(
    'the file name is not the province that the file says',
    'le nom du fichier n’est pas la province que dit le fichier',
    'name the file after it, in small letters: qc.yaml is QC',
    'nommez le fichier d’après elle, en minuscules : qc.yaml est QC',
  ),
  noValue: absent('the fact has no such value', 'le fait n’a pas cette valeur'),
  sameOrder: message(
    'two facts have the same place in the order',
    'deux faits ont la même place dans l’ordre',
    'give each its own number',
    'donnez à chacun son numéro',
  ),
  sameId: message(
    'two elements of the option have the same id',
    'deux éléments de l’option ont le même identifiant',
    'give one another id',
    'donnez un autre identifiant à l’un',
  ),
  notDate: message(
    'a clock counts from a fact that is not a date',
    'un délai se compte depuis un fait qui n’est pas une date',
    'name a date fact',
    'nommez un fait de type date',
  ),
  notListed: message(
    'a combination names values of booleans, enums and sets only',
    'une combinaison ne nomme des valeurs que de booléens, d’énumérations et d’ensembles',
    'choose another fact',
    'choisissez un autre fait',
  ),
  noTheme: message(
    'the option stands under no heading',
    'l’option n’est sous aucun titre',
    'add its id to one list of content/law/themes.yaml',
    'ajoutez son identifiant à une liste de content/law/themes.yaml',
  ),
  twoThemes: message('the option stands under two headings', 'l’option est sous deux titres', 'keep one', 'n’en gardez qu’un'),
  notDay: message(
    'a combination gives days to a fact that is not a date',
    'une combinaison donne des jours à un fait qui n’est pas une date',
    'write isOneOf, or name a date fact',
    'écrivez isOneOf, ou nommez un fait de type date',
  ),
  never: message(
    'the option is in force until before it begins',
    'l’option finit d’être en vigueur avant de commencer',
    'correct one of the two days',
    'corrigez un des deux jours',
  ),
} as const

type Message = ReturnType<typeof message>

/** Tells each id of a list that is not among the known ones. */
export const missingIds = (entry: Entry<unknown>, path: Path, ids: readonly string[], known: ReadonlySet<string>, told: Message): readonly ContentProblem[] =>
  ids.flatMap((id, i) => (known.has(id) ? [] : [entry.problemAt([...path, i], told)]))

/** Tells each need that the directory does not have; nothing while its list cannot be read, since nobody else is to blame for that. */
export const missingNeeds = (entry: Entry<unknown>, path: Path, ids: readonly string[], tree: ContentTree): readonly ContentProblem[] =>
  tree.unread.has('needs') ? [] : missingIds(entry, path, ids, tree.ids.needs, faults.noNeed)

/** Ids of the provinces, as the fact `province` lists them. */
export const provincesOf = (facts: Vocabulary): ReadonlySet<string> => {
  const fact = facts.get('province')
  return new Set(fact ? valuesOf(fact) : [])
}

function checkOption(entry: ContentTree['options'][number], tree: ContentTree, facts: Vocabulary): readonly ContentProblem[] {
  const o = entry.value
  const provinces = provincesOf(facts)
  const elements: readonly (readonly [Path, string])[] = [
    ...o.requires.map((x, i) => [['requires', i, 'id'], x.id] as const),
    ...o.bars.flatMap((b, i) => [[['bars', i, 'id'], b.id] as const, ...b.exceptions.map((x, j) => [['bars', i, 'exceptions', j, 'id'], x.id] as const)]),
    ...o.lawyerOnly.map((x, i) => [['lawyerOnly', i, 'id'], x.id] as const),
    ...o.cautions.map((x, i) => [['cautions', i, 'id'], x.id] as const),
  ]
  const repeated = elements.filter(([, id], i) => elements.findIndex(([, other]) => other === id) !== i)
  const backwards = o.inForce.from !== undefined && o.inForce.until !== undefined && o.inForce.until < o.inForce.from
  return [
    ...missingNeeds(entry, ['needs'], o.needs, tree),
    ...(facts.has('province') ? missingIds(entry, ['provinces'], o.provinces ?? [], provinces, faults.noProvince) : []),
    ...missingIds(entry, ['readings'], o.readings, tree.ids.decisions, faults.noDecision),
    ...repeated.map(([path]) => entry.problemAt(path, faults.sameId)),
    ...(backwards ? [entry.problemAt(['inForce', 'until'], faults.never)] : []),
  ]
}

function checkSignatures(entry: ContentTree['signatures'][number], facts: Vocabulary): readonly ContentProblem[] {
  if (!facts.has('province')) return []
  const provinces = provincesOf(facts)
  return entry.value.signatures.flatMap((s, i) => missingIds(entry, ['signatures', i, 'provinces'], s.provinces ?? [], provinces, faults.noProvince))
}

function checkCombination(entry: ContentTree['impossible'][number], tree: ContentTree, facts: Vocabulary): readonly ContentProblem[] {
  return entry.value.of.flatMap((part, i): readonly ContentProblem[] => {
    if (!tree.ids.facts.has(part.fact)) return [entry.problemAt(['of', i, 'fact'], faults.noFact)]
    const fact = facts.get(part.fact)
    if (!fact) return []
    if (!('isOneOf' in part)) return fact.type.kind === 'date' ? [] : [entry.problemAt(['of', i, 'fact'], faults.notDay)]
    if (fact.type.kind === 'date' || fact.type.kind === 'integer') return [entry.problemAt(['of', i, 'fact'], faults.notListed)]
    const values = fact.type.kind === 'boolean' ? ['yes', 'no'] : valuesOf(fact)
    return missingIds(entry, ['of', i, 'isOneOf'], part.isOneOf, new Set(values), faults.noValue)
  })
}

function checkClock(entry: ContentTree['clocks'][number], facts: Vocabulary, tree: ContentTree): readonly ContentProblem[] {
  if (!tree.ids.facts.has(entry.value.from)) return [entry.problemAt(['from'], faults.noFact)]
  const fact = facts.get(entry.value.from)
  return fact && fact.type.kind !== 'date' ? [entry.problemAt(['from'], faults.notDate)] : []
}

function checkProvince(entry: ContentTree['provinces'][number], facts: Vocabulary, tree: ContentTree): readonly ContentProblem[] {
  return [
    ...(facts.has('province') && !provincesOf(facts).has(entry.value.province) ? [entry.problemAt(['province'], faults.noProvince)] : []),
    ...(entry.id === entry.value.province.toLowerCase() ? [] : [entry.problemAt(['province'], faults.otherProvince)]),
    ...entry.value.topics.flatMap((t, i) => missingIds(entry, ['topics', i, 'options'], t.options, tree.ids.options, faults.noOption)),
  ]
}

/** Every option stands under one heading and no more, so that none is lost and none is shown twice. */
function checkThemes(tree: ContentTree): readonly ContentProblem[] {
  if (tree.unread.has('themes')) return []
  const listed = tree.themes.flatMap((t) => t.value.options)
  const lost = tree.options.filter((o) => !listed.includes(o.id)).map((o) => o.problemAt([], faults.noTheme))
  const twice = tree.themes.flatMap((t) =>
    t.value.options.flatMap((id, i) => (listed.filter((other) => other === id).length > 1 ? [t.problemAt(['options', i], faults.twoThemes)] : [])),
  )
  return [...lost, ...twice]
}

function checkOrder(tree: ContentTree): readonly ContentProblem[] {
  const taken = new Map<number, string>()
  return tree.facts.flatMap((f) => {
    const other = taken.get(f.value.order)
    taken.set(f.value.order, f.id)
    return other === undefined ? [] : [f.problemAt(['order'], faults.sameOrder)]
  })
}

/** Options, notices, traps, clocks and combinations refer only to what exists, and do not contradict themselves. */
export function checkLaw(tree: ContentTree, facts: Vocabulary): readonly ContentProblem[] {
  return [
    ...checkOrder(tree),
    ...tree.options.flatMap((entry) => checkOption(entry, tree, facts)),
    ...tree.impossible.flatMap((entry) => checkCombination(entry, tree, facts)),
    ...tree.signatures.flatMap((entry) => checkSignatures(entry, facts)),
    ...tree.notices.flatMap((entry) => missingIds(entry, ['services'], entry.value.services, tree.ids.services, faults.noService)),
    ...[...tree.traps, ...tree.clocks, ...tree.themes].flatMap((entry) =>
      missingIds(entry, ['options'], entry.value.options, tree.ids.options, faults.noOption),
    ),
    ...tree.clocks.flatMap((entry) => checkClock(entry, facts, tree)),
    ...checkThemes(tree),
    ...tree.provinces.flatMap((entry) => checkProvince(entry, facts, tree)),
    ...tree.signatures.filter((s) => !tree.ids.options.has(s.id)).map((s) => s.problemAt([], faults.noOption)),
  ]
}
