import { type Json, Problem, type ProblemCode, problems, type Route, type RouteName, routeNames, routes } from '@recourse/wire'
import { z } from 'zod'
import { cookieName } from './session-cookie.ts'

type Schema = { readonly [key: string]: unknown }

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
  // The dialect is said once, for the whole document.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' })
  return rest
}

const both = ({ en, fr }: { readonly en: string; readonly fr: string }): string => `${en} / ${fr}`

function parametersOf(route: Route): readonly Schema[] {
  const of = (part: 'params' | 'query', where: 'path' | 'query'): readonly Schema[] => {
    const schema = route[part]
    if (!schema) return []
    const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Record<string, Schema>; required?: readonly string[] }
    const examples = (route.example[part] ?? {}) as Readonly<Record<string, Json>>
    return Object.entries(properties).map(([name, its]) => ({ name, in: where, required: required.includes(name), schema: its, example: examples[name] }))
  }
  const mark = { name: 'x-recourse', in: 'header', required: true, schema: { const: '1' }, example: '1' }
  return [...of('params', 'path'), ...of('query', 'query'), ...(route.method === 'GET' ? [] : [mark])]
}

// What any route may answer besides its own.
const always: readonly ProblemCode[] = ['not-understood', 'too-many', 'internal', 'storage-away', 'storage-busy', 'storage-full']

function problemsOf(route: Route): readonly ProblemCode[] {
  const forMembers: readonly ProblemCode[] = route.callers.includes('visitor') ? [] : ['sign-in-needed', 'not-allowed', 'not-found']
  const forWrites: readonly ProblemCode[] = route.method === 'GET' ? [] : ['not-from-here']
  const forBodies: readonly ProblemCode[] = route.body
    ? ['body-not-json', 'body-too-deep', 'body-name-twice', 'body-name-forbidden', 'body-number', 'body-too-large', 'type-not-json']
    : []
  return [...new Set([...route.problems, ...(route.stepUp ? (['step-up-needed'] as const) : []), ...forMembers, ...forWrites, ...forBodies, ...always])]
}

function answersOf(route: Route): Readonly<Record<string, Schema>> {
  const good = {
    description: both(route.summary),
    content: { 'application/json': { schema: schemaOf(route.answer, 'output'), example: route.example.answer } },
  }
  const codes = problemsOf(route)
  const statuses = [...new Set(codes.map((code) => problems[code].status))].sort()
  const bad = statuses.map((status) => {
    const said = codes.filter((code) => problems[code].status === status)
    const description = said.map((code) => `${code}: ${both(problems[code].message)}`).join('\n')
    return [String(status), { description, content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } }] as const
  })
  return { [String(route.status)]: good, ...Object.fromEntries(bad) }
}

function operationOf(name: RouteName): Schema {
  const route: Route = routes[name]
  return {
    operationId: name,
    summary: both(route.summary),
    'x-callers': route.callers,
    'x-step-up': route.stepUp,
    security: route.callers.includes('visitor') ? [{}, { session: [] }] : [{ session: [] }],
    parameters: parametersOf(route),
    ...(route.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input'), example: route.example.body } } } }
      : {}),
    responses: answersOf(route),
  }
}

/** The address of a route as OpenAPI writes it. */
export const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}')

/** The document of the routes, OpenAPI 3.1, made from the schemas that the server itself holds requests to. */
export function openApiDocument(origin: string): Schema {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const name of routeNames) {
    const { path, method } = routes[name]
    const template = templateOf(path)
    paths[template] = { ...paths[template], [method.toLowerCase()]: operationOf(name) }
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Recourse · Recours',
      version: '1',
      description: both({
        en: 'The network: what organizations keep together. What is sealed is opened by their devices alone.',
        fr: 'Le réseau\u00A0: ce que des organismes gardent ensemble. Ce qui est scellé ne s’ouvre que sur leurs appareils.',
      }),
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: origin === '' ? '/' : origin }],
    paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } },
    },
  }
}
