import type { JsonRecord } from '../json-record.ts'
import { profileVersion } from '../profile/link-types.ts'
import { apiProblems } from './api-problem.ts'
import { type EndpointName, endpointNames, endpoints, hsdsVersion, type ParameterName, pageSizes } from './endpoints.ts'

const uuid = { type: 'string', format: 'uuid' } as const
const flag = { type: 'boolean', default: false } as const

type Told = { readonly schema: JsonRecord; readonly en: string; readonly fr: string }

const parameters = {
  search: {
    schema: { type: 'string', maxLength: 200 },
    en: 'Words that must all be there, each at the beginning of a word: in names, descriptions, needs and towns, in English and in French. Accents do not matter.',
    fr: 'Des mots qui doivent tous y être, chacun au début d’un mot : dans les noms, les descriptions, les besoins et les localités, en français et en anglais. Les accents ne comptent pas.',
  },
  page: { schema: { type: 'integer', minimum: 1, default: 1 }, en: 'The number of the page.', fr: 'Le numéro de la page.' },
  per_page: {
    schema: { type: 'integer', minimum: 1, maximum: pageSizes.mostMinimal, default: pageSizes.usual },
    en: `How many on a page: ${pageSizes.most} at most, ${pageSizes.mostMinimal} with minimal.`,
    fr: `Combien par page : ${pageSizes.most} au plus, ${pageSizes.mostMinimal} avec minimal.`,
  },
  format: {
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
    en: 'ndjson gives everything that fits, one object on each line, without pages.',
    fr: 'ndjson donne tout ce qui convient, un objet par ligne, sans pages.',
  },
  taxonomy_term_id: {
    schema: { type: 'array', items: uuid },
    en: 'Only what bears this term. Given several times, every one of them.',
    fr: 'Seulement ce qui porte ce terme. Donné plusieurs fois, chacun d’eux.',
  },
  taxonomy_id: {
    schema: { type: 'array', items: uuid },
    en: 'Only what bears a term of this taxonomy. Given several times, one of each.',
    fr: 'Seulement ce qui porte un terme de cette taxonomie. Donné plusieurs fois, un de chacune.',
  },
  organization_id: { schema: uuid, en: 'Only the services of this organization.', fr: 'Seulement les services de cette organisation.' },
  modified_after: {
    schema: { type: 'string', format: 'date-time' },
    en: 'Only what changed on the day of this moment (UTC) or later. Nothing finer than a day is known, so what changed earlier the same day is given too.',
    fr: 'Seulement ce qui a changé le jour de ce moment (UTC) ou plus tard. On ne sait rien de plus fin que le jour : ce qui a changé plus tôt le même jour est donné aussi.',
  },
  minimal: {
    schema: flag,
    en: 'Only the id of each service and the moment of its last change, on one page.',
    fr: 'Seulement l’identifiant de chaque service et le moment de son dernier changement, sur une page.',
  },
  full: { schema: flag, en: 'Each object whole, with all that is nested in it.', fr: 'Chaque objet en entier, avec tout ce qui y est imbriqué.' },
  full_service: {
    schema: flag,
    en: 'The services of each organization whole, and not only their ids.',
    fr: 'Les services de chaque organisation en entier, et non leurs seuls identifiants.',
  },
  postcode: {
    schema: { type: 'string', maxLength: 200 },
    en: 'Only services for people at this place: the first three characters of a postal code (no more is read), or a town with its province. A national service is; so is one of the same province; a service of a town in another province is up to 100 km away by road.',
    fr: 'Seulement les services pour les gens de ce lieu : les trois premiers caractères d’un code postal (le reste n’est pas lu), ou une localité avec sa province. Un service national l’est; un service de la même province aussi; celui d’une localité d’une autre province l’est jusqu’à 100 km par la route.',
  },
  proximity: {
    schema: { type: 'integer', minimum: 1, maximum: 5_000_000 },
    en: 'With postcode: only services at a known place this many metres away or less, along an estimated road (no road: as the crow flies). Figures are to the kilometre, 5 km or 10 km. A service whose place is not told, as a confidential one, is never among them.',
    fr: 'Avec postcode : seulement les services dont le lieu connu est à cette distance en mètres ou moins, par une route estimée (sans route : à vol d’oiseau). Les chiffres sont au kilomètre, à 5 km ou à 10 km. Un service dont le lieu n’est pas dit, comme un service confidentiel, n’y est jamais.',
  },
  top_only: { schema: flag, en: 'Only terms that are under no other.', fr: 'Seulement les termes qui ne sont sous aucun autre.' },
  parent_id: { schema: uuid, en: 'Only the terms under this one.', fr: 'Seulement les termes sous celui-ci.' },
} as const satisfies Readonly<Record<ParameterName, Told>>

// In French a no-break space stands before the colon.
const both = (en: string, fr: string): string => `${en} / ${fr.replaceAll(' : ', '\u00A0: ')}`

const refersTo = (kind: 'parameters' | 'schemas' | 'responses', name: string): JsonRecord => ({ $ref: `#/components/${kind}/${name}` })
const json = (schema: JsonRecord): JsonRecord => ({ 'application/json': { schema } })

const pageOf = (item: JsonRecord): JsonRecord => ({
  allOf: [refersTo('schemas', 'Page'), { type: 'object', properties: { contents: { type: 'array', items: item } }, required: ['contents'] }],
})

const minimalSchema: JsonRecord = {
  type: 'object',
  properties: { id: uuid, last_modified: { type: 'string', format: 'date-time' }, modified_date: { type: 'string', format: 'date-time' } },
  required: ['id'],
  maxProperties: 3,
}

function listPath(name: EndpointName, schemas: string): JsonRecord {
  const { object, takes, tells } = endpoints[name]
  const item = { $ref: `${schemas}/${object}.json` }
  const items = takes.some((one) => one === 'minimal') ? { anyOf: [item, minimalSchema] } : item
  const description = both(tells.en, tells.fr)
  const responses = {
    200: { description, content: { ...json(pageOf(items)), 'application/x-ndjson': { schema: items } } },
    400: refersTo('responses', 'Problem'),
    429: refersTo('responses', 'Problem'),
    503: refersTo('responses', 'Problem'),
  }
  const body = { type: 'object', properties: Object.fromEntries(takes.map((one) => [one, parameters[one].schema])), additionalProperties: false }
  const asked = both(
    'The same in the body, so that nothing of a search stands in an address.',
    'La même chose dans le corps, pour que rien d’une recherche ne soit dans une adresse.',
  )
  return {
    get: {
      operationId: `list_${name}`,
      summary: description,
      parameters: takes.map((one) => refersTo('parameters', one)),
      responses: { ...responses, 304: refersTo('responses', 'Unchanged') },
    },
    post: {
      operationId: `search_${name}`,
      summary: asked,
      parameters: takes.map((one) => refersTo('parameters', one)),
      requestBody: { required: false, content: { ...json(body), 'application/x-www-form-urlencoded': { schema: body } } },
      responses: { ...responses, 413: refersTo('responses', 'Problem'), 415: refersTo('responses', 'Problem') },
    },
  }
}

function onePath(name: EndpointName, schemas: string): JsonRecord {
  const { object, takesForOne, tells } = endpoints[name]
  const description = both(`One of them, whole, by its id. ${tells.en}`, `Un seul, en entier, par son identifiant. ${tells.fr}`)
  return {
    parameters: [{ name: 'id', in: 'path', required: true, schema: uuid }],
    get: {
      operationId: `get_${object}`,
      summary: description,
      parameters: takesForOne.map((one) => refersTo('parameters', one)),
      responses: {
        200: { description, content: json({ $ref: `${schemas}/${object}.json` }) },
        304: refersTo('responses', 'Unchanged'),
        400: refersTo('responses', 'Problem'),
        404: refersTo('responses', 'Problem'),
        429: refersTo('responses', 'Problem'),
        503: refersTo('responses', 'Problem'),
      },
    },
  }
}

const pageSchema: JsonRecord = {
  type: 'object',
  properties: {
    total_items: { type: 'integer' },
    total_pages: { type: 'integer' },
    page_number: { type: 'integer' },
    size: { type: 'integer' },
    first_page: { type: 'boolean' },
    last_page: { type: 'boolean' },
    empty: { type: 'boolean' },
  },
  required: ['total_items', 'total_pages', 'page_number', 'size', 'first_page', 'last_page', 'empty'],
}

const said: JsonRecord = { type: 'object', properties: { en: { type: 'string' }, fr: { type: 'string' } }, required: ['en', 'fr'] }
const problemSchema: JsonRecord = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: { code: { enum: Object.keys(apiProblems) }, message: said, where: { enum: Object.keys(parameters) } },
      required: ['code', 'message'],
    },
  },
  required: ['error'],
}

/** The description of the API in OpenAPI 3.1: exactly what is served, in our own words. `base` is its address, such as https://example.org/hsds. */
export function hsdsOpenapi(base: string): JsonRecord {
  const schemas = `${base}/profile/schema`
  const about = {
    type: 'object',
    properties: { version: { const: hsdsVersion }, profile: { type: 'string', format: 'uri' }, openapi_url: { type: 'string', format: 'uri' } },
  }
  const first = both('The version of the standard, our profile, and this description.', 'La version du standard, notre profil et cette description.')
  return {
    openapi: '3.1.0',
    info: {
      title: 'Recourse · Recours: HSDS 3.1',
      version: profileVersion,
      summary: both(
        'A directory of services for people who were trafficked or exploited.',
        'Un répertoire de services pour les personnes qui ont subi la traite ou l’exploitation.',
      ),
      description: both(
        'Read only, for everyone. All that is asked holds at once. What is not confirmed with a service says so. No fact about a person is in it, nor the place of a confidential service.',
        'En lecture seule, pour tous. Tout ce qui est demandé vaut à la fois. Ce qui n’est pas confirmé avec un service le dit. Il n’y a aucun fait sur une personne, ni le lieu d’un service confidentiel.',
      ),
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: base }],
    paths: {
      '/': { get: { operationId: 'about', summary: first, responses: { 200: { description: first, content: json(about) } } } },
      ...Object.fromEntries(
        endpointNames.flatMap((name) => [
          [`/${name}`, listPath(name, schemas)],
          [`/${name}/{id}`, onePath(name, schemas)],
        ]),
      ),
    },
    components: {
      schemas: { Page: pageSchema, Problem: problemSchema },
      responses: {
        Problem: {
          description: both('Why this was not answered as asked.', 'Pourquoi ceci n’a pas été répondu comme demandé.'),
          content: json(refersTo('schemas', 'Problem')),
        },
        Unchanged: {
          description: both('Nothing changed since the answer whose ETag was given.', 'Rien n’a changé depuis la réponse dont l’ETag a été donné.'),
        },
      },
      parameters: Object.fromEntries(
        (Object.keys(parameters) as ParameterName[]).map((name) => {
          const { schema, en, fr } = parameters[name]
          return [name, { name, in: 'query', required: false, description: both(en, fr), schema }]
        }),
      ),
    },
  }
}
