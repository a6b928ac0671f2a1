import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import type { ApiSession } from './api-session.ts'
import type { ApiAsk } from './ask-server.ts'
import { idsFound } from './check-filters.ts'
import { advised, broken, whereOf } from './finding.ts'
import type { Walked } from './walk-pages.ts'

const since = (moment: string): ApiAsk => ({ method: 'GET', path: '/services', query: { modified_after: moment, page: '1', per_page: '100' } })

const timeOf = (service: JsonRecord): number => Date.parse(textIn(service.last_modified) ?? '')

/** Checks `modified_after`: nothing changed in a century to come, what is found changed since, and what is known to have changed since is found. */
export async function checkModified(session: ApiSession, walked: Walked): Promise<void> {
  const late = since('2100-01-01T00:00:00Z')
  const answer = await session.read(late)
  if (!answer) return
  if (answer.status !== 200) {
    session.found(
      advised(
        'filter-refused',
        whereOf(late),
        `This server does not take this parameter (status ${answer.status}).`,
        `Ce serveur ne prend pas ce paramètre (statut ${answer.status}).`,
      ),
    )
    return
  }
  if (isRecord(answer.json) && recordsIn(answer.json.contents).length > 0) {
    session.found(
      broken(
        'modified-after',
        whereOf(late),
        'Services were found that changed after the year 2100.',
        'Des services ont été trouvés qui auraient changé après l’an 2100.',
      ),
    )
    return
  }
  const dated = walked.items.filter((service) => !Number.isNaN(timeOf(service))).toSorted((a, b) => timeOf(a) - timeOf(b))
  const middle = dated[Math.floor(dated.length / 2)]
  if (!middle) return
  const moment = new Date(timeOf(middle)).toISOString()
  const found = await idsFound(session, { modified_after: moment })
  if (!found) return
  const missed = dated.filter((service) => timeOf(service) >= timeOf(middle) && !found.has(String(service.id)))
  // A server may know days only: what changed earlier the same day, wherever that day is, may be found too.
  const early = dated.filter((service) => timeOf(service) < timeOf(middle) - 36 * 3_600_000 && found.has(String(service.id)))
  if (missed.length > 0)
    session.found(
      broken(
        'modified-after',
        whereOf(since(moment)),
        'A service that changed since, by its last_modified, was not found.',
        'Un service qui a changé depuis, selon son last_modified, n’a pas été trouvé.',
      ),
    )
  if (early.length > 0)
    session.found(
      broken(
        'modified-after',
        whereOf(since(moment)),
        'A service that did not change since, by its last_modified, was found.',
        'Un service qui n’a pas changé depuis, selon son last_modified, a été trouvé.',
      ),
    )
}
