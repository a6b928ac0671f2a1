import { type LineName, linePoints } from './boundary-lines.ts'
import { type LonLat, readPoints } from './read-points.ts'

/** A part of a ring: a boundary line, forwards or (`back`) backwards, or points of our own in the sea or abroad, where nothing is drawn. */
type Part = LineName | { readonly back: LineName } | { readonly through: string }

const back = (name: LineName): Part => ({ back: name })
const through = (points: string): Part => ({ through: points })

/**
 * Each province and territory as one ring, larger than itself: towards the sea and the United States it goes out as far as it likes, and the outline
 * of Canada cuts it (`clip-path` in the drawing). Neighbours share their lines, so that there is neither a gap nor an overlap.
 */
const rings = {
  YT: ['bc-yt', 'yt-nt'],
  NT: [back('yt-nt'), 'bc-nt', 'ab-nt', 'sk-nt', 'nt-nu', through('-125 84, -142 80, -142 78')],
  BC: ['bc-yt', 'bc-nt', 'bc-ab', through('-114.07 47, -126 46, -136 50, -142 56')],
  AB: ['ab-nt', 'ab-sk', through('-110 47, -114.07 47'), back('bc-ab')],
  SK: ['sk-nt', 'sk-mb', through('-101.36 47, -110 47'), back('ab-sk')],
  MB: ['mb-nu', 'nu-mb', back('mb-on'), through('-101.36 47'), back('sk-mb')],
  ON: ['mb-on', 'nu-on', back('on-qc'), through('-76 42.5, -79 42, -82 41, -84.5 42, -85 46, -90 46.5')],
  QC: ['on-qc', 'nu-qc', back('qc-nl'), back('qc-sea-nl'), back('qc-sea-ns'), back('qc-sea-pe'), back('qc-nb'), through('-69.5 46.5, -70 44.6')],
  NB: ['qc-nb', through('-63.9 47.5'), 'nb-sea-pe', back('nb-ns'), through('-65.2 45.2, -66 44.95, -66.4 44.3, -67.5 44, -69.5 45, -69.5 46.5')],
  PE: ['nb-sea-pe', 'ns-sea-pe', through('-63 47')],
  NS: ['nb-ns', 'ns-sea-pe', 'qc-sea-ns', 'ns-sea-nl', through('-67.5 42.5, -66.4 44.3, -66 44.95, -65.2 45.2')],
  NL: ['qc-nl', through('-58 61, -48 52, -48 45, -57 43'), back('ns-sea-nl'), 'qc-sea-nl'],
  NU: ['nt-nu', through('-90 85, -60 84, -56 76, -56 66, -62 61.5'), back('nu-qc'), back('nu-on'), back('nu-mb'), back('mb-nu')],
} as const satisfies Readonly<Record<string, readonly Part[]>>

/** The two letters of a province or territory that has a ring. */
export type ProvinceCode = keyof typeof rings

/** All of them. */
export const ringCodes = Object.keys(rings) as readonly ProvinceCode[]

const pointsOf = (part: Part): readonly LonLat[] =>
  typeof part === 'string' ? linePoints(part) : 'back' in part ? linePoints(part.back).toReversed() : readPoints(part.through)

/** The ring of a province, closed by going back to its first point. */
export const provinceRing = (code: ProvinceCode): readonly LonLat[] => rings[code].flatMap(pointsOf)
