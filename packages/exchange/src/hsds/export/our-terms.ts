import type { JsonRecord } from '../json-record.ts'
import { type LinkTypeName, linkTypes } from '../profile/link-types.ts'
import { uuidFor } from '../uuid.ts'

/** The name of the taxonomy that every term of ours is in. */
export const ourTaxonomy = 'Recourse HSDS Profile'

/** A need is read by its id: the corpus holds its words in both languages. */
export const spokenNeed = (id: string): string => id.replaceAll('_', ' ')

/** The term of a link type of the profile, or of a need. Every attribute has one, since a table requires it. */
export function ourTermOf(linkType: LinkTypeName, need?: string): JsonRecord {
  const { name, tells } = linkTypes[linkType]
  const code = need === undefined ? linkType : `need:${need}`
  return {
    id: uuidFor(`term ${code}`),
    code,
    name: need === undefined ? name.en : spokenNeed(need),
    description: tells.en,
    taxonomy: ourTaxonomy,
    language: 'en',
  }
}
