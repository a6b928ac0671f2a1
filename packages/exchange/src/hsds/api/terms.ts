import type { Need } from '@recourse/domain/directory'
import { ourTaxonomy, ourTermOf } from '../export/our-terms.ts'
import { isRecord, type JsonRecord, recordsIn, textIn } from '../json-record.ts'
import { linkTypeNames, profileVersion } from '../profile/link-types.ts'
import { uuidFor } from '../uuid.ts'

const taxonomyIdOf = (name: string): string => uuidFor(`taxonomy ${name}`)

/** The taxonomies of a directory: ours, and each that a term names. `profile` is the address of our profile. */
export function taxonomiesOf(terms: readonly JsonRecord[], profile: string): readonly JsonRecord[] {
  const ours = {
    id: taxonomyIdOf(ourTaxonomy),
    name: ourTaxonomy,
    description: 'The link types and the needs of the Recourse HSDS Profile. / Les types de lien et les besoins du profil HSDS de Recours.',
    uri: profile,
    version: profileVersion,
  }
  const others = terms.flatMap((term): readonly JsonRecord[] => {
    const id = textIn(term.taxonomy_id)
    if (id === undefined || id === ours.id) return []
    const name = textIn(term.taxonomy) ?? '-'
    return [{ id, name, description: name, ...(isRecord(term.taxonomy_detail) ? term.taxonomy_detail : {}) }]
  })
  return [...new Map([ours, ...others].map((one): [string, JsonRecord] => [String(one.id), one])).values()]
}

/** Gives each term the id of its taxonomy, a need the words of both languages, and its place under the link type of needs. */
export function termWriter(needs: readonly Need[]): (term: JsonRecord) => JsonRecord {
  const labels = new Map(needs.map(({ id, label }) => [`need:${id}`, `${label.en} / ${label.fr}`]))
  const parent = String(ourTermOf('recourse:need').id)
  return (term) => {
    const detail = isRecord(term.taxonomy_detail) ? textIn(term.taxonomy_detail.id) : undefined
    const name = textIn(term.taxonomy)
    const taxonomy = textIn(term.taxonomy_id) ?? detail ?? (name === undefined ? undefined : taxonomyIdOf(name))
    const label = name === ourTaxonomy ? labels.get(String(term.code)) : undefined
    const isNeed = name === ourTaxonomy && String(term.code).startsWith('need:')
    return {
      ...term,
      ...(label === undefined ? {} : { description: label }),
      ...(isNeed ? { parent_id: parent } : {}),
      ...(taxonomy === undefined ? {} : { taxonomy_id: taxonomy }),
    }
  }
}

/** The terms of our own profile, whether a service bears them or not. */
export const ourTerms = (needs: readonly Need[]): readonly JsonRecord[] => [
  ...linkTypeNames.map((name) => ourTermOf(name)),
  ...needs.map(({ id }) => ourTermOf('recourse:need', id)),
]

/** The record with each term of its attributes, however deep, changed. */
export function withTerms(record: JsonRecord, change: (term: JsonRecord) => JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? value.map((one: unknown) => (isRecord(one) ? withTerms(one, change) : one))
        : isRecord(value)
          ? key === 'taxonomy_term'
            ? change(value)
            : withTerms(value, change)
          : value,
    ]),
  )
}

/** Every term that the attributes of a record bear, however deep; those that are only named by an id have nothing else. */
export function termsIn(record: JsonRecord): readonly JsonRecord[] {
  return Object.entries(record).flatMap(([key, value]) => {
    if (key === 'taxonomy_term' && isRecord(value)) return [value]
    if (key === 'taxonomy_term_id' && typeof value === 'string') return [{ id: value }]
    return (Array.isArray(value) ? recordsIn(value) : isRecord(value) ? [value] : []).flatMap(termsIn)
  })
}
