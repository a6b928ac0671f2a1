import { foldedName, freeId, type JournalEntry, type Service } from '@recourse/domain/directory'

const slugOf = (name: string): string =>
  foldedName(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/**
 * An id for a new record: its province and its name, as those of the directory are, and one that no record has or ever had on this copy: what was
 * taken out keeps its history.
 */
export function newId(
  { name, area }: Pick<Service, 'name' | 'area'>,
  { services, entries }: { readonly services: readonly Service[]; readonly entries: readonly JournalEntry[] },
): string {
  const province = area.kind === 'national' ? '' : (area.provinces[0] ?? '').toLowerCase()
  const slug = [province, slugOf(name.en) || slugOf(name.fr)].filter((part) => part !== '').join('-')
  const taken = new Set([
    ...services.map(({ id }) => id),
    ...entries.flatMap(({ change }) => (change.kind === 'put' ? [change.service.id] : change.kind === 'undone' ? [] : [change.service])),
  ])
  return freeId(slug === '' ? 'service' : slug, taken)
}

/** An id for a new claim or a new source, that none of the record has. */
export const freeWithin = (wanted: string, all: readonly { readonly id: string }[]): string => freeId(wanted, new Set(all.map(({ id }) => id)))
