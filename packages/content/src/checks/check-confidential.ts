import { isSheltered, type Place, traceIn } from '@recourse/domain/directory'
import { type ContentProblem, message, type Path } from '../content-problem.ts'
import type { ContentTree } from '../content-tree.ts'

const faults = {
  address: message(
    'this text looks like a street address, a postal code or coordinates; a place where people are sheltered never has one here',
    'ce texte ressemble à une adresse, à un code postal ou à des coordonnées; un lieu où l’on est hébergé n’en a jamais ici',
    'remove it; callers are told where to go by the service itself',
    'enlevez-le; le service dit lui-même où aller à qui l’appelle',
  ),
  town: message(
    'this text names a town, and the site is confidential',
    'ce texte nomme une localité, et le lieu est confidentiel',
    'name the region or the province only',
    'ne nommez que la région ou la province',
  ),
  saysSo: message(
    'the text says that the address is confidential, but the area names towns',
    'le texte dit que l’adresse est confidentielle, mais le territoire nomme des localités',
    'write area: kind: confidential, with the provinces only',
    'écrivez area : kind : confidential, avec les provinces seulement',
  ),
} as const

const hiddenSite =
  /(?:confidential|secret|undisclosed|hidden)\s+(?:address|location|site|place)|(?:address|location|site)\s+(?:is|are|stays?|remains?|kept)\s+(?:kept\s+)?(?:confidential|secret|undisclosed|hidden)|(?:adresse|lieu|emplacement|endroit)s?\s+(?:est\s+|sont\s+|reste\s+|tenue?\s+)?(?:tenue?\s+)?(?:confidentiel|secr[eè]t|non\s+divulgu)/iu

type Written = { readonly path: Path; readonly text: string }

/** Every text of a value with its place. Ids and codes are among them: they must not locate either. */
function textsOf(value: unknown, path: Path): readonly Written[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...path, key]))
}

/** A site that must stay unknown cannot be found from the content: no place, no address, no postal code, no town, in any text of the service. */
export function checkConfidential(tree: ContentTree, places: readonly Place[]): readonly ContentProblem[] {
  return tree.services.flatMap((entry) => {
    const { area } = entry.value
    const texts = textsOf(entry.value, []).filter(({ path }) => path[0] !== 'phones' || path.at(-1) !== 'number')
    const held = entry.value.addresses !== undefined && isSheltered(entry.value) ? [entry.problemAt(['addresses'], faults.address)] : []
    const found = texts.flatMap(({ path, text }): readonly ContentProblem[] => {
      const trace = traceIn(text, entry.value, places)
      if (trace) return [entry.problemAt(path, faults[trace])]
      return area.kind === 'towns' && hiddenSite.test(text) ? [entry.problemAt(path, faults.saysSo)] : []
    })
    return [...held, ...found]
  })
}
