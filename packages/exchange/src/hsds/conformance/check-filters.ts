import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import type { ApiSession } from './api-session.ts'
import type { ApiAsk } from './ask-server.ts'
import { nobody } from './check-objects.ts'
import { advised, broken, whereOf } from './finding.ts'

type Filter = Readonly<Record<string, string>>

const list = (query: Filter, page = 1): ApiAsk => ({ method: 'GET', path: '/services', query: { ...query, page: String(page), per_page: '100' } })

const mostPages = 10

/** The ids that a search finds; null when it is refused or cannot be read to its end. */
export async function idsFound(session: ApiSession, query: Filter): Promise<ReadonlySet<string> | null> {
  const ids = new Set<string>()
  for (let page = 1; page <= mostPages; page++) {
    const answer = await session.read(list(query, page))
    if (answer?.status !== 200 || !isRecord(answer.json)) return null
    for (const { id } of recordsIn(answer.json.contents)) ids.add(String(id))
    if (answer.json.last_page !== false || page >= Number(answer.json.total_pages)) return ids
  }
  return null
}

/** A filter that nothing fits must find nothing: one that is not heeded finds everything. False when it cannot be used further. */
async function isHeeded(session: ApiSession, filter: Filter): Promise<boolean> {
  const ask = list(filter)
  const answer = await session.read(ask)
  if (!answer) return false
  if (answer.status !== 200) {
    // To say that there is no such organization is an answer too.
    if (answer.status === 404) return true
    session.found(
      advised(
        'filter-refused',
        whereOf(ask),
        `This server does not take this parameter (status ${answer.status}).`,
        `Ce serveur ne prend pas ce paramètre (statut ${answer.status}).`,
      ),
    )
    return false
  }
  if (!isRecord(answer.json) || recordsIn(answer.json.contents).length === 0) return true
  session.found(
    broken(
      'filter-ignored',
      whereOf(ask),
      'Nothing has this id, and services were found: the parameter is not heeded.',
      'Rien n’a cet identifiant, et des services ont été trouvés\u00A0: le paramètre n’est pas suivi.',
    ),
  )
  return false
}

/** What can be asked so that a service is found: its organization, the terms that it bears, a word of its name. */
function filtersOf(service: JsonRecord, heeded: readonly string[]): readonly Filter[] {
  const organization = isRecord(service.organization) ? textIn(service.organization.id) : textIn(service.organization_id)
  const terms = recordsIn(service.attributes).flatMap(({ taxonomy_term }) =>
    isRecord(taxonomy_term) && textIn(taxonomy_term.id) ? [String(taxonomy_term.id)] : [],
  )
  const words = (textIn(service.name) ?? '').match(/\p{L}{5,}/gu) ?? []
  return [
    ...(organization === undefined ? [] : [{ organization_id: organization }]),
    ...[...new Set(terms)].slice(-3).map((id) => ({ taxonomy_term_id: id })),
    ...words.slice(0, 2).map((word) => ({ search: word })),
  ].filter((filter) => heeded.includes(Object.keys(filter)[0] ?? ''))
}

type Tried = { readonly filter: Filter; readonly ids: ReadonlySet<string> }

/** Two filters that find different services, those of which the most together fit one alone standing first. */
function tellingPairs(tried: readonly Tried[]): readonly (readonly [Tried, Tried])[] {
  const pairs = tried.flatMap((a, i) => tried.slice(i + 1).map((b) => [a, b] as const))
  return pairs.filter(([a, b]) => Object.keys(a.filter)[0] !== Object.keys(b.filter)[0] && a.ids.symmetricDifference(b.ids).size > 0)
}

async function checkPair(session: ApiSession, [a, b]: readonly [Tried, Tried]): Promise<void> {
  const query = { ...a.filter, ...b.filter }
  const together = await idsFound(session, query)
  if (!together) return
  const both = a.ids.intersection(b.ids)
  if (together.difference(both).size > 0)
    session.found(
      broken(
        'or-filters',
        whereOf(list(query)),
        'Two parameters together found what only one of them finds. In HSDS both must hold at once.',
        'Deux paramètres ensemble ont trouvé ce qu’un seul trouve. Dans HSDS, les deux valent à la fois.',
      ),
    )
  if (both.difference(together).size > 0)
    session.found(
      broken(
        'filter-loses',
        whereOf(list(query)),
        'Two parameters together missed what each of them finds.',
        'Deux paramètres ensemble ont manqué ce que chacun trouve.',
      ),
    )
}

/** Checks that what is asked of services is heeded, and that several parameters hold at once. `services` are some of them, whole. */
export async function checkFilters(session: ApiSession, services: readonly JsonRecord[]): Promise<void> {
  const heeded: string[] = []
  for (const [name, value] of [
    ['organization_id', nobody],
    ['taxonomy_term_id', nobody],
    ['search', 'qxzvjwqxzvjw'],
  ] as const)
    if (await isHeeded(session, { [name]: value })) heeded.push(name)
  const filters = [...new Map(services.flatMap((service) => filtersOf(service, heeded)).map((filter) => [JSON.stringify(filter), filter])).values()]
  const tried: Tried[] = []
  for (const filter of filters.slice(0, 10)) {
    const ids = await idsFound(session, filter)
    if (ids) tried.push({ filter, ids })
  }
  const pairs = tellingPairs(tried)
  if (pairs.length === 0) {
    if (!session.isOver())
      session.found(
        advised(
          'too-few',
          'GET /services',
          'Too few services, or parameters, to try whether several parameters hold at once.',
          'Trop peu de services ou de paramètres pour essayer si plusieurs paramètres valent à la fois.',
        ),
      )
    return
  }
  for (const pair of pairs.slice(0, 6)) await checkPair(session, pair)
}
