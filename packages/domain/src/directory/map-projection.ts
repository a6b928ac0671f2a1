/** The size of the map of Canada, in its own units: the viewBox of the drawing is `0 0 width height`. */
export const mapFrame = { width: 1000, height: 860 } as const

/** A point of the map: units of `mapFrame`, x to the right and y down. A point outside Canada may be outside the frame. */
export type MapPoint = { readonly x: number; readonly y: number }

// Chosen so that Canada fills the frame with a margin of twenty units.
const scale = 1147.5
const origin = { x: 439.5, y: 1900 }

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const meridian = radians(-95)
const [south, north] = [radians(49), radians(77)]

// On a sphere: the half-way angle whose tangent the conformal cone is made of.
const half = (latitude: number): number => Math.tan(Math.PI / 4 + latitude / 2)
const cone = Math.log(Math.cos(south) / Math.cos(north)) / Math.log(half(north) / half(south))
const radiusAtEquator = (Math.cos(south) * half(south) ** cone) / cone

/**
 * Where a point in degrees is on the map: Lambert’s conformal conic projection with the standard parallels 49° and 77° and the meridian 95° west
 * upright, which Statistics Canada uses for the whole country; on a sphere, which is a tenth of a per cent from it. J. P. Snyder, Map Projections: A
 * Working Manual, USGS 1395, 1987, pages 104 to 107. Finite for every latitude above -90 and below 90.
 */
export function project(latitude: number, longitude: number): MapPoint {
  const radius = radiusAtEquator / half(radians(latitude)) ** cone
  const angle = cone * (radians(longitude) - meridian)
  return { x: origin.x + scale * radius * Math.sin(angle), y: origin.y - scale * (radiusAtEquator - radius * Math.cos(angle)) }
}

/** The projection as numbers, so that it can be compared with another program’s. */
export const projectionConstants = { scale, translate: [origin.x, origin.y], parallels: [49, 77], rotate: [95, 0] } as const
