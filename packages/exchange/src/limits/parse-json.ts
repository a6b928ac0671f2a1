import { ok, type Result } from '@recourse/domain/shared'
import type { ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from './import-problem.ts'
import { limits } from './limits.ts'

/** What JSON may hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** A record of JSON. Read it with `fieldOf`, which sees own fields only. */
export type JsonObject = { readonly [key: string]: Json }

/** Whether a value of JSON is a record. */
export const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether a value of JSON is a list. */
export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value)

/** An own field of a record; undefined when it has none of that name. */
export const fieldOf = (object: JsonObject, key: string): Json | undefined => (Object.hasOwn(object, key) ? object[key] : undefined)

// Counted on the text: a parser that calls itself could be brought down by the very depth that is looked for.
function isTooDeep(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i)
    if (quoted) {
      if (c === 0x5c) i += 1
      else if (c === 0x22) quoted = false
    } else if (c === 0x22) quoted = true
    else if (c === 0x5b || c === 0x7b) {
      depth += 1
      if (depth > limits.depth) return true
    } else if (c === 0x5d || c === 0x7d) depth -= 1
  }
  return false
}

const poisoned = (value: unknown): boolean =>
  isList(value) ? value.some(poisoned) : isObject(value) && Object.entries(value).some(([key, held]) => key === '__proto__' || poisoned(held))

/** Reads JSON; `where` names the file or the line. Refuses broken JSON, lists more than 100 deep, and keys that tamper with programs. */
export function parseJson(text: string, where: string): Result<Json, ImportProblem> {
  if (isTooDeep(text))
    return refuse(
      'hostile',
      where,
      andNothingTaken(both('Lists stand within lists more than 100 deep.', 'Des listes sont dans des listes sur plus de 100 niveaux.')),
      both('No list of services is made so. Ask whoever sent it.', 'Aucune liste de services n’est faite ainsi. Posez la question à qui l’a envoyée.'),
    )
  try {
    const value: Json = JSON.parse(text)
    if (!poisoned(value)) return ok(value)
  } catch {
    return refuse(
      'broken',
      where,
      andNothingTaken(both('The file is cut short, or it is not sound JSON.', 'Le fichier est coupé, ou ce n’est pas du JSON valable.')),
      both('Bring it again from where it comes from.', 'Reprenez-le là d’où il vient.'),
    )
  }
  return refuse(
    'hostile',
    where,
    andNothingTaken(
      both(
        'A field is named “__proto__”, which is made to tamper with programs.',
        'Un champ s’appelle «\u00A0__proto__\u00A0», fait pour fausser des programmes.',
      ),
    ),
    both('Do not use this file. Ask whoever sent it.', 'N’utilisez pas ce fichier. Posez la question à qui l’a envoyé.'),
  )
}
