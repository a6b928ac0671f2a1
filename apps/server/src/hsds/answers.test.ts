import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Service } from '@recourse/domain/directory'
import { checkHsds, hsdsProfileFiles } from '@recourse/exchange'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import fc from 'fast-check'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { services as invented, places, snapshot } from './directory.test-kit.ts'
import { registerHsds } from './register-hsds.ts'

type Item = Readonly<Record<string, unknown>> & { readonly id: string }
type Page = {
  readonly total_items: number
  readonly total_pages: number
  readonly size: number
  readonly first_page: boolean
  readonly last_page: boolean
  readonly contents: readonly Item[]
}

const lists = {
  services: 'service',
  organizations: 'organization',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const
type List = keyof typeof lists
const listNames = Object.keys(lists) as readonly List[]
const paged = listNames.filter((list) => !list.startsWith('taxonom'))

// A record from elsewhere, with terms and a place of its own, beside the invented ones.
const carried: Service = {
  ...(invented[0] as Service),
  id: 'from-elsewhere',
  name: { en: 'From elsewhere', fr: 'From elsewhere' },
  area: { kind: 'towns', provinces: ['ON'], places: ['place:maple-creek-on'] },
  carried: {
    hsds: {
      id: '0a1b2c3d-0000-4000-8000-0000000000aa',
      name: 'From elsewhere',
      status: 'active',
      organization: { id: '0a1b2c3d-0000-4000-8000-0000000000ab', name: 'Lantern House', description: 'x', locations: [] },
      attributes: [
        {
          id: '0a1b2c3d-0000-4000-8000-0000000000ac',
          link_type: 'topic',
          value: 'x',
          taxonomy_term: {
            id: '0a1b2c3d-0000-4000-8000-0000000000ad',
            name: 'Kitchens',
            description: 'Kitchens',
            taxonomy_detail: { id: '0a1b2c3d-0000-4000-8000-0000000000ae', name: 'Topics', description: 'Topics' },
          },
        },
      ],
    },
  },
}
const many = Array.from({ length: 40 }, (_, i): Service => {
  const one = invented[i % invented.length] as Service
  return { ...one, id: `${one.id}-${i}`, organization: { en: `Organization ${i % 7}`, fr: `Organisation ${i % 7}` } }
})
const services = [...invented, carried, ...many]

let app: FastifyInstance
beforeAll(async () => {
  app = Fastify()
  const changedOn = new Map(services.map(({ id }, i) => [id, `2026-1${i % 2}-0${1 + (i % 9)}`]))
  await registerHsds(app, { services: async () => state, origin: 'https://recourse.example', mostEachMinute: 100_000 })
  const state = snapshot({ services, changedOn })
})
afterAll(() => app.close())

const page = async (list: List, query: string): Promise<Page> => {
  const answer = await app.inject(`/hsds/${list}?${query}`)
  if (answer.statusCode !== 200) throw new Error(`${list}?${query}: ${answer.body}`)
  return answer.json<Page>()
}
const idsOf = async (list: List, query: string): Promise<readonly string[]> => (await page(list, `${query}&per_page=500`)).contents.map(({ id }) => id)

/** The official schemas, or ours of the profile, in a validator that is not ours; with the nestings that the description of the API adds. */
function validators(read: (name: string) => string): (list: List) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  const added = new Set<string>()
  const add = (file: string): void => {
    if (added.has(file)) return
    added.add(file)
    const schema = JSON.parse(read(file)) as Record<string, unknown>
    ajv.addSchema(schema, file)
    for (const [, other] of JSON.stringify(schema).matchAll(/"\$ref":"([a-z_]+\.json)"/g)) add(other as string)
  }
  for (const object of Object.values(lists)) add(`${object}.json`)
  return (list) => ajv.getSchema(`${lists[list]}.json`) as ValidateFunction
}

const official = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'hsds', 'schema')

/** Every object of every list, as a list gives it, whole, and as it opens by itself. */
async function everything(): Promise<readonly { readonly list: List; readonly item: Item }[]> {
  const all: { list: List; item: Item }[] = []
  for (const list of listNames) {
    const queries = [
      'per_page=500',
      ...(paged.includes(list) ? ['per_page=500&full=true'] : []),
      ...(list === 'organizations' ? ['per_page=500&full_service=true'] : []),
    ]
    for (const query of queries) for (const item of (await page(list, query)).contents) all.push({ list, item })
    for (const id of await idsOf(list, '')) all.push({ list, item: (await app.inject(`/hsds/${list}/${id}`)).json<Item>() })
  }
  return all
}

describe('every answer', () => {
  test('passes our own checker', async () => {
    for (const list of listNames) {
      const { body } = await app.inject(`/hsds/${list}?per_page=500${paged.includes(list) ? '&full=true' : ''}`)
      const { counts, problems } = checkHsds([{ name: `${list}.json`, bytes: new TextEncoder().encode(body) }])
      expect(problems.filter(({ level }) => level === 'problem')).toEqual([])
      expect(counts).toEqual({ [lists[list]]: JSON.parse(body).total_items })
    }
    for (const { list, item } of await everything()) {
      const { problems } = checkHsds([{ name: `${lists[list]}_full.json`, bytes: new TextEncoder().encode(JSON.stringify(item)) }])
      expect(problems.filter(({ level }) => level === 'problem')).toEqual([])
    }
  })

  test('is accepted by the schemas of our profile, as they are served', async () => {
    const files = hsdsProfileFiles()
    const validate = validators((name) => files[`schema/${name}`] ?? '{}')
    for (const { list, item } of await everything()) expect([list, validate(list)(item), validate(list).errors]).toEqual([list, true, null])
  })

  test.skipIf(!existsSync(official))('is accepted by the official schemas', async () => {
    const validate = validators((name) => readFileSync(join(official, name), 'utf8'))
    for (const { list, item } of await everything()) expect([list, validate(list)(item), validate(list).errors]).toEqual([list, true, null])
  })

  test('leads nowhere that is not there: organizations, terms and their taxonomies', async () => {
    const [organizations, terms, taxonomies] = [await idsOf('organizations', ''), await idsOf('taxonomy_terms', ''), await idsOf('taxonomies', '')]
    const found = async (list: List, query: string, key: string): Promise<readonly string[]> =>
      [...(await app.inject(`/hsds/${list}?${query}`)).body.matchAll(new RegExp(`"${key}":"([^"]+)"`, 'g'))].map(([, id]) => id as string)
    for (const id of await found('services', 'per_page=500', 'organization_id')) expect(organizations).toContain(id)
    for (const id of await found('services', 'per_page=500&full=true', 'taxonomy_id')) expect(taxonomies).toContain(id)
    for (const id of await found('taxonomy_terms', 'per_page=500', 'parent_id')) expect(terms).toContain(id)
    expect(taxonomies).toContain('0a1b2c3d-0000-4000-8000-0000000000ae')
    expect(terms).toContain('0a1b2c3d-0000-4000-8000-0000000000ad')
  })
})

describe('what is asked holds all at once', () => {
  const words = ['river', 'stone', 'food', 'table', 'lit', 'xyz', 'o', 'clinic bay']
  const filter = (organizations: readonly string[], terms: readonly string[], taxonomies: readonly string[]) =>
    fc.oneof(
      fc.constantFrom(...words).map((word) => ['search', word]),
      fc.constantFrom(...organizations).map((id) => ['organization_id', id]),
      fc.constantFrom(...terms).map((id) => ['taxonomy_term_id', id]),
      fc.constantFrom(...taxonomies).map((id) => ['taxonomy_id', id]),
      fc.constantFrom('2026-10-01', '2026-10-05', '2026-11-04', '2027-01-01').map((day) => ['modified_after', day]),
      fc.constantFrom('G9X', 'Rivebrune', 'Stone Bay, ON', 'Stone Bay, YT').map((place) => ['postcode', place]),
    ) as fc.Arbitrary<[string, string]>
  const queryOf = (filters: readonly (readonly [string, string])[]): string => new URLSearchParams(filters.map(([name, value]) => [name, value])).toString()

  test('another filter never grows the set, and two together are what both find', async () => {
    const [organizations, terms, taxonomies] = [await idsOf('organizations', ''), await idsOf('taxonomy_terms', ''), await idsOf('taxonomies', '')]
    let some = 0
    for (const list of ['services', 'service_at_locations'] as const) {
      const distinct = (filters: readonly (readonly [string, string])[]) => new Set(filters.map(([name]) => name)).size === filters.length
      await fc.assert(
        fc.asyncProperty(fc.array(filter(organizations, terms, taxonomies), { minLength: 2, maxLength: 4 }).filter(distinct), async (filters) => {
          const together = await idsOf(list, queryOf(filters))
          const alone = await Promise.all(filters.map((one) => idsOf(list, queryOf([one]))))
          expect(together).toEqual((alone[0] ?? []).filter((id) => alone.every((ids) => ids.includes(id))))
          if (together.length > 0 && together.length < 47) some++
        }),
        { numRuns: 150 },
      )
    }
    expect(some).toBeGreaterThan(30)
  })

  test('a greater distance never loses a service, and a distance never adds one', async () => {
    const metres = fc.integer({ min: 1, max: 5_000_000 })
    await fc.assert(
      fc.asyncProperty(metres, metres, fc.constantFrom(...places.filter(({ id }) => id !== 'place:stone-bay-yt')), async (a, b, { name, province, id }) => {
        const place = id.startsWith('fsa') ? name.en : `${name.en}, ${province}`
        const near = (proximity: number) =>
          idsOf(
            'services',
            queryOf([
              ['postcode', place],
              ['proximity', String(proximity)],
            ]),
          )
        const [less, more, all] = [await near(Math.min(a, b)), await near(Math.max(a, b)), await idsOf('services', queryOf([['postcode', place]]))]
        expect(less.filter((one) => !more.includes(one))).toEqual([])
        expect(more.filter((one) => !all.includes(one))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('a later moment never finds more, and what is found says that it changed since', async () => {
    const day = fc
      .tuple(fc.constantFrom('09', '10', '11', '12'), fc.integer({ min: 1, max: 28 }))
      .map(([month, n]) => `2026-${month}-${String(n).padStart(2, '0')}T12:30:00Z`)
    await fc.assert(
      fc.asyncProperty(day, day, async (a, b) => {
        const [early, late] = [a, b].toSorted()
        const earlier = await page('services', `per_page=500&modified_after=${early}`)
        const later = await page('services', `per_page=500&modified_after=${late}`)
        const ids = earlier.contents.map(({ id }) => id)
        expect(later.contents.filter(({ id }) => !ids.includes(id))).toEqual([])
        for (const one of later.contents) expect(String(one.last_modified) >= String(late)).toBe(true)
      }),
      { numRuns: 80 },
    )
  })

  test('pages are a partition of the list, whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...listNames), fc.integer({ min: 1, max: 60 }), fc.constantFrom(...words, ''), async (list, size, search) => {
        const whole = await idsOf(list, queryOf([['search', search]]))
        const first = await page(
          list,
          queryOf([
            ['search', search],
            ['per_page', String(size)],
          ]),
        )
        expect([first.total_items, first.total_pages]).toEqual([whole.length, Math.ceil(whole.length / size)])
        const walked: string[] = []
        for (let n = 1; n <= first.total_pages; n++) {
          const {
            contents,
            size: said,
            first_page,
            last_page,
          } = await page(
            list,
            queryOf([
              ['search', search],
              ['per_page', String(size)],
              ['page', String(n)],
            ]),
          )
          expect([said, first_page, last_page]).toEqual([contents.length, n === 1, n === first.total_pages])
          walked.push(...contents.map(({ id }) => id))
        }
        expect(walked).toEqual(whole)
        expect(
          await page(
            list,
            queryOf([
              ['search', search],
              ['per_page', String(size)],
              ['page', String(first.total_pages + 1)],
            ]),
          ),
        ).toMatchObject({ empty: true, size: 0, contents: [], last_page: true })
      }),
      { numRuns: 60 },
    )
  })
})
