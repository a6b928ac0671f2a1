import { andNothingTaken, both, refuse } from '../limits/import-problem.ts'
import { fieldOf, isObject } from '../limits/parse-json.ts'
import type { Reader } from '../read-file/read-directory-file.ts'

/** Tells a file of saved work from a list: it is opened elsewhere, where what was taken back stays so, and nothing of it is read as a list. */
export const journalReader: Reader = {
  format: 'recourse',
  fits: (sniffed) => sniffed.kind === 'json' && isObject(sniffed.json) && fieldOf(sniffed.json, 'format') === 'recourse-directory',
  read: ({ name }) =>
    refuse(
      'not-this-format',
      name,
      andNothingTaken(both('This is a file of work saved by Recourse, and no list.', 'C’est un fichier de travail enregistré par Recours, et non une liste.')),
      both('Open it under “What was done here”.', 'Ouvrez-le sous «\u00A0Ce qui a été fait ici\u00A0».'),
    ),
}
