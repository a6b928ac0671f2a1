import { checkRecord } from '../check-record.ts'
import { allWithin, checkJsonReferences } from '../check-references.ts'
import { isNested, type ObjectName } from '../field.ts'
import { isRecord, type JsonRecord } from '../json-record.ts'
import { hsdsTables } from '../tables.ts'
import type { ApiSession } from './api-session.ts'
import { type ApiFinding, broken, whereOf } from './finding.ts'

const most = 10

/** What the schema of HSDS says of an object; so many findings at most. */
export function checkObject(object: ObjectName, value: JsonRecord, where: string): readonly ApiFinding[] {
  const named = [{ name: object, where: '$', value }]
  const wrong = [...checkRecord(object, value, '$'), ...checkJsonReferences(named)].filter(({ level }) => level === 'problem')
  return wrong.slice(0, most).map(({ where: place, text }) => broken('broken-object', `${where}: ${place}`, text.en, text.fr))
}

/** A few objects of a list, spread over it. */
export function sampleOf<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * (items.length - 1)) / (count - 1))] as T)
}

/** What an object points to by an id and could hold, and does not. */
function notNested(object: ObjectName, value: JsonRecord, where: string): readonly ApiFinding[] {
  return allWithin({ name: object, where: '$', value }).flatMap(({ record }) =>
    Object.entries(hsdsTables[record.name].fields).flatMap(([key, field]) => {
      if (!isNested(field) || field.type !== 'object' || field.onlyInApi) return []
      if (typeof record.value[`${key}_id`] !== 'string' || isRecord(record.value[key])) return []
      const place = `${where}: ${record.where}.${key}`
      return [broken('not-nested', place, 'This must be there whole: only its id is.', 'Ceci doit y être en entier\u00A0: il n’y a que son identifiant.')]
    }),
  )
}

/** What an object says of itself otherwise than the list that it is in. */
function saysOtherwise(listed: JsonRecord, whole: JsonRecord, where: string): readonly ApiFinding[] {
  const differing = Object.entries(listed).filter(([key, value]) => typeof value !== 'object' && whole[key] !== undefined && whole[key] !== value)
  return differing.map(([key]) =>
    broken('says-otherwise', `${where}: $.${key}`, 'The list says otherwise of the same object.', 'La liste dit autre chose du même objet.'),
  )
}

/** Opens an object of a list by its id, and checks it whole. Null when it does not open, with a finding. */
export async function openObject(session: ApiSession, path: string, object: ObjectName, listed: JsonRecord): Promise<JsonRecord | null> {
  const { id } = listed
  if (typeof id !== 'string' || id === '') return null
  const ask = { method: 'GET', path: `${path}/${encodeURIComponent(id)}` } as const
  const where = whereOf(ask)
  const answer = await session.read(ask)
  if (!answer) return null
  if (answer.status !== 200 || !isRecord(answer.json)) {
    session.found(
      broken(
        'wrong-status',
        where,
        `An object of the list does not open (status ${answer.status}).`,
        `Un objet de la liste ne s’ouvre pas (statut ${answer.status}).`,
      ),
    )
    return null
  }
  session.found(...checkObject(object, answer.json, where), ...notNested(object, answer.json, where), ...saysOtherwise(listed, answer.json, where))
  return answer.json
}

/** Checks that what an object points to is there. */
export async function checkLeads(session: ApiSession, path: string, id: unknown, from: string): Promise<void> {
  if (typeof id !== 'string' || id === '') return
  const ask = { method: 'GET', path: `${path}/${encodeURIComponent(id)}` } as const
  const answer = await session.read(ask)
  if (answer && answer.status !== 200)
    session.found(
      broken(
        'dangling-reference',
        whereOf(ask),
        `An object of ${from} points to this, which is not there.`,
        `Un objet de ${from} renvoie à ceci, qui n’y est pas.`,
      ),
    )
}

/** An id that no directory has. */
export const nobody = '00000000-0000-4000-8000-000000000000'

/** Checks that an id that nobody has is said not to be there. */
export async function checkUnknownId(session: ApiSession, path: string): Promise<void> {
  const ask = { method: 'GET', path: `${path}/${nobody}` } as const
  const answer = await session.read(ask)
  if (answer && ![400, 404, 410].includes(answer.status))
    session.found(
      broken(
        'unknown-id',
        whereOf(ask),
        `An id that does not exist must be answered with status 404 (it was ${answer.status}).`,
        `Un identifiant qui n’existe pas doit recevoir le statut 404 (c’était ${answer.status}).`,
      ),
    )
}
