import type { Place } from '@recourse/domain/directory'
import { type ContentProblem, message, type Path } from '../content-problem.ts'
import type { ContentTree } from '../content-tree.ts'
import { type Vocabulary, valuesOf } from '../facts.ts'
import { checkConfidential } from './check-confidential.ts'
import { missingIds, missingNeeds, provincesOf } from './check-law.ts'

const spell = (en: string, fr: string) => message(en, fr, 'check the spelling', 'vérifiez l’orthographe')

const faults = {
  noProvince: spell('no province or territory has this id', 'aucune province ni aucun territoire n’a cet identifiant'),
  noSource: message(
    'the service has no source with this id',
    'le service n’a pas de source avec cet identifiant',
    'add it to the sources of the service',
    'ajoutez-la aux sources du service',
  ),
  noPlace: message(
    'no place of the corpus has this id',
    'aucun lieu du corpus n’a cet identifiant',
    'find it with: recourse places NAME',
    'cherchez-le avec : recourse places NOM',
  ),
  noValue: spell('the fact that this criterion is about has no such value', 'le fait sur lequel porte ce critère n’a pas cette valeur'),
  noGender: spell('this is not one of the genders of the directory', 'ce n’est pas un des genres du répertoire'),
  sameClaim: message('two claims have the same id', 'deux affirmations ont le même identifiant', 'give one another id', 'donnez un autre identifiant à l’une'),
  sameSource: message(
    'two sources of the service have the same id',
    'deux sources du service ont le même identifiant',
    'give one another id',
    'donnez un autre identifiant à l’une',
  ),
  evidence: message(
    'the evidence says two pages or more, and fewer are listed',
    'la preuve dit deux pages ou plus, et il y en a moins sur la liste',
    'list the pages in seenOn, or lower the evidence',
    'énumérez les pages dans seenOn, ou baissez la preuve',
  ),
} as const

const genders = new Set(['woman', 'man', 'non_binary', 'two_spirit', 'other'])

type ServiceEntry = ContentTree['services'][number]

function checkCriteria(entry: ServiceEntry, facts: Vocabulary): readonly ContentProblem[] {
  const factOf = { status: 'status', province: 'province', exploitation: 'exploitation_forms' } as const
  return entry.value.claims.flatMap((claim, i): readonly ContentProblem[] => {
    const c = claim.criterion
    const path: Path = ['claims', i, 'criterion', 'accepts']
    if (c?.kind === 'gender') return missingIds(entry, path, c.accepts, genders, faults.noGender)
    if (c?.kind !== 'status' && c?.kind !== 'province' && c?.kind !== 'exploitation') return []
    const fact = facts.get(factOf[c.kind])
    return fact ? missingIds(entry, path, c.accepts, new Set(valuesOf(fact)), faults.noValue) : []
  })
}

const repeated = (ids: readonly string[]): readonly number[] => ids.flatMap((id, i) => (ids.indexOf(id) === i ? [] : [i]))

function checkService(entry: ServiceEntry, tree: ContentTree, facts: Vocabulary, places: ReadonlySet<string>): readonly ContentProblem[] {
  const s = entry.value
  const sources = new Set(s.sources.map((x) => x.id))
  const provinces = 'provinces' in s.area ? s.area.provinces : []
  return [
    ...missingNeeds(entry, ['needs'], s.needs, tree),
    ...(facts.has('province') ? missingIds(entry, ['area', 'provinces'], provinces, provincesOf(facts), faults.noProvince) : []),
    ...(s.area.kind === 'towns' ? missingIds(entry, ['area', 'places'], s.area.places, places, faults.noPlace) : []),
    ...s.claims.flatMap((c, i) => (sources.has(c.source) ? [] : [entry.problemAt(['claims', i, 'source'], faults.noSource)])),
    ...repeated(s.claims.map((c) => c.id)).map((i) => entry.problemAt(['claims', i, 'id'], faults.sameClaim)),
    ...repeated(s.sources.map((x) => x.id)).map((i) => entry.problemAt(['sources', i, 'id'], faults.sameSource)),
    ...s.phones.flatMap((p, i) =>
      p.evidence === 'two_or_more_pages' && p.seenOn.length < 2 ? [entry.problemAt(['phones', i, 'seenOn'], faults.evidence)] : [],
    ),
    ...checkCriteria(entry, facts),
  ]
}

/** Services refer only to what exists, say where each claim comes from, and hide what must stay hidden. */
export function checkDirectory(tree: ContentTree, facts: Vocabulary, places: readonly Place[]): readonly ContentProblem[] {
  const known = new Set(places.map((p) => p.id))
  return [
    ...tree.services.flatMap((entry) => checkService(entry, tree, facts, known)),
    ...tree.access.flatMap((entry) => (known.has(entry.id) ? [] : [entry.problemAt(['id'], faults.noPlace)])),
    ...checkConfidential(tree, places),
  ]
}
