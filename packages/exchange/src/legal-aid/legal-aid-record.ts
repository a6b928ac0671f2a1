import type { Claim, Hours, Service } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { both, sameWords } from '../limits/import-problem.ts'
import { asSource, type ListSource } from '../record/list-source.ts'
import { emailAddress, plainText, webAddress } from '../text/read-phones.ts'

/** What both legal-aid sets give of a service. Each is of another country: always a demonstration. */
export type LegalAidRecord = {
  readonly id: string
  readonly name: string
  readonly organization: string
  readonly status: Service['status']
  readonly needs: readonly string[]
  /** The state, as US-FL: no province of ours, so that no search in Canada finds it. */
  readonly state: string
  readonly country: Bilingual
  readonly description: string
  readonly phones: Service['phones']
  readonly website: string
  readonly email: string
  readonly hours?: Hours
  readonly cost?: string
  readonly claims: readonly Claim[]
  readonly source: ListSource
}

/** A record of legal aid of another country as a service. Its description begins by saying which country it is in. */
export function asLegalAidService(record: LegalAidRecord): Service {
  const [website, email, description] = [webAddress(record.website), emailAddress(record.email), plainText(record.description)]
  return {
    id: record.id,
    name: sameWords(record.name),
    organization: sameWords(record.organization || record.name),
    status: record.status,
    demonstration: true,
    needs: record.needs,
    area: { kind: 'province', provinces: [record.state] },
    description: both(`${record.country.en} ${description}`.trim(), `${record.country.fr} ${description}`.trim()),
    phones: record.phones,
    ...(website === undefined ? {} : { website }),
    ...(email === undefined ? {} : { email }),
    ...(record.hours === undefined ? {} : { hours: record.hours }),
    languages: [],
    ...(record.cost === undefined || record.cost === '' ? {} : { cost: sameWords(record.cost) }),
    discloses: [],
    claims: record.claims,
    sources: [asSource(record.source)],
    onlyIn: 'en',
  }
}

/** Needs of a legal-aid service: legal help, and what the words of its fields of law add. */
export const needsOfLegalAid = (words: string): readonly string[] => [
  'legal_help',
  ...(/\bimmigra/i.test(words) ? ['immigration_help'] : []),
  ...(/wage claim|\bemployment\b/i.test(words) ? ['labour_rights'] : []),
]
