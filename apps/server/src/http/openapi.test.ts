import { type Route, routeNames, routes } from '@recourse/wire'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { apiPage } from './api-page.ts'
import { openApiDocument, templateOf } from './openapi.ts'

type Media = { readonly schema: object; readonly example?: unknown }
type Operation = {
  readonly operationId: string
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object; readonly example: unknown }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': Media } }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content: { readonly 'application/json': Media } }>>
}
type Document = {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: { readonly Problem: object } }
}

// Through JSON, as whoever asks for it gets it.
const document = JSON.parse(JSON.stringify(openApiDocument('https://recourse.example'))) as Document
const ajv = new Ajv2020({ strict: true, allErrors: true })
addFormats.default(ajv)
ajv.addSchema({ $id: 'document', ...document } as object as Record<string, unknown>, 'document', undefined, false)
const check = (schema: object) => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('#/components', 'document#/components')))
const operationOf = (name: (typeof routeNames)[number]): Operation | undefined =>
  document.paths[templateOf(routes[name].path)]?.[routes[name].method.toLowerCase()]

describe('the document of the routes', () => {
  test('is OpenAPI 3.1, and has every route and no other', () => {
    expect(document.openapi).toBe('3.1.0')
    const there = Object.values(document.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId))
    expect(there.toSorted()).toEqual([...routeNames].sort())
  })

  test.each(routeNames)('%s has schemas that are schemas, which its examples fit', (name) => {
    const [route, operation]: [Route, Operation | undefined] = [routes[name], operationOf(name)]
    if (!operation) throw new Error('not there')
    for (const { schema, example, required, name: parameter } of operation.parameters) {
      if (example === undefined) expect([parameter, required]).toEqual([parameter, false])
      else expect([parameter, check(schema)(example)]).toEqual([parameter, true])
    }
    const named = [...route.path.matchAll(/:(\w+)/g)].map(([, part]) => part)
    expect(operation.parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name)).toEqual(named)
    expect(operation.requestBody !== undefined).toBe(route.body !== null)
    const bodies = [operation.requestBody?.content['application/json'], operation.responses[String(route.status)]?.content['application/json']]
    for (const media of bodies.filter((one) => one !== undefined)) {
      const fits = check(media.schema)
      expect([fits(media.example), fits.errors]).toEqual([true, null])
      expect(fits({ unheard: 'of' })).toBe(false)
    }
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '429', '500', '503']))
  })

  test('says what a problem looks like', () => {
    const fits = check(document.components.schemas.Problem)
    expect(fits({ error: { code: 'conflict', message: { en: 'a', fr: 'b' } } })).toBe(true)
    expect(fits({ error: { code: 'unheard-of', message: { en: 'a', fr: 'b' } } })).toBe(false)
  })
})

describe('the page of the routes', () => {
  test('names every route in both languages, with no script and nothing from elsewhere', () => {
    const page = apiPage()
    for (const name of routeNames) {
      const { path, method, summary } = routes[name]
      expect(page.split(`${method} ${path}</h3>`).length - 1, name).toBe(2)
      for (const said of [summary.en, summary.fr]) expect(page).toContain(said.replaceAll('&', '&amp;'))
    }
    expect(page).not.toMatch(/<script|<style|style=|src=|https?:\/\//i)
    expect([page.match(/ lang="fr"/g)?.length, page.match(/<html lang="en">/g)?.length]).toEqual([3, 1])
  })
})
