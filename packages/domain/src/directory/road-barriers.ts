/** A point in degrees. */
export type Degrees = { readonly latitude: number; readonly longitude: number }

/** Reads points written `latitude longitude, latitude longitude, …`: the lists of this slice. */
export const readDegrees = (text: string): readonly Degrees[] =>
  text.split(',').map((pair) => {
    const [latitude = Number.NaN, longitude = Number.NaN] = pair.trim().split(/\s+/).map(Number)
    return { latitude, longitude }
  })

/**
 * What no road crosses, but at the crossings of `road-crossings.ts`: the middle of the great waters, the border, and country without a road. Lines
 * along the middle rather than shores, so that no town ever stands in the water. Digitised by us, to a few kilometres; a town beside one of the
 * lines is on its own side (tested with every place of the corpus). The border is one of them: a person without papers cannot cross it.
 */
const lines = {
  'border of the west': '48.5 -127, 48.5 -124.8, 48.22 -123.7, 48.35 -123.2, 48.7 -123.1, 48.83 -123.0, 49 -123.32, 48.99 -123.06, 48.99 -95.15, 49.3 -95.15',
  'border of the Great Lakes': `49.3 -95.15, 49.0 -94.75, 48.83 -94.69, 48.7 -94.5, 48.62 -93.9, 48.59 -93.42, 48.5 -92.6, 48.2 -92, 48.05 -91.4, 48.05 -90.75, 48.08 -90, 47.98 -89.5,
    48.2 -88.6, 47.9 -87.3, 47.3 -86.3, 46.9 -85.1, 46.48 -84.65, 46.49 -84.36, 46.48 -84.2, 46.2 -84.12, 46.08 -83.9, 45.95 -83.55, 45.8 -83.4, 45.35 -82.5, 43.6 -82.15, 43.05 -82.41, 42.98 -82.43,
    42.6 -82.53, 42.365 -82.95, 42.345 -83.02, 42.325 -83.065, 42.29 -83.09, 42.22 -83.13, 42.04 -83.15, 41.72 -83.05, 41.66 -82.6, 42.2 -81.2, 42.55 -79.8, 42.85 -78.92, 42.95 -78.92, 43.08 -79.05, 43.26 -79.06,
    43.45 -79.2, 43.63 -78.8, 43.63 -76.9, 44.1 -76.42, 44.3 -75.98, 44.57 -75.67, 44.7 -75.49, 44.85 -75.25, 44.97 -74.95, 45.0 -74.78`,
  'border of the east': `45.0 -74.78, 45.0 -74.6, 45.0 -71.5, 45.25 -71.35, 45.3 -70.9, 45.9 -70.25, 46.4 -70.04, 46.7 -69.98, 47.45 -69.22, 47.18 -68.9, 47.23 -68.62, 47.34 -68.36, 47.345 -68.24, 47.3 -68.16,
    47.23 -68.06, 47.15 -67.95, 47.06 -67.795, 45.7 -67.81, 45.6 -67.43, 45.19 -67.33, 45.165 -67.305, 45.15 -67.25, 45.0 -67.05, 44.8 -66.97, 43 -68`,
  'border of Alaska': `54.6 -131.2, 54.75 -130.6, 55.3 -130.1, 55.92 -130.03, 56.4 -131.1, 57.8 -133.2, 58.9 -133.9, 59.8 -135.2, 59.5 -136.5, 60.3 -139.1, 60.3 -141.02, 71 -141.02`,
  // The Great Lakes, where the border does not run.
  'Lake Ontario, west': '43.31 -79.775, 43.5 -79.2, 43.63 -78.8',
  'Georgian Bay': '45.35 -82.5, 45.42 -81.6, 45.2 -80.8, 44.75 -80.2, 44.63 -80.1',
  'North Channel': '45.95 -83.55, 46.1 -82.6, 45.995 -81.95, 45.93 -81.6, 45.75 -81.4, 45.42 -81.6',
  // Manitoba.
  'Lake Winnipeg': '50.42 -96.85, 50.8 -96.6, 51.4 -96.6, 52 -97.2, 53 -97.9, 53.85 -97.95, 53.85 -97, 54.5 -95.5, 57.2 -92.5',
  'Lake Manitoba': '50.22 -98.4, 51.08 -98.81, 51.5 -99.1',
  'Lake Winnipegosis': '51.9 -99.85, 53 -100.5',
  'Manitoba and Ontario, north': '50.35 -95.15, 53.9 -95.3, 54.5 -95.5',
  // The North.
  'Mackenzie River and Great Slave Lake':
    '62.6 -122.5, 61.95 -121.2, 61.5 -119.8, 61.25 -118, 61.27 -117.52, 61.3 -116.8, 61.7 -114.8, 62.3 -112, 62.75 -109.2',
  'Mackenzie Mountains': '59.2 -124.8, 60.6 -125.6, 62.5 -128, 64.5 -131, 66.5 -132.8, 68 -132.3, 69.3 -132.2, 72 -132',
  // The Pacific.
  'Strait of Georgia': `49 -123.32, 49.25 -123.6, 49.5 -124.2, 49.78 -124.8, 50.02 -125.2, 50.35 -125.4, 50.55 -126.5, 50.9 -127.7, 51.3 -129, 51.8 -131.2, 53.2 -131.1, 54.6 -131.2`,
  'Coast Mountains': '49.25 -123.6, 49.3 -123.42, 49.45 -123.36, 49.66 -123.22, 50.2 -123.5, 51.3 -125.3, 52.15 -126.9, 53.3 -128.3, 53.6 -129.5, 53.5 -131.1',
  Chilcotin: '52.15 -126.9, 52.7 -126.2, 53.2 -124.2',
  'Jervis Inlet': '49.6 -124.35, 49.75 -124.1, 50.2 -123.9, 50.2 -123.5',
  // The St. Lawrence, from below the bridges of Montréal, and the Gulf.
  'St. Lawrence': `45.6 -73.495, 45.7 -73.44, 45.88 -73.27, 46.055 -73.13, 46.2 -72.8, 46.3 -72.6, 46.375 -72.47, 46.42 -72.37, 46.47 -72.25, 46.62 -71.95, 46.69 -71.6, 46.745 -71.29, 46.81 -71.195, 46.87 -71,
    47.1 -70.6, 47.5 -70.15, 48 -69.55, 48.6 -68.6, 49.2 -67.3, 49.5 -65.8, 49.3 -64.4, 48.9 -63.5, 48.2 -62`,
  Saguenay: '48.07 -69.5, 48.135 -69.72, 48.25 -70.1, 48.36 -70.6, 48.42 -70.95',
  'Chaleur Bay': '48.2 -62, 48.05 -64.4, 47.95 -65.5, 48.06 -66.4',
  'Northumberland Strait': '48.2 -62, 47.3 -63.6, 46.9 -64.4, 46.45 -64.5, 46.19 -63.76, 46 -63.2, 45.85 -62.4, 46 -61.75, 46.9 -61.2, 47.6 -60.4',
  'Cabot Strait': '48.2 -62, 47.6 -60.4, 46.9 -59.5, 45 -57',
  'Strait of Belle Isle': '48.2 -62, 49.3 -60.3, 50.8 -58.2, 51.3 -57, 51.45 -56.7, 51.75 -55.9, 52.5 -52',
  'Bay of Fundy': '44.8 -66.97, 44.6 -66.2, 45 -65.5, 45.3 -64.95, 45.6 -64.65, 45.82 -64.4',
  'Minas Basin': '45.3 -64.95, 45.28 -64.3, 45.36 -63.5',
  // The island of Newfoundland, whose one road across goes by the north.
  'Placentia Bay': '46.5 -54.6, 47.75 -54.1',
  'Trinity Bay': '47.72 -53.75, 48.5 -53.25, 49.5 -52.5',
  'Bonavista Bay': '48.48 -53.8, 49.3 -53.1',
  'Newfoundland, south': '47 -55.6, 47.9 -54.9, 48.75 -55.2, 48.75 -55.5',
  'Newfoundland, south-west': '48.75 -56.1, 48.75 -57, 47.2 -57.2',
  // Labrador and the north of Quebec.
  'Lower North Shore': '49.3 -60.3, 50.2 -60.9, 52.3 -60.8, 52.45 -66.7, 50.4 -68.1',
  'Upper North Shore': '49.3 -69.2, 50.6 -69.6, 54.5 -70.5',
  'James Bay': '56 -80, 51.4 -79.7, 49.2 -79.5',
} as const

/** The barriers, each a line of points. */
export const roadBarriers: readonly (readonly Degrees[])[] = Object.values(lines).map(readDegrees)
