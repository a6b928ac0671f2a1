import { describe, expect, test } from 'vitest'
import { isRecord, recordsIn } from '../json-record.ts'
import type { ApiAsk, AskServer } from './ask-server.ts'
import { checkHsdsApi } from './check-hsds-api.ts'
import { changed, eachItem, honest, inJson } from './mock-api.test-kit.ts'

const isList = ({ path }: ApiAsk): boolean => /^\/services$/.test(path)
const isOne = ({ path }: ApiAsk): boolean => /^\/services\/./.test(path)
const problemsOf = async (server: AskServer) => (await checkHsdsApi(server)).findings.filter(({ level }) => level === 'problem')

describe('a server that breaks the standard', () => {
  test('is left alone after it failed three times, and asked no more than so many questions', async () => {
    let asked = 0
    const checked = await checkHsdsApi(async () => {
      asked++
      return { kind: 'unreachable' }
    })
    expect([asked, checked.asked]).toEqual([3, 3])
    expect(checked.findings).toContainEqual(expect.objectContaining({ level: 'advice', code: 'stopped' }))
    expect((await checkHsdsApi(honest, { questions: 20, pages: 20, samples: 5 })).asked).toBe(20)
  })

  test('with lists without end is walked only so far, and that is told', async () => {
    const endless = changed(isList, (json) => ({
      ...eachItem(json, (item) => ({ ...item, id: crypto.randomUUID() })),
      total_items: 100_000,
      total_pages: 2000,
      last_page: false,
      size: recordsIn(json.contents).length,
    }))
    const { findings, asked } = await checkHsdsApi(
      (ask) => (isList(ask) && ask.query?.page ? endless({ ...ask, query: { ...ask.query, page: '1' } }) : endless(ask)),
      { questions: 100, pages: 4, samples: 2 },
    )
    expect(asked).toBeLessThanOrEqual(100)
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'bounded', text: expect.objectContaining({ en: expect.stringContaining('first 4 of 2000 pages') }) }),
    )
  })

  test('with ids of its own is told so without them', async () => {
    const odd = changed(isList, (json) => eachItem(json, (item, i) => ({ ...item, id: `canary ${i}` })))
    const problems = await problemsOf(async (ask) => (isOne(ask) ? inJson({}, 500) : odd(ask)))
    expect(problems.map(({ where }) => where)).toContain('GET /services/{id}')
    expect(JSON.stringify(problems)).not.toContain('canary')
  })

  test('whatever it answers, the check ends', async () => {
    const oddities: readonly unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { contents: 3 },
      { contents: [null, 7, [], {}], total_items: 4, total_pages: 1, page_number: 1, size: 4, first_page: true, last_page: true, empty: false },
      { version: 3, profile: {}, openapi_url: 'x' },
    ]
    for (const odd of oddities) expect((await problemsOf(async () => inJson(odd))).length).toBeGreaterThan(0)
    const deep = changed(isOne, (json) => ({
      ...json,
      attributes: [7, null, { id: 3, taxonomy_term: [] }],
      organization: isRecord(json.organization) ? [json.organization] : 3,
    }))
    expect((await problemsOf(deep)).some(({ code }) => code === 'broken-object')).toBe(true)
  })
})
