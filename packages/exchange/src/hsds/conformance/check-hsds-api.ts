import { type EndpointName, endpointNames, endpoints } from '../api/endpoints.ts'
import { isRecord, type JsonRecord, recordsIn } from '../json-record.ts'
import { type ApiSession, apiSession } from './api-session.ts'
import type { AskServer } from './ask-server.ts'
import { checkAbout } from './check-about.ts'
import { checkFilters, idsFound } from './check-filters.ts'
import { checkForms } from './check-forms.ts'
import { checkModified } from './check-modified.ts'
import { checkLeads, checkObject, checkUnknownId, openObject, sampleOf } from './check-objects.ts'
import { checkPost } from './check-post.ts'
import type { ApiFinding } from './finding.ts'
import { checkAfterLast, type Walked, walkPages } from './walk-pages.ts'

/** What a check of an API found: the version that it tells, how many objects each list that it offers holds, how many questions were asked, and the findings. */
export type HsdsApiChecked = {
  readonly version: string | null
  readonly lists: Readonly<Partial<Record<EndpointName, number>>>
  readonly asked: number
  readonly findings: readonly ApiFinding[]
}

/** How far a check goes. It is meant to weigh little on a server that is at work. */
export type ApiCheckLimits = { readonly questions: number; readonly pages: number; readonly samples: number }

const usual: ApiCheckLimits = { questions: 250, pages: 20, samples: 5 }

type Listed = { readonly walked: Walked; readonly opened: readonly JsonRecord[] }

const mostWrong = 20

/** Walks a list, checks each of its objects, and opens a few of them. Null when the list is not offered, or cannot be read. */
async function checkList(session: ApiSession, name: EndpointName, limits: ApiCheckLimits): Promise<Listed | null> {
  const [path, object] = [`/${name}`, endpoints[name].object]
  if (name !== 'services') {
    const offered = await session.read({ method: 'GET', path, query: { page: '1', per_page: '50' } })
    if (!offered || [404, 405, 501].includes(offered.status)) return null
  }
  const asked = { method: 'GET', path } as const
  const walked = await walkPages(session, asked, limits.pages)
  if (!walked) return null
  if (walked.whole) await checkAfterLast(session, asked, walked)
  const wrong = walked.items.flatMap((item, i) => checkObject(object, item, `GET ${path} [${i}]`))
  session.found(...wrong.slice(0, mostWrong))
  const opened: JsonRecord[] = []
  for (const item of sampleOf(walked.items, limits.samples)) {
    const whole = await openObject(session, path, object, item)
    if (whole) opened.push(whole)
  }
  await checkUnknownId(session, path)
  return { walked, opened }
}

const idIn = (value: unknown): unknown => (isRecord(value) ? value.id : undefined)

/** Checks that what some objects point to is there, in the lists that are offered. */
async function checkAllLeads(session: ApiSession, lists: Partial<Record<EndpointName, Listed>>): Promise<void> {
  const leads = (
    from: EndpointName,
    to: EndpointName,
    idsOf: (record: JsonRecord) => readonly unknown[],
  ): readonly (readonly [EndpointName, EndpointName, unknown])[] =>
    lists[from] && lists[to] ? [...new Set(lists[from].opened.flatMap(idsOf))].map((id) => [from, to, id] as const) : []
  const all = [
    ...leads('services', 'organizations', (service) => [service.organization_id, idIn(service.organization)]),
    ...leads('organizations', 'services', (organization) => recordsIn(organization.services).map(idIn).slice(0, 3)),
    ...leads('service_at_locations', 'services', (at) => [at.service_id, idIn(at.service)]),
    ...leads('taxonomy_terms', 'taxonomies', (term) => [term.taxonomy_id, idIn(term.taxonomy_detail)]),
    ...leads('taxonomy_terms', 'taxonomy_terms', (term) => [term.parent_id]),
  ]
  for (const [from, to, id] of all) await checkLeads(session, `/${to}`, id, `/${from}`)
}

/** A search that finds some and not all services, to try whether a body is read. */
async function narrowSearch(session: ApiSession, { walked, opened }: Listed): Promise<Readonly<Record<string, string>>> {
  for (const service of opened) {
    const id = idIn(service.organization) ?? service.organization_id
    if (typeof id !== 'string') continue
    const ids = await idsFound(session, { organization_id: id })
    if (ids && ids.size > 0 && ids.size < walked.total) return { organization_id: id }
  }
  return {}
}

const isBefore31 = (version: string | null): boolean => /^3\.0\b/.test(version ?? '')

/**
 * Checks any HSDS API against the standard: its first address, its lists and their pages, each object against the schemas, that ids open, that parameters hold at
 * once, changes, and from 3.1 on the search by POST. Never throws, as long as `ask` does not.
 */
export async function checkHsdsApi(ask: AskServer, limits: ApiCheckLimits = usual): Promise<HsdsApiChecked> {
  const session = apiSession(ask, limits.questions)
  const version = await checkAbout(session)
  const lists: Partial<Record<EndpointName, Listed>> = {}
  for (const name of endpointNames) {
    const listed = await checkList(session, name, limits)
    if (listed) lists[name] = listed
  }
  if (lists.services) {
    const { walked, opened } = lists.services
    await checkAllLeads(session, lists)
    await checkFilters(session, opened)
    await checkModified(session, walked)
    await checkForms(session, walked, opened[0] ?? null)
  }
  if (!isBefore31(version))
    for (const name of endpointNames) {
      const listed = lists[name]
      if (listed) await checkPost(session, `/${name}`, name === 'services' ? await narrowSearch(session, listed) : {})
    }
  const totals = Object.fromEntries(Object.entries(lists).map(([name, { walked }]) => [name, walked.total]))
  return { version, lists: totals, asked: session.asked(), findings: session.findings() }
}
