import { type ContentProblem, type Message, message } from '../content-problem.ts'
import type { ContentTree, Entry } from '../content-tree.ts'
import { shortCitationOf } from '../justice-laws/index.ts'
import { provisionsCitedBy } from './check-citations.ts'

const noProvision = message(
  'no provision has this id',
  'aucune disposition n’a cet identifiant',
  'check the spelling, or remove the entry if the provision is no longer cited',
  'vérifiez l’orthographe, ou enlevez l’entrée si la disposition n’est plus citée',
)

const languageNames = { en: { en: 'English', fr: 'French' }, fr: { en: 'anglais', fr: 'français' } } as const

type DriftEntry = ContentTree['drift'][number]

function changedText(entry: DriftEntry, tree: ContentTree): Message {
  const resting = (entries: readonly Entry<unknown>[]): readonly string[] =>
    entries.filter((e) => provisionsCitedBy(e.value).includes(entry.id)).map((e) => e.id)
  // Of a page on rights, only the points that cite it are shown as being checked.
  const frozen = [...resting(tree.options), ...resting(tree.rights).map((id) => `rights/${id}`)].join(', ')
  const shown = resting([...tree.notices, ...tree.traps, ...tree.clocks]).join(', ')
  const short = shortCitationOf(entry.id) ?? { en: entry.id, fr: entry.id }
  const { foundOn, languages } = entry.value
  const [english, french] = (['en', 'fr'] as const).map((reader) => languages.map((l) => languageNames[reader][l]).join(', '))
  return message(
    `the official text of ${short.en} changed (${english}), found on ${foundOn}${frozen && `; being checked: ${frozen}`}${shown && `; still shown: ${shown}`}`,
    `le texte officiel de ${short.fr} a changé (${french}), constaté le ${foundOn}${frozen && `; en vérification : ${frozen}`}${shown && `; toujours montré : ${shown}`}`,
    `read it again, correct our words, then: recourse law reread ${entry.id} --xml DIR (docs/how-to/watch-the-law.md)`,
    `relisez-le, corrigez nos mots, puis : recourse law reread ${entry.id} --xml DOSSIER (docs/how-to/veiller-sur-le-droit.md)`,
  )
}

/** The list of changed texts names only provisions that exist. */
export const checkDrift = (tree: ContentTree): readonly ContentProblem[] =>
  tree.drift.filter((entry) => !tree.ids.provisions.has(entry.id)).map((entry) => entry.problemAt(['id'], noProvision))

/** Provisions whose official text changed, with what rests on them. Not an error: the content is sound, and what cites them is frozen. */
export const driftToLookAt = (tree: ContentTree): readonly ContentProblem[] => tree.drift.map((entry) => entry.problemAt(['id'], changedText(entry, tree)))
