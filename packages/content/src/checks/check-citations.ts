import { type ContentProblem, message, type Path } from '../content-problem.ts'
import type { ContentTree, Entry } from '../content-tree.ts'
import { sealOf } from '../justice-laws/index.ts'

const faults = {
  noProvision: message(
    'no provision has this id',
    'aucune disposition n’a cet identifiant',
    'check the citation, or write the file in law/provisions',
    'vérifiez la citation, ou écrivez le fichier dans law/provisions',
  ),
  noSource: message(
    'no source has this id',
    'aucune source n’a cet identifiant',
    'check the spelling, or write the file in law/sources',
    'vérifiez l’orthographe, ou écrivez le fichier dans law/sources',
  ),
  citedTwice: message('the same provision is cited twice here', 'la même disposition est citée deux fois ici', 'keep one', 'n’en gardez qu’une'),
  uncited: message(
    'nothing cites this provision',
    'rien ne cite cette disposition',
    'a citation was removed or this file is not needed: restore the one, or remove the other',
    'une citation a été enlevée ou ce fichier est de trop : rétablissez l’une ou enlevez l’autre',
  ),
  unusedSource: message('no statement rests on this source', 'aucun énoncé ne repose sur cette source', 'use it, or remove it', 'employez-la, ou enlevez-la'),
  sameHash: message(
    'the hashes of the English and the French text are the same, which two texts never are',
    'les empreintes du texte anglais et du texte français sont les mêmes, ce que deux textes n’ont jamais',
    'compute the hash of each official text again',
    'recalculez l’empreinte de chaque texte officiel',
  ),
  brokenSeal: message(
    'a hash, a number or a day is not the one that was sealed when the official text was read',
    'une empreinte, un numéro ou un jour n’est pas celui qui a été scellé à la lecture du texte officiel',
    'restore what was changed, or read the official text again: recourse law reread; copied by hand: packages/content/src/seal-provisions.ts',
    'rétablissez ce qui a changé, ou relisez le texte officiel : recourse law reread; copié à la main : packages/content/src/seal-provisions.ts',
  ),
  otherId: message(
    'the file name does not say the instrument and the section that the file says',
    'le nom du fichier ne dit pas le texte et l’article que dit le fichier',
    'write the instrument, the section and each level: irpr-200-3-e is IRPR 200(3)(e)',
    'écrivez le texte, l’article et chaque niveau : irpr-200-3-e est RIPR 200(3)e)',
  ),
  dates: message(
    'a day contradicts another: in force, amended, current',
    'un jour en contredit un autre : en vigueur, modifié, à jour',
    'correct it',
    'corrigez-le',
  ),
} as const

type Reference = { readonly path: Path; readonly kind: 'provisions' | 'sources'; readonly id: string }

/** Every provision and source that a value refers to, with its place: the keys `cite` and, in a statement, `source`. */
function referencesIn(value: unknown, path: Path): readonly Reference[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => referencesIn(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]): readonly Reference[] => {
    if (key === 'cite' && Array.isArray(inner)) return inner.map((id, i) => ({ path: [...path, key, i], kind: 'provisions', id: String(id) }))
    if (key === 'source' && 'basis' in value) return [{ path: [...path, key], kind: 'sources', id: String(inner) }]
    return referencesIn(inner, [...path, key])
  })
}

/** Everything that may cite a provision or rest on a source. */
export const citing = (tree: ContentTree): readonly Entry<unknown>[] => [
  ...tree.options,
  ...tree.notices,
  ...tree.traps,
  ...tree.clocks,
  ...tree.decisions,
  ...tree.provinces,
  ...tree.rights,
]

/** The ids of the provisions that a value cites, in order, each once. */
export const provisionsCitedBy = (value: unknown): readonly string[] =>
  [...new Set(referencesIn(value, []).flatMap((r) => (r.kind === 'provisions' ? [r.id] : [])))].sort()

const repeats = (all: readonly Reference[], r: Reference): boolean =>
  all.some(
    (other) =>
      other !== r && other.id === r.id && String(other.path.slice(0, -1)) === String(r.path.slice(0, -1)) && Number(other.path.at(-1)) < Number(r.path.at(-1)),
  )

/** `200(3)(e)` as it is in an id: `200-3-e`. */
const idOfPinpoint = (pinpoint: string): string => pinpoint.toLowerCase().replaceAll(')(', '-').replace('(', '-').replaceAll(')', '').replaceAll(' ', '')

function checkProvision({ id, value, problemAt }: ContentTree['provisions'][number]): readonly ContentProblem[] {
  const found: ContentProblem[] = []
  if (value.hash.en === value.hash.fr) found.push(problemAt(['hash'], faults.sameHash))
  if (id.slice(id.indexOf('-') + 1) !== idOfPinpoint(value.pinpoint)) found.push(problemAt(['pinpoint'], faults.otherId))
  if (value.seal !== sealOf(value)) found.push(problemAt(['hash'], faults.brokenSeal))
  if (value.currentTo < value.inForceFrom || (value.lastAmendedOn ?? value.inForceFrom) > value.currentTo) found.push(problemAt(['currentTo'], faults.dates))
  return found
}

/** Every citation and every source resolves, every provision is cited by something, and provisions do not contradict themselves. */
export function checkCitations(tree: ContentTree): readonly ContentProblem[] {
  const cited = new Set<string>()
  const found = citing(tree).flatMap((entry) => {
    const all = referencesIn(entry.value, [])
    for (const r of all) cited.add(r.id)
    const dangling = all
      .filter((r) => !tree.ids[r.kind].has(r.id))
      .map((r) => entry.problemAt(r.path, r.kind === 'provisions' ? faults.noProvision : faults.noSource))
    return [...dangling, ...all.filter((r) => r.kind === 'provisions' && repeats(all, r)).map((r) => entry.problemAt(r.path, faults.citedTwice))]
  })
  // While a file that may cite it cannot be read, nothing can be said to be uncited.
  const areRead = (['options', 'notices', 'decisions', 'provinces', 'rights'] as const).every((kind) => tree[kind].length === tree.ids[kind].size)
  const whole = areRead && !tree.unread.has('traps') && !tree.unread.has('clocks')
  const uncited = whole ? tree.provisions.filter((p) => !cited.has(p.id)).map((p) => p.problemAt([], faults.uncited)) : []
  return [...found, ...uncited, ...tree.provisions.flatMap(checkProvision)]
}

/** Sources that nothing rests on. Not an error. */
export function unusedSources(tree: ContentTree): readonly ContentProblem[] {
  const used = new Set(citing(tree).flatMap((entry) => referencesIn(entry.value, []).flatMap((r) => (r.kind === 'sources' ? [r.id] : []))))
  return tree.sources.filter((s) => !used.has(s.id)).map((s) => s.problemAt([], faults.unusedSource))
}
