import type { Bilingual } from '@recourse/domain/shared'
import { followsFormat } from '../formats.ts'
import type { ApiAsk } from './ask-server.ts'

/** What may be found of an HSDS API. */
export type ApiFindingCode =
  | 'unreachable'
  | 'slow'
  | 'other-host'
  | 'too-large'
  | 'stopped'
  | 'server-error'
  | 'not-json'
  | 'wrong-status'
  | 'about'
  | 'no-pagination'
  | 'wrong-page'
  | 'wrong-total'
  | 'twice'
  | 'bounded'
  | 'broken-object'
  | 'not-nested'
  | 'says-otherwise'
  | 'dangling-reference'
  | 'unknown-id'
  | 'filter-ignored'
  | 'filter-refused'
  | 'or-filters'
  | 'filter-loses'
  | 'too-few'
  | 'modified-after'
  | 'no-post'
  | 'post-differs'
  | 'post-in-address'
  | 'optional-parameter'

/**
 * One thing found of an HSDS API. A `problem` breaks HSDS; an `advice` is allowed by it, or could not be tried. `where` is the question that was asked, without what
 * was searched for; no text of the server is repeated.
 */
export type ApiFinding = { readonly level: 'problem' | 'advice'; readonly code: ApiFindingCode; readonly where: string; readonly text: Bilingual }

/** A finding that breaks HSDS. */
export const broken = (code: ApiFindingCode, where: string, en: string, fr: string): ApiFinding => ({ level: 'problem', code, where, text: { en, fr } })

/** A finding that HSDS allows. */
export const advised = (code: ApiFindingCode, where: string, en: string, fr: string): ApiFinding => ({ level: 'advice', code, where, text: { en, fr } })

// A page or a size is ours and harmless; what is searched for stands in the server's own words, which are not ours to print.
const plain = ['page', 'per_page', 'full', 'minimal', 'format', 'modified_after']

// The id of an object is the server's own text, unless it is what an id must be.
const printable = (path: string): string =>
  path
    .split('/')
    .map((part, i) => (i < 2 || followsFormat('uuid', part) ? part : '{id}'))
    .join('/')

/** A question as it is told: its method, its address, and the names of what was asked. */
export function whereOf({ method, path, query = {}, body = {} }: ApiAsk): string {
  const names = (given: Readonly<Record<string, string | number | boolean>>): string =>
    Object.entries(given)
      .map(([name, value]) => (plain.includes(name) ? `${name}=${value}` : name))
      .join('&')
  const [after, inside] = [names(query), names(body)]
  return `${method} ${printable(path)}${after ? `?${after}` : ''}${inside ? ` {${inside}}` : ''}`
}
