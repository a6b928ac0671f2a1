import type { Bilingual } from '../shared/index.ts'
import type { MapPoint } from './map-projection.ts'

/** A province or territory of the map: its name, where its name stands, and its ring, which goes out to sea and abroad: clip it with the land. */
export type MapProvince = { readonly id: string; readonly name: Bilingual; readonly label: MapPoint; readonly path: string }

/**
 * The outline of Canada for an offline drawing. Every path is for the `d` of an SVG path in a viewBox of `0 0 width height`, in the units of
 * `project`. Draw `neighbours`, then `land`; then, clipped with `land`, the provinces and the `boundaries`; then `lakes` with the even-odd rule.
 */
export type CanadaMap = {
  readonly format: 'recourse-canada-map-1'
  readonly width: number
  readonly height: number
  /** Canada, islands and all. */
  readonly land: string
  /** The United States and Greenland, as far as the frame goes. */
  readonly neighbours: string
  readonly lakes: string
  /** Lines between provinces, to be stroked and not filled. */
  readonly boundaries: string
  readonly provinces: readonly MapProvince[]
}

/** Whether what was fetched is such a map. Never throws. */
export function isCanadaMap(value: unknown): value is CanadaMap {
  if (typeof value !== 'object' || value === null) return false
  const { format, width, height, land, neighbours, lakes, boundaries, provinces } = value as Readonly<Record<string, unknown>>
  const isPath = (text: unknown): boolean => typeof text === 'string' && text.startsWith('M')
  return (
    format === 'recourse-canada-map-1' &&
    typeof width === 'number' &&
    typeof height === 'number' &&
    [land, neighbours, lakes, boundaries].every(isPath) &&
    Array.isArray(provinces) &&
    provinces.length === 13 &&
    provinces.every((province: unknown) => typeof province === 'object' && province !== null && 'path' in province && isPath(province.path))
  )
}
