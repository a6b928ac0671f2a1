import { describe, expect, test } from 'vitest'
import { recordsIn } from '../json-record.ts'
import type { ApiAsk, AskServer } from './ask-server.ts'
import { checkHsdsApi } from './check-hsds-api.ts'
import { changed, eachItem, honest, inJson } from './mock-api.test-kit.ts'

const isList = ({ path }: ApiAsk): boolean => /^\/services$/.test(path)
const isOne = ({ path }: ApiAsk): boolean => /^\/services\/./.test(path)
const without = (ask: ApiAsk, ...names: readonly string[]): ApiAsk => ({
  ...ask,
  ...(ask.query ? { query: Object.fromEntries(Object.entries(ask.query).filter(([name]) => !names.includes(name))) } : {}),
})

/** A server that answers a search with what any one of its parameters finds. */
const either: AskServer = async (ask) => {
  const filters = Object.keys(ask.query ?? {}).filter((name) => ['organization_id', 'taxonomy_term_id', 'search'].includes(name))
  if (!isList(ask) || filters.length < 2) return honest(ask)
  const found = new Map<unknown, unknown>()
  for (const name of filters) {
    const answer = await honest(without(ask, ...filters.filter((other) => other !== name)))
    if (answer.kind === 'answer') for (const one of recordsIn(JSON.parse(answer.text).contents)) found.set(one.id, one)
  }
  return inJson({
    total_items: found.size,
    total_pages: 1,
    page_number: 1,
    size: found.size,
    first_page: true,
    last_page: true,
    empty: false,
    contents: [...found.values()],
  })
}

const silent = (ask: ApiAsk): ApiAsk => (ask.method === 'POST' ? { ...ask, body: {} } : ask)

/** Each way to break the standard, and what is said of it: codes, and words of the English and the French. */
const brokenServers: readonly (readonly [why: string, server: AskServer, codes: readonly string[], en: RegExp, fr: RegExp])[] = [
  ['gives a bare list', changed(isList, ({ contents }) => contents), ['no-pagination', 'no-pagination'], /must come in pages/, /doit venir en pages/],
  [
    'gives the first page again',
    (ask) => honest(isList(ask) ? without(ask, 'page') : ask),
    ['wrong-page', 'no-pagination'],
    /“page” is not heeded/,
    /n’est pas suivi/,
  ],
  [
    'says a wrong total',
    changed(isList, (json) => ({ ...json, total_items: 61 })),
    ['wrong-total'],
    /total_items says 61; all pages together hold 60/,
    /total_items dit 61; .* en contiennent 60/,
  ],
  [
    'says no total',
    changed(isList, ({ total_items: _, ...json }) => json),
    ['wrong-page'],
    /must have these.*: total_items\./,
    /doit avoir ceci.* total_items\./,
  ],
  [
    'says a wrong size',
    changed(isList, (json) => ({ ...json, size: 7 })),
    ['wrong-page'],
    /does not say what the page is: size/,
    /ne dit pas ce qu’est la page/,
  ],
  [
    'gives a service twice',
    changed(
      (ask) => isList(ask) && ask.query?.page === '2' && ask.query.per_page === '50',
      (json) => eachItem(json, (item, i) => (i === 0 ? (recordsIn(json.contents)[1] ?? item) : item)),
    ),
    ['twice', 'wrong-total'],
    /stands on two pages/,
    /figure sur deux pages/,
  ],
  ['finds what any parameter finds', either, ['or-filters'], /In HSDS both must hold at once/, /les deux valent à la fois/],
  [
    'does not heed the organization',
    (ask) => honest(isList(ask) ? without(ask, 'organization_id') : ask),
    ['filter-ignored'],
    /the parameter is not heeded/,
    /le paramètre n’est pas suivi/,
  ],
  [
    'does not heed changes',
    (ask) => honest(isList(ask) ? without(ask, 'modified_after') : ask),
    ['modified-after'],
    /changed after the year 2100/,
    /après l’an 2100/,
  ],
  [
    'points to an organization that is not there',
    async (ask) => (/^\/organizations\/./.test(ask.path) && JSON.stringify(await honest(ask)).includes('Organization 3') ? inJson({}, 404) : honest(ask)),
    ['dangling-reference', 'wrong-status'],
    /points to this, which is not there/,
    /renvoie à ceci, qui n’y est pas/,
  ],
  [
    'has ids that are no UUID',
    changed(isList, (json) => eachItem(json, (item) => (item.name === 'Willow 1' ? { ...item, id: 'seven' } : item))),
    ['broken-object'],
    /must be a UUID/,
    /doit être un UUID/,
  ],
  [
    'has a status of its own',
    changed(
      (ask) => isList(ask) || isOne(ask),
      (json) => eachItem(json, (item) => ({ ...item, status: 'canary' })),
    ),
    ['broken-object'],
    /must be one of: active/,
    /doit être parmi/,
  ],
  [
    'answers with a page to read',
    async () => ({ kind: 'answer', status: 200, type: 'text/html', text: '<!doctype html><p>canary' }),
    ['not-json'],
    /not JSON\. Is this the address of the API/,
    /n’est pas du JSON/,
  ],
  [
    'breaks when a service is opened',
    async (ask) => (isOne(ask) ? inJson({ error: 'canary' }, 500) : honest(ask)),
    ['server-error'],
    /The server failed \(status 500\)/,
    /Le serveur a échoué \(statut 500\)/,
  ],
  ['is slow', async () => ({ kind: 'slow' }), ['slow'], /did not answer in time/, /n’a pas répondu à temps/],
  ['leads to another server', async () => ({ kind: 'other-host' }), ['other-host'], /leads to another server/, /mène à un autre serveur/],
  [
    'has an id that nobody has',
    async (ask) => (isOne(ask) && ask.path.includes('00000000-0000') ? inJson({ id: 'x' }) : honest(ask)),
    ['unknown-id'],
    /answered with status 404/,
    /recevoir le statut 404/,
  ],
  [
    'opens a service without its organization',
    changed(isOne, ({ organization: _, ...json }) => json),
    ['not-nested'],
    /must be there whole/,
    /doit y être en entier/,
  ],
  [
    'says otherwise of a service',
    changed(isOne, (json) => ({ ...json, name: 'Canary' })),
    ['says-otherwise'],
    /The list says otherwise/,
    /La liste dit autre chose/,
  ],
  [
    'does not say where it is described',
    changed(
      ({ path }) => path === '/',
      ({ openapi_url: _, ...json }) => json,
    ),
    ['about'],
    /“openapi_url” must be there/,
    /«\u00A0openapi_url\u00A0» doit y être/,
  ],
  [
    'has no search by POST',
    async (ask) => (ask.method === 'POST' ? inJson({}, 405) : honest(ask)),
    ['no-post'],
    /each list by POST too/,
    /chaque liste par POST/,
  ],
  [
    'does not read what is posted',
    (ask) => honest(silent(without(ask, ...(ask.method === 'POST' ? ['organization_id', 'page', 'per_page'] : [])))),
    ['post-differs'],
    /POST does not find what GET finds/,
    /POST ne trouve pas ce que trouve GET/,
  ],
  [
    'loses a line',
    async (ask) => {
      const answer = await honest(ask)
      return answer.kind === 'answer' && answer.type.includes('ndjson') ? { ...answer, text: answer.text.split('\n').slice(1).join('\n') } : answer
    },
    ['wrong-total'],
    /must hold every service/,
    /doivent contenir chaque service/,
  ],
]

const problemsOf = async (server: AskServer) => (await checkHsdsApi(server)).findings.filter(({ level }) => level === 'problem')

describe('a server that follows the standard', () => {
  test('passes, with few questions, and every list is counted', async () => {
    const checked = await checkHsdsApi(honest)
    expect(checked.findings).toEqual([])
    expect(checked).toMatchObject({ version: '3.1', lists: { services: 60, organizations: 7, service_at_locations: 60, taxonomies: 1 } })
    expect(checked.asked).toBeLessThan(150)
  })

  test('passes with the lists that it must have alone', async () => {
    const { lists, findings } = await checkHsdsApi(async (ask) => (/^\/(services.*)?$/.test(ask.path) ? honest(ask) : inJson({}, 404)))
    expect([Object.keys(lists), findings]).toEqual([['services'], []])
  })

  test('of version 3.0 needs no search by POST', async () => {
    const old = changed(
      ({ path }) => path === '/',
      (json) => ({ ...json, version: '3.0' }),
    )
    expect((await checkHsdsApi(async (ask) => (ask.method === 'POST' ? inJson({}, 405) : old(ask)))).findings).toEqual([])
  })

  test('may know days only, and may read a search by POST from the address: that is told and is no problem', async () => {
    const days = changed(isList, (json) => eachItem(json, (item) => ({ ...item, last_modified: String(item.last_modified).replace('T23:59:59', 'T00:00:00') })))
    const opened = changed(isOne, (json) => ({ ...json, last_modified: String(json.last_modified).replace('T23:59:59', 'T00:00:00') }))
    expect((await checkHsdsApi((ask) => (isOne(ask) ? opened(ask) : days(ask)))).findings).toEqual([])
    const { findings } = await checkHsdsApi((ask) => honest(silent(ask)))
    expect(new Set(findings.map(({ level, code }) => `${level} ${code}`))).toEqual(new Set(['advice post-in-address']))
  })

  test('may have pages of its own size', async () => {
    const small: AskServer = (ask) => {
      const { query, body } = { query: { ...ask.query, per_page: '7' }, body: { ...ask.body, per_page: 7 } }
      return honest(!isList(ask) || ask.query?.format ? ask : ask.method === 'POST' ? { ...ask, body } : { ...ask, query })
    }
    const { findings } = await checkHsdsApi(small)
    expect(findings).toEqual([])
  })

  test('may refuse what is optional: that is told and is no problem', async () => {
    const plain: AskServer = async (ask) => (Object.keys(ask.query ?? {}).some((name) => !['page', 'per_page'].includes(name)) ? inJson({}, 400) : honest(ask))
    const { findings } = await checkHsdsApi(plain)
    expect(findings.every(({ level }) => level === 'advice')).toBe(true)
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['filter-refused', 'too-few', 'optional-parameter']))
  })
})

describe('a server that breaks the standard', () => {
  test.each(brokenServers)('because it %s is told so, in both languages, and nothing of what it said', async (_, server, codes, en, fr) => {
    const problems = await problemsOf(server)
    expect([...new Set(problems.map(({ code }) => code))].toSorted()).toEqual([...new Set(codes)].toSorted())
    expect(problems.some(({ text }) => en.test(text.en) && fr.test(text.fr))).toBe(true)
    expect(JSON.stringify(problems)).not.toMatch(/canary/i)
  })
})
