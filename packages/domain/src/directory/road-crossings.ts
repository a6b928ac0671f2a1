import { type Degrees, readDegrees } from './road-barriers.ts'

/** Towns and corners that a road passes on its way round water or country without a road. */
const corners = readDegrees(
  [
    // Round Lake Ontario; along the St. Lawrence: Kingston, Brockville, Morrisburg, Cornwall, the tunnel at Montréal, Charlemagne, Berthierville.
    '43.302 -79.798, 44.27 -76.5, 44.63 -75.72, 44.93 -75.2, 45.06 -74.75, 45.585 -73.5, 45.72 -73.5, 46.1 -73.2',
    // Round Georgian Bay, then the north shore of Lake Superior and on: Nottawasaga, Waubaushene, Sudbury, Sault Ste. Marie, Wawa, Marathon, Nipigon, Thunder Bay.
    '44.48 -80.02, 44.75 -79.7, 46.47 -81, 46.53 -84.3, 48 -84.75, 48.75 -86.35, 49.02 -88.25, 48.45 -89.3, 49.75 -94.45',
    // Hearst, Cochrane, Rouyn, Amos.
    '49.7 -83.7, 49.05 -81, 48.25 -79, 48.58 -78.1',
    // South of Lake Winnipeg and of Lake Manitoba; north of it, Waterhen; Grand Rapids.
    '50.1 -96.9, 50.05 -98.35, 51.75 -99.5, 53.17 -99.35',
    // Fort Nelson, Prince George, Williams Lake, Meziadin, Dease Lake, Hope, Squamish, Terrace, Watson Lake, Whitehorse, Dawson, Eagle Plains.
    '58.8 -122.7, 53.9 -122.75, 52.13 -122.1, 56.1 -129.3, 58.45 -130, 49.38 -121.45, 49.72 -123.1, 54.5 -128.6, 60.05 -128.7, 60.75 -135.1, 64 -138.7, 66.4 -136.7',
    // Montmagny, La Pocatière, Rivière-du-Loup, Edmundston, Saint-Léonard, Grand Falls, Campbellton, Saguenay, Amherst, Truro, Rimouski, Sainte-Anne-des-Monts.
    '46.95 -70.55, 47.35 -70, 47.75 -69.45, 47.42 -68.35, 47.2 -67.88, 47.06 -67.72, 47.99 -66.7, 48.43 -71.08, 45.88 -64.22, 45.38 -63.25, 48.43 -68.5, 49.1 -66.5',
    // The roads of Labrador: Manic-5, Gagnon, Labrador City, Goose Bay, Port Hope Simpson.
    '50.65 -68.75, 51.9 -68.3, 52.93 -66.95, 53.3 -60.4, 52.55 -56.3',
    // Across Newfoundland: Whitbourne, Goobies, Clarenville, Gander, Badger, Deer Lake, Stephenville.
    '47.42 -53.55, 47.9 -53.98, 48.2 -54, 48.96 -54.6, 48.98 -56, 49.17 -57.45, 48.55 -58.3',
  ].join(', '),
)

/** A way over a barrier that is open all year. */
type Crossing = { readonly name: string; readonly ends: string; readonly ferry: boolean }

// Ferries that stop for a season are not here: the way round is the one that can be counted on.
const crossings: readonly Crossing[] = [
  { name: 'Little Current bridge', ends: '46.05 -81.88, 45.94 -81.93', ferry: false },
  { name: 'Narrows of Lake Manitoba', ends: '51.08 -98.88, 51.08 -98.72', ferry: false },
  { name: 'Deh Cho Bridge', ends: '61.33 -117.5, 61.2 -117.55', ferry: false },
  { name: 'Laviolette Bridge', ends: '46.335 -72.565, 46.285 -72.55', ferry: false },
  { name: 'Bridges of Québec', ends: '46.765 -71.3, 46.725 -71.28', ferry: false },
  { name: 'Confederation Bridge', ends: '46.13 -63.81, 46.25 -63.69', ferry: false },
  { name: 'Sorel to Saint-Ignace-de-Loyola', ends: '46.045 -73.11, 46.07 -73.16', ferry: true },
  { name: 'Baie-Sainte-Catherine to Tadoussac', ends: '48.12 -69.74, 48.15 -69.71', ferry: true },
  { name: 'Matane to Baie-Comeau', ends: '48.85 -67.53, 49.23 -68.14', ferry: true },
  { name: 'Saint John to Digby', ends: '45.24 -66.07, 44.66 -65.76', ferry: true },
  { name: 'North Sydney to Port aux Basques', ends: '46.21 -60.25, 47.6 -59.1', ferry: true },
  { name: 'St. Barbe to Blanc-Sablon', ends: '51.18 -56.74, 51.45 -57.12', ferry: true },
  { name: 'Tsawwassen to Swartz Bay', ends: '49.03 -123.07, 48.68 -123.42', ferry: true },
  { name: 'Horseshoe Bay to Departure Bay', ends: '49.37 -123.25, 49.19 -123.97', ferry: true },
  { name: 'Horseshoe Bay to Langdale', ends: '49.37 -123.25, 49.43 -123.5', ferry: true },
  { name: 'Earls Cove to Saltery Bay', ends: '49.74 -123.98, 49.79 -124.2', ferry: true },
  { name: 'Powell River to Comox', ends: '49.84 -124.5, 49.71 -124.95', ferry: true },
  { name: 'Prince Rupert to Skidegate', ends: '54.3 -130.3, 53.24 -132', ferry: true },
]

/** A crossing between two stops, by their places in `roadStops`. */
type RoadLink = { readonly from: number; readonly to: number; readonly ferry: boolean }

/** The points that a way may pass, and the crossings between some of them. */
export const roadStops: readonly Degrees[] = [...corners, ...crossings.flatMap(({ ends }) => readDegrees(ends))]

/** The crossings of the barriers: bridges, tunnels and ferries that are open all year. */
export const roadLinks: readonly RoadLink[] = crossings.map(({ ferry }, i) => ({ from: corners.length + 2 * i, to: corners.length + 2 * i + 1, ferry }))
