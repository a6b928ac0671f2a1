import { type LonLat, readPoints } from './read-points.ts'

/**
 * The boundaries between provinces and territories, digitised by us from what the laws say of them: parallels, meridians, rivers and crests, with
 * a dozen points where they wind. Each is written once and belongs to the two provinces of its name. A map of the country shows them to a pixel of
 * some five kilometres; nothing else may be read from them.
 */
const lines = {
  // The sixtieth parallel, from the peaks of the Pacific coast to Hudson Bay.
  'bc-yt': '-142 60, -123.82 60',
  'bc-nt': '-123.82 60, -120 60',
  'ab-nt': '-120 60, -110 60',
  'sk-nt': '-110 60, -102.01 60',
  'mb-nu': '-102.01 60, -94 60',
  // The 120th meridian, then the Continental Divide to the forty-ninth parallel.
  'bc-ab': `-120 60, -120 53.8, -119.75 53.6, -119 53.2, -118.65 53, -118.45 52.85, -118.25 52.4, -117.75 52.42, -117.35 52.15, -116.8 51.75, -116.3 51.45,
    -116.05 51.22, -115.75 51.05, -115.6 50.85, -115.3 50.7, -115.05 50.55, -114.75 50.3, -114.7 49.95, -114.7 49.6, -114.55 49.35, -114.2 49.15, -114.07 49`,
  // The 110th meridian.
  'ab-sk': '-110 60, -110 49',
  // A line of surveyors, which shifts west where the meridians meet.
  'sk-mb': '-102.01 60, -102.01 55.82, -101.9 55, -101.9 54.7, -101.7 53.5, -101.5 51.5, -101.36 49',
  // North from the Northwest Angle, to the east end of Island Lake, then straight to Hudson Bay.
  'mb-on': '-95.15 48, -95.15 52.84, -92 54.88, -89 56.86, -88.6 57.1',
  // From the St. Lawrence to the Ottawa, up that river and Lake Timiskaming, then north to James Bay.
  'on-qc': `-74.66 44.95, -74.62 45.02, -74.33 45.2, -74.48 45.32, -74.38 45.57, -74.65 45.63, -75.1 45.59, -75.3 45.56, -75.45 45.52, -75.65 45.47, -75.71 45.44,
    -75.74 45.41, -75.85 45.37, -75.95 45.43, -76.07 45.53, -76.25 45.52, -76.4 45.48, -76.67 45.58, -76.78 45.87, -77.05 45.85, -77.3 45.99, -77.5 46.16, -77.7 46.2, -78.35 46.25,
    -78.7 46.34, -79.03 46.55, -79.12 46.7, -79.14 46.83, -79.45 47.2, -79.58 47.45, -79.52 47.6, -79.52 51.46, -79.52 51.65`,
  // The forty-eighth parallel, the Restigouche and its bay; in the west the height of land above the Madawaska.
  'qc-nb': `-69.05 47.3, -69.05 47.43, -68.57 47.43, -68.57 47.48, -68.38 47.56, -68.12 47.65, -68.12 48, -67.62 48, -67.6 47.93, -67.35 47.87, -66.98 47.9, -66.68 48.01,
    -66.3 48.08, -65.8 47.95, -65.2 47.9, -64.3 48.15`,
  // The Missaguash, between two bays, and on into them.
  'nb-ns': '-64.75 45.6, -64.35 45.8, -64.27 45.84, -64.15 45.97, -64.04 46.0, -63.9 46.08, -63.72 46.12',
  // North from Blanc-Sablon, west along the fifty-second parallel, then the height of land to Cape Chidley.
  'qc-nl': `-57.11 51.35, -57.11 52, -63.65 52, -63.9 52.5, -64.25 52.75, -64.15 51.85, -64.7 51.7, -65.3 51.85, -66 52.2, -66.4 52.3, -66.7 51.95, -67.05 52.15,
    -67.02 52.75, -67.1 53, -66.95 53.4, -67.4 54, -67.75 54.55, -67.25 54.55, -66.75 54.8, -66.8 55.3, -66 55.05, -65.4 54.75, -64.9 54.8, -64 54.95, -63.3 55.3,
    -63.4 55.75, -64.1 56.4, -63.9 57, -64.4 57.7, -63.7 58.2, -64.3 59, -65 59.4, -64.5 60.2, -64.45 60.7`,
  // The height of land between the Yukon and the Mackenzie, then a meridian to the Beaufort Sea.
  'yt-nt': `-123.82 60, -124.2 60.45, -124.7 60.95, -125.6 60.85, -126.5 60.8, -126.95 61.2, -127.4 61.6, -128.3 61.95, -129.2 62.15, -129.6 62.6, -129.9 63.1,
    -130.1 63.75, -130.9 64, -131.9 64.35, -132.6 64.8, -132.3 65.3, -132.9 65.85, -133.6 66.1, -133.8 66.7, -134.5 67, -136.05 67, -136.2 67.7, -136.45 68.2,
    -136.45 68.9, -136.45 78, -142 78`,
  // As the Nunavut Act describes it, from the four corners to the Arctic Ocean.
  'nt-nu': `-102.01 60, -102.01 64.23, -109.4 64.85, -110.67 65.5, -112.5 65.5, -120.68 68, -120.68 69.9, -117 70, -110 70, -110 79, -110 84`,
  // Between Quebec’s shore and the islands of Hudson Bay and Hudson Strait, all of which are Nunavut’s.
  'nu-qc': `-79.52 51.65, -79.25 52, -79.2 52.5, -79.3 53, -79.45 53.5, -79.75 54, -79.95 54.65, -79.2 54.85, -78.2 55.15, -77.4 55.7, -76.85 56.2, -76.75 56.8, -76.95 57.4,
    -77.7 58, -78.8 58.45, -78.9 58.9, -77.9 59.4, -78 59.8, -78.3 60.3, -78.5 60.9, -78.3 61.7, -78.3 62.35, -77.5 62.7, -76 62.55, -74.5 62.4, -72.5 61.95,
    -71.2 61.4, -69.5 61.25, -69.2 60.7, -69.3 59.8, -68.7 59, -67.3 59, -66 59.2, -65.4 59.9, -64.9 60.35, -64.45 60.7`,
  // Off Ontario’s shore, between it and Akimiski Island, and off Manitoba’s.
  'nu-on':
    '-88.6 57.1, -87.3 56.35, -85.7 55.75, -84 55.4, -82.1 55.4, -81.9 54.5, -82 53.6, -82.12 53.2, -82.1 52.95, -81.6 52.75, -81.2 52.3, -80.5 51.6, -79.52 51.65',
  'nu-mb': '-94 60, -92.8 59.2, -92.3 58.4, -92 57.6, -90.6 57.5, -88.6 57.1',
  // In the Gulf of St. Lawrence: east of Anticosti and of the Magdalen Islands.
  'qc-sea-nl': '-60.2 48.2, -60.6 49.1, -59 50.2, -57.5 51.1, -57.11 51.35',
  'qc-sea-ns': '-61.2 47, -60.6 47.6, -60.2 48.2',
  'qc-sea-pe': '-64.3 48.15, -63.9 47.5, -63 47, -61.2 47',
  'ns-sea-nl': '-60.2 48.2, -59.9 47.4, -57.5 46.2, -57 43',
  // Northumberland Strait.
  'nb-sea-pe': '-63.9 47.5, -64.4 47, -64.6 46.65, -64.4 46.37, -63.95 46.25, -63.72 46.12',
  'ns-sea-pe': '-63.72 46.12, -63.3 46, -62.8 45.87, -62.2 45.87, -61.75 46.2, -61.2 47',
} as const

/** The name of a line. */
export type LineName = keyof typeof lines

/** The points of a line, from its first end to its last. */
export const linePoints = (name: LineName): readonly LonLat[] => readPoints(lines[name])

/** The lines that run over land, which a map draws; the others only part islands. */
export const drawnLines = [
  'bc-yt',
  'bc-nt',
  'ab-nt',
  'sk-nt',
  'mb-nu',
  'bc-ab',
  'ab-sk',
  'sk-mb',
  'mb-on',
  'on-qc',
  'qc-nb',
  'nb-ns',
  'qc-nl',
  'yt-nt',
  'nt-nu',
] as const satisfies readonly LineName[]
