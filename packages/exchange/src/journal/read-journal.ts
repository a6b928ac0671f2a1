import { type DirectoryJournal, namedPart } from '@recourse/domain/directory'
import { ok, type Result } from '@recourse/domain/shared'
import type { ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import { fieldOf, isList, isObject, type Json, parseJson } from '../limits/parse-json.ts'
import { byTag, exactly, type Form, type FormFault, listOf, oneOf, record, such } from './form.ts'
import { claim, id, role, service, source } from './service-form.ts'

/** How much of a saved journal is ever read. */
export const journalLimits = { characters: 50_000_000, entries: 100_000 } as const

const part: Form = such(
  (value) => typeof value === 'string' && value.length <= 600 && namedPart(value) !== null,
  'a part of a service, as website or phones:5145550100',
  'une partie d’un service, comme website ou phones:5145550100',
)

const change = byTag('kind', {
  put: record({ kind: exactly('put'), service, why: oneOf('added', 'edited', 'imported', 'merged') }, { parts: listOf(part, 4000) }),
  claim: record({ kind: exactly('claim'), service: id, claim }, { source }),
  gone: record({ kind: exactly('gone'), service: id }, { into: id }),
  undone: record({ kind: exactly('undone'), entry: id }),
})

const instant: Form = such(
  (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  'an instant, as 2026-04-06T14:00:00Z',
  'un instant, comme 2026-04-06T14:00:00Z',
)

/** An entry of a journal. Whoever saw more at once than `after` may name looked at what a hundred people had worked on without seeing each other. */
export const entry: Form = record({ id, at: instant, by: role, change }, { batch: id, after: listOf(id, 100) })
const journal = record({ format: exactly('recourse-directory'), version: exactly(1), entries: listOf(entry, journalLimits.entries) })

const mostTold = 20

function told(faults: readonly FormFault[], where: string): Result<never, ImportProblem> {
  const more = faults.length - mostTold
  const all = (language: 'en' | 'fr'): string =>
    faults
      .slice(0, mostTold)
      .map((one) => (language === 'en' ? `${one.where}: ${one.expected.en}.` : `${one.where}\u00A0: ${one.expected.fr}.`))
      .join('\n')
  return refuse(
    'broken',
    where,
    andNothingTaken(
      both(
        `What is written there is not what was expected:\n${all('en')}${more > 0 ? `\nAnd ${more} more.` : ''}`,
        `Ce qui y est écrit n’est pas ce qui était attendu\u00A0:\n${all('fr')}${more > 0 ? `\nEt ${more} autres.` : ''}`,
      ),
    ),
    both(
      'Open another copy of the file, as it was saved. A file changed by hand can be mended at the places named.',
      'Ouvrez une autre copie du fichier, telle qu’enregistrée. Un fichier modifié à la main se corrige aux endroits nommés.',
    ),
  )
}

const isOurs = (value: Json): value is { readonly [key: string]: Json } => isObject(value) && fieldOf(value, 'format') === 'recourse-directory'

const isJournal = (value: unknown, faults: readonly FormFault[]): value is DirectoryJournal => faults.length === 0 && isObject(value)

/** Entries that have the id of an earlier one: two copies of one file put together by hand. */
function twiceNamed(value: { readonly [key: string]: Json }): readonly FormFault[] {
  const entries = fieldOf(value, 'entries')
  if (!isList(entries)) return []
  const seen = new Set<Json | undefined>()
  return entries.flatMap((one, i) => {
    const held = isObject(one) ? fieldOf(one, 'id') : undefined
    const isTwice = seen.has(held)
    seen.add(held)
    return isTwice ? [{ where: `entries[${i}].id`, expected: both('an id that no earlier entry has', 'un id qu’aucune entrée plus haut n’a') }] : []
  })
}

const tooLarge = (where: string): Result<never, ImportProblem> =>
  refuse(
    'too-large',
    where,
    andNothingTaken(both('The file is larger than 50 MB, so it was not opened.', 'Le fichier dépasse 50 Mo\u00A0: il n’a pas été ouvert.')),
    both('Bring the list that it was made from instead.', 'Apportez plutôt la liste dont il vient.'),
  )

/**
 * Reads a journal that was saved as a file, all of it or nothing: every field is checked, and one that is not known refuses the file. A file of
 * another format, of a later version, too large, cut short or made to tamper is refused with what to do. Says places and never what is there.
 */
export function readJournal(text: string, where: string): Result<DirectoryJournal, ImportProblem> {
  if (text.length > journalLimits.characters) return tooLarge(where)
  const parsed = parseJson(text.replace(/^\uFEFF/, ''), where)
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (!isOurs(value))
    return refuse(
      'not-this-format',
      where,
      andNothingTaken(both('This is not a file of work saved by Recourse.', 'Ce n’est pas un fichier de travail enregistré par Recours.')),
      both('To bring in a list of services, use “Bring in a list”.', 'Pour apporter une liste de services, passez par «\u00A0Importer une liste\u00A0».'),
    )
  const version = fieldOf(value, 'version')
  if (typeof version === 'number' && version > 1)
    return refuse(
      'unknown-format',
      where,
      andNothingTaken(both('This file was saved by a later version of Recourse.', 'Ce fichier vient d’une version plus récente de Recours.')),
      both(
        'Open it where it was saved, or wait until this copy is up to date.',
        'Ouvrez-le là où il a été enregistré, ou attendez que cette copie soit à jour.',
      ),
    )
  const faults = [...journal(value, ''), ...twiceNamed(value)]
  return isJournal(value, faults) ? ok(value) : told(faults, where)
}
