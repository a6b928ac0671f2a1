import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { snapshot } from './directory.test-kit.ts'
import { registerHsds } from './register-hsds.ts'

const listNames = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'] as const

let app: FastifyInstance
beforeAll(async () => {
  app = Fastify()
  const state = snapshot()
  await registerHsds(app, { services: async () => state, origin: 'https://recourse.example', mostEachMinute: 100_000 })
})
afterAll(() => app.close())

describe('the description of the API', () => {
  test('has every address that is served and no other, and each parameter is taken there and nowhere else', async () => {
    const { paths, components } = (await app.inject('/hsds/openapi.json')).json<{
      paths: Record<
        string,
        { get: { parameters?: { $ref: string }[] }; post?: { requestBody: { content: Record<string, { schema: { properties: object } }> } } }
      >
      components: { parameters: Record<string, { schema: { enum?: string[]; format?: string; type: string } }> }
    }>()
    expect(Object.keys(paths).toSorted()).toEqual(['/', ...listNames.flatMap((list) => [`/${list}`, `/${list}/{id}`])].toSorted())
    const names = Object.keys(components.parameters)
    for (const list of listNames) {
      const told = (paths[`/${list}`]?.get.parameters ?? []).map(({ $ref }) => $ref.split('/').at(-1) as string)
      expect(Object.keys(paths[`/${list}`]?.post?.requestBody.content['application/json']?.schema.properties ?? {})).toEqual(told)
      const id = (await app.inject(`/hsds/${list}`)).json<{ contents: { id: string }[] }>().contents[0]?.id
      const toldForOne = (paths[`/${list}/{id}`]?.get.parameters ?? []).map(({ $ref }) => $ref.split('/').at(-1) as string)
      for (const name of names) {
        const code = async (url: string) => (await app.inject(url)).json<{ error?: { code: string } }>().error?.code
        expect([list, name, (await code(`/hsds/${list}?${name}=%7C`)) === 'unknown-parameter']).toEqual([list, name, !told.includes(name)])
        expect([list, name, (await code(`/hsds/${list}/${id}?${name}=%7C`)) === 'unknown-parameter']).toEqual([list, name, !toldForOne.includes(name)])
      }
    }
  })

  test('points to schemas that are served, and to nothing that is not there', async () => {
    const { body } = await app.inject('/hsds/openapi.json')
    const document = JSON.parse(body) as { components: Record<string, Record<string, unknown>> }
    const references = [...body.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to as string)
    expect(references.length).toBeGreaterThan(50)
    for (const to of new Set(references)) {
      if (to.startsWith('#')) expect([to, document.components[to.split('/')[2] as string]?.[to.split('/')[3] as string]]).not.toContain(undefined)
      else expect((await app.inject(to.replace('https://recourse.example', ''))).statusCode).toBe(200)
    }
  })
})
