import type { JournalEntry, Practice, Profile, Round } from '@recourse/domain/directory'
import { err, ok, type Result } from '@recourse/domain/shared'
import { both } from '../limits/import-problem.ts'
import { parseJson } from '../limits/parse-json.ts'
import type { Form, FormFault } from './form.ts'
import { practice, profile, round } from './network-forms.ts'
import { entry } from './read-journal.ts'

/** What the members of a network send each other, by the kind of record. */
export type SharedKinds = { readonly entry: JournalEntry; readonly round: Round; readonly profile: Profile; readonly practice: Practice }

const forms = { entry, round, profile, practice } as const satisfies Record<keyof SharedKinds, Form>

/** No record of a network is longer: the server takes none. */
const longest = 400_000

/**
 * Reads what another member wrote, once it was opened: every field is checked, and one that is not known refuses the whole. Whoever wrote it was
 * verified; that it is what it should be was not, since no server can look into it. Says places and what is expected there, never what is there.
 */
export function readShared<K extends keyof SharedKinds>(kind: K, text: string): Result<SharedKinds[K], readonly FormFault[]> {
  if (text.length > longest)
    return err([{ where: kind, expected: both('a record of 400,000 characters at most', 'un enregistrement d’au plus 400\u00A0000 caractères') }])
  const parsed = parseJson(text, kind)
  if (!parsed.ok) return err([{ where: kind, expected: both('sound JSON', 'du JSON valable') }])
  const faults = forms[kind](parsed.value, kind)
  // The form that was just held to is that of this kind.
  return faults.length > 0 ? err(faults) : ok(parsed.value as unknown as SharedKinds[K])
}
