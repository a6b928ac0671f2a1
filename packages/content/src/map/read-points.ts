/** A point in degrees: longitude first, as in every format of maps. */
export type LonLat = readonly [number, number]

/** Reads points written `longitude latitude, longitude latitude, …`. Throws on anything else: the lists are ours. */
export function readPoints(text: string): readonly LonLat[] {
  return text.split(',').map((pair) => {
    const [longitude, latitude, more] = pair.trim().split(/\s+/).map(Number)
    if (longitude === undefined || latitude === undefined || more !== undefined || !Number.isFinite(longitude + latitude))
      throw new Error(`not a longitude and a latitude: ${pair.trim()}`)
    return [longitude, latitude]
  })
}
