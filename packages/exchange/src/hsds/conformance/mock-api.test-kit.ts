import type { Need, Service } from '@recourse/domain/directory'
import { findAll, findOne, findPage } from '../api/answer-list.ts'
import { hsdsCatalog } from '../api/catalog.ts'
import { type EndpointName, endpoints } from '../api/endpoints.ts'
import { readQuery } from '../api/read-query.ts'
import type { JsonRecord } from '../json-record.ts'
import { places } from '../some-service.test-kit.ts'
import type { ApiAnswer, ApiAsk, AskServer } from './ask-server.ts'

const needs: readonly Need[] = ['food', 'legal_help'].map((id, order) => ({ id, label: { en: id, fr: id }, essential: false, order }))
const words = ['Lantern', 'Willow', 'Harbour', 'Meadow']

/** Sixty invented services, of seven organizations: more than one page. */
const services = Array.from(
  { length: 60 },
  (_, i): Service => ({
    id: `invented-${i}`,
    name: { en: `${words[i % 4]} ${i}`, fr: `${words[i % 4]} ${i}` },
    organization: { en: `Organization ${i % 7}`, fr: `Organisation ${i % 7}` },
    status: 'active',
    demonstration: false,
    needs: i % 3 === 0 ? ['food'] : ['legal_help'],
    area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] },
    description: { en: 'Invented.', fr: 'Inventé.' },
    phones: [{ number: '+1-514-555-0100', label: { en: 'Office', fr: 'Bureau' }, evidence: 'two_or_more_pages', seenOn: [] }],
    addresses: [{ line: '1 Invented Street', town: 'Rivebrune', province: 'QC' }],
    languages: ['en'],
    discloses: [],
    claims: [],
    sources: [],
  }),
)
const changedOn = new Map(services.map(({ id }, i) => [id, `2026-${String(1 + (i % 11)).padStart(2, '0')}-10`]))
const catalog = hsdsCatalog({ services, needs, places, on: '2026-11-24', changedOn }, 'https://a.example/profile/')

/** An answer of success in JSON. */
export const inJson = (value: unknown, status = 200): ApiAnswer => ({ kind: 'answer', status, type: 'application/json', text: JSON.stringify(value) })

const isList = (name: string): name is EndpointName => Object.hasOwn(endpoints, name)

/** An API that follows the standard, in memory. */
export const honest: AskServer = async ({ method, path, query = {}, body = {} }) => {
  const [, name = '', id] = path.split('/')
  if (name === '') return inJson({ version: '3.1', profile: 'https://a.example/profile/', openapi_url: 'https://a.example/openapi.json' })
  if (!isList(name)) return inJson({}, 404)
  if (id !== undefined) {
    const one = findOne(catalog, name, id)
    return one ? inJson(one) : inJson({}, 404)
  }
  const given = Object.entries({ ...query, ...(method === 'POST' ? body : {}) }).map(([key, value]) => [key, String(value)] as const)
  const read = readQuery(given, endpoints[name].takes, places)
  if (!read.ok) return inJson({}, 400)
  if (!read.value.lines) return inJson(findPage(catalog, name, read.value))
  return {
    kind: 'answer',
    status: 200,
    type: 'application/x-ndjson',
    text: [...findAll(catalog, name, read.value).records()].map((one) => JSON.stringify(one)).join('\n'),
  }
}

/** A page or an object, changed before it is answered. */
export const changed =
  (when: (ask: ApiAsk) => boolean, change: (json: JsonRecord) => unknown): AskServer =>
  async (ask) => {
    const answer = await honest(ask)
    return answer.kind === 'answer' && answer.status === 200 && when(ask) && answer.type === 'application/json'
      ? inJson(change(JSON.parse(answer.text) as JsonRecord))
      : answer
  }

/** The objects of a page, each changed. */
export const eachItem = (json: JsonRecord, change: (item: JsonRecord, i: number) => JsonRecord): JsonRecord =>
  Array.isArray(json.contents) ? { ...json, contents: (json.contents as readonly JsonRecord[]).map(change) } : change(json, 0)
