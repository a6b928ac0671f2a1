import type { Bilingual } from '@recourse/domain/shared'
import type { ParameterName } from './endpoints.ts'

type Told = { readonly status: number; readonly message: Bilingual }
const told = (status: number, en: string, fr: string): Told => ({ status, message: { en, fr } })

/** Every reason for which the HSDS API does not answer as asked. Nothing of what was sent is ever in it. */
export const apiProblems = {
  'unknown-parameter': told(
    400,
    'One of the names in this request is not among those that can be asked here. They are listed in openapi.json.',
    'Un des noms de cette demande n’est pas parmi ceux que l’on peut demander ici. Ils sont dans openapi.json.',
  ),
  'given-twice': told(400, 'This can be given once only.', 'Ceci ne peut être donné qu’une fois.'),
  'not-a-page': told(400, 'This must be a whole number, 1 or more.', 'Ceci doit être un nombre entier, 1 ou plus.'),
  'not-a-size': told(
    400,
    'This must be a whole number from 1 to 500, or to 10000 with minimal=true.',
    'Ceci doit être un nombre entier de 1 à 500, ou à 10000 avec minimal=true.',
  ),
  'not-a-choice': told(400, 'This must be true or false.', 'Ceci doit être true ou false.'),
  'not-a-format': told(400, 'This must be json or ndjson.', 'Ceci doit être json ou ndjson.'),
  'not-an-id': told(400, 'This must be a UUID.', 'Ceci doit être un UUID.'),
  'not-a-moment': told(
    400,
    'This must be a day, or a day and an hour with its zone, such as 2026-11-24T09:30:00Z.',
    'Ceci doit être un jour, ou un jour et une heure avec son fuseau, comme 2026-11-24T09:30:00Z.',
  ),
  'too-long': told(400, 'This must be 200 characters at most.', 'Ceci doit avoir 200 caractères au plus.'),
  'not-a-distance': told(400, 'This must be a whole number of metres, from 1 to 5000000.', 'Ceci doit être un nombre entier de mètres, de 1 à 5000000.'),
  'needs-postcode': told(
    400,
    'A distance needs a place to be counted from: give postcode too.',
    'Une distance se compte à partir d’un lieu\u00A0: donnez aussi postcode.',
  ),
  'no-such-place': told(
    400,
    'This directory knows no such place. Give the first three characters of a postal code of Canada, or the name of a town with its province, as “Rimouski, QC”.',
    'Ce répertoire ne connaît pas ce lieu. Donnez les trois premiers caractères d’un code postal du Canada, ou le nom d’une localité avec sa province, comme «\u00A0Rimouski, QC\u00A0».',
  ),
  'several-places': told(
    400,
    'Several places have this name. Add the province, as “Rimouski, QC”.',
    'Plusieurs lieux ont ce nom. Ajoutez la province, comme «\u00A0Rimouski, QC\u00A0».',
  ),
  'minimal-or-full': told(400, 'Ask for minimal or for full, not for both.', 'Demandez minimal ou full, et non les deux.'),
  'lines-have-no-pages': told(
    400,
    'Lines (ndjson) come all at once: leave out page and per_page.',
    'Les lignes (ndjson) viennent toutes à la fois\u00A0: enlevez page et per_page.',
  ),
  'body-not-read': told(
    400,
    'What was sent must be one JSON object of texts, numbers, true or false, or a form.',
    'Ce qui est envoyé doit être un seul objet JSON de textes, de nombres, de true ou de false, ou un formulaire.',
  ),
  'body-too-large': told(413, 'Too much was sent: 16 kB at most.', 'Trop a été envoyé\u00A0: 16 ko au plus.'),
  'type-not-read': told(
    415,
    'What is sent must be application/json or application/x-www-form-urlencoded.',
    'Ce qui est envoyé doit être application/json ou application/x-www-form-urlencoded.',
  ),
  'not-found': told(404, 'There is nothing like this here.', 'Il n’y a rien de tel ici.'),
  'too-many': told(
    429,
    'Too many requests in a short time. Wait a minute, then try again.',
    'Trop de demandes en peu de temps. Attendez une minute, puis réessayez.',
  ),
  internal: told(500, 'Something broke on our side. Try again in a minute.', 'Quelque chose s’est brisé de notre côté. Réessayez dans une minute.'),
  'no-directory': told(
    503,
    'This server has no directory to give now. Try again in a minute.',
    'Ce serveur n’a pas de répertoire à donner en ce moment. Réessayez dans une minute.',
  ),
} as const satisfies Readonly<Record<string, Told>>

/** Why the API did not answer as asked. */
export type ApiProblemCode = keyof typeof apiProblems

/** A refusal: its reason, and the name of the parameter, which is one of ours and never what was sent. */
export type ApiProblem = { readonly code: ApiProblemCode; readonly where?: ParameterName }

/** A problem as it travels, with its status. */
export function problemAnswer({ code, where }: ApiProblem): {
  readonly status: number
  readonly body: { readonly error: { readonly code: ApiProblemCode; readonly message: Bilingual; readonly where?: ParameterName } }
} {
  const { status, message } = apiProblems[code]
  return { status, body: { error: { code, message, ...(where ? { where } : {}) } } }
}
