import type { DirectoryCorpus, Place, Service } from './service.ts'

/** What a map may draw of a service: the places of its towns, whole provinces, or the country. */
export type MapArea =
  | { readonly kind: 'points'; readonly places: readonly Place[] }
  | { readonly kind: 'provinces'; readonly provinces: readonly string[] }
  | { readonly kind: 'national' }

/**
 * What a map may draw of a service. A confidential one is only ever its provinces: nothing else of its record is read, whatever it may hold. So is
 * one whose towns are not places of the corpus. Never throws.
 */
export function areaOf({ area }: Pick<Service, 'area'>, { places }: Pick<DirectoryCorpus, 'places'>): MapArea {
  if (area.kind === 'national') return { kind: 'national' }
  if (area.kind !== 'towns') return { kind: 'provinces', provinces: area.provinces }
  const named = new Set(area.places)
  const points = places.filter((place) => named.has(place.id))
  return points.length > 0 ? { kind: 'points', places: points } : { kind: 'provinces', provinces: area.provinces }
}
