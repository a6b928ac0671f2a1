import type { Bilingual } from '@recourse/domain/shared'
import type { ObjectName } from '../field.ts'

/** The lists of an HSDS API, in the words of its addresses. */
export type EndpointName = 'services' | 'organizations' | 'service_at_locations' | 'taxonomies' | 'taxonomy_terms'

/** What may be asked of a list. */
export type ParameterName =
  | 'search'
  | 'page'
  | 'per_page'
  | 'format'
  | 'taxonomy_term_id'
  | 'taxonomy_id'
  | 'organization_id'
  | 'modified_after'
  | 'minimal'
  | 'full'
  | 'full_service'
  | 'postcode'
  | 'proximity'
  | 'top_only'
  | 'parent_id'

/** A list: the object that it holds, what may be asked of it, and of one of its objects. */
export type Endpoint = {
  readonly object: ObjectName
  readonly takes: readonly ParameterName[]
  readonly takesForOne: readonly ParameterName[]
  readonly tells: Bilingual
}

const paging = ['search', 'page', 'per_page', 'format'] as const

/** Every list that is served. `postcode` and `proximity` of services are ours: the standard has them for services at locations only. */
export const endpoints = {
  services: {
    object: 'service',
    takes: [...paging, 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'minimal', 'full', 'postcode', 'proximity'],
    takesForOne: [],
    tells: { en: 'Services that everyone may know of.', fr: 'Les services que tous peuvent connaître.' },
  },
  organizations: {
    object: 'organization',
    takes: [...paging, 'taxonomy_term_id', 'taxonomy_id', 'full', 'full_service'],
    takesForOne: ['full_service'],
    tells: { en: 'The organizations of these services.', fr: 'Les organisations de ces services.' },
  },
  service_at_locations: {
    object: 'service_at_location',
    takes: [...paging, 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'full', 'postcode', 'proximity'],
    takesForOne: [],
    tells: {
      en: 'Services at a public address. Places where people are sheltered are never among them.',
      fr: 'Les services à une adresse publique. Les lieux où l’on héberge n’y sont jamais.',
    },
  },
  taxonomies: {
    object: 'taxonomy',
    takes: paging,
    takesForOne: [],
    tells: { en: 'The lists of words that describe services.', fr: 'Les listes de mots qui décrivent les services.' },
  },
  taxonomy_terms: {
    object: 'taxonomy_term',
    takes: [...paging, 'taxonomy_id', 'top_only', 'parent_id'],
    takesForOne: [],
    tells: { en: 'The words of these lists.', fr: 'Les mots de ces listes.' },
  },
} as const satisfies Readonly<Record<EndpointName, Endpoint>>

/** The names of the lists, in the order in which they are told. */
export const endpointNames = Object.keys(endpoints) as readonly EndpointName[]

/** How many objects a page holds unless it is told, and at most; and how many when only their ids are asked for. */
export const pageSizes = { usual: 50, most: 500, mostMinimal: 10_000 } as const

/** The version of the standard that is served. */
export const hsdsVersion = '3.1'
