import { foldedName } from '@recourse/domain/directory'
import { isRecord, type JsonRecord } from '../json-record.ts'
import type { Entry } from './entry.ts'
import { oneToOne } from './one-to-one.ts'
import { termsIn } from './terms.ts'

// The same organization may have another id in a record from elsewhere: its name tells it too.
const marksOf = ({ id, name }: JsonRecord): readonly string[] => [`id ${String(id).toLowerCase()}`, `name ${foldedName(String(name))}`]

/** The organizations of services that shelter people, so that `withoutSheltered` knows them again. */
export const shelteringOrganizations = (sheltered: readonly JsonRecord[]): ReadonlySet<string> =>
  new Set(sheltered.flatMap(({ organization }) => (isRecord(organization) ? marksOf(organization) : [])))

/** An organization without its places when one of its services shelters people: a list of places from elsewhere may hold that one. */
export function withoutSheltered(organization: JsonRecord, sheltering: ReadonlySet<string>): JsonRecord {
  if (!marksOf(organization).some((mark) => sheltering.has(mark))) return organization
  const { locations: _, contacts: __, metadata: ___, ...rest } = organization
  return rest
}

/** The organizations of these services, each once, with the ids of its services. What one record of it lacks is taken from another. */
export function gatheredOrganizations(services: readonly Entry[]): readonly Entry[] {
  const groups = Map.groupBy(services, ({ organization }) => organization ?? '')
  return [...groups.values()].flatMap((group): readonly Entry[] => {
    const records = group.flatMap(({ full }) => (isRecord(full.organization) ? [full.organization] : []))
    const record: JsonRecord = Object.assign({}, ...records.toReversed())
    if (typeof record.id !== 'string') return []
    const own = termsIn(record).flatMap(({ id }) => (typeof id === 'string' ? [id.toLowerCase()] : []))
    const taxonomies = termsIn(record).flatMap(({ taxonomy_id }) => (typeof taxonomy_id === 'string' ? [taxonomy_id.toLowerCase()] : []))
    const names = [record.name, record.alternate_name, record.description].filter((text) => typeof text === 'string')
    return [
      {
        id: record.id,
        full: record,
        listed: oneToOne('organization', record),
        text: ` ${foldedName(names.join(' '))}`,
        terms: new Set([...own, ...group.flatMap(({ terms }) => [...terms])]),
        taxonomies: new Set([...taxonomies, ...group.flatMap((entry) => [...entry.taxonomies])]),
        services: group.map(({ id }) => id),
      },
    ]
  })
}
