import type { Verdict } from '../route-plan.ts'
import type { Whereabouts } from '../service-reach.ts'
import { type Bitmap, countAll } from './bitmap.ts'
import type { ServiceIndex } from './service-index.ts'

function layOver(target: Bitmap, bits: Bitmap | undefined): void {
  if (bits) for (let word = 0; word < target.length; word++) target[word] = (target[word] ?? 0) | (bits[word] ?? 0)
}

function keepOnly(target: Bitmap, bits: Bitmap): void {
  for (let word = 0; word < target.length; word++) target[word] = (target[word] ?? 0) & (bits[word] ?? 0)
}

/** Where one may be served at all: services of the known provinces and those for everywhere; null while no province is known, for all of them. */
export function reached({ planes, words }: ServiceIndex, { provinces }: Whereabouts): Bitmap | null {
  if (!provinces) return null
  const reach: Bitmap = new Uint32Array(words)
  layOver(reach, planes.everywhere)
  for (const province of provinces) layOver(reach, planes.provinces.get(province))
  return reach
}

/** What is searched: real services, or those of a demonstration when there are no others. */
export const shown = ({ planes }: ServiceIndex): Bitmap => (planes.real.some((word) => word !== 0) ? planes.real : planes.live)

/** Puts into `fits` what is shown, is reached from here and answers one of the needs; no need means all of them. */
export function fitting(index: ServiceIndex, needs: readonly string[], whereabouts: Whereabouts): Bitmap {
  const { fits } = index.remembered.work
  const [first, ...others] = needs
  if (first === undefined) fits.set(shown(index))
  else {
    fits.fill(0)
    for (const need of [first, ...others]) layOver(fits, index.planes.needs.get(need))
    keepOnly(fits, shown(index))
  }
  const reach = reached(index, whereabouts)
  if (reach) keepOnly(fits, reach)
  return fits
}

/**
 * Parts what fits by verdict: the worst that any of the planes gives. Fills the four verdict planes, in the order of verdicts, and counts each.
 * Words that hold nothing that fits are not looked into.
 */
export function partByVerdict({ remembered }: ServiceIndex, planes: readonly Bitmap[]): Readonly<Record<Verdict, number>> {
  const { fits, verdicts } = remembered.work
  const [takes, takesIf, askFirst, willNot] = verdicts
  for (let word = 0; word < fits.length; word++) {
    const fit = fits[word] ?? 0
    let [refuses, asks, conditions] = [0, 0, 0]
    if (fit !== 0)
      for (const plane of planes) {
        refuses |= plane[word * 3] ?? 0
        asks |= plane[word * 3 + 1] ?? 0
        conditions |= plane[word * 3 + 2] ?? 0
      }
    willNot[word] = fit & refuses
    askFirst[word] = fit & ~refuses & asks
    takesIf[word] = fit & ~refuses & ~asks & conditions
    takes[word] = fit & ~(refuses | asks | conditions)
  }
  return { takes: countAll(takes), 'takes-if': countAll(takesIf), 'ask-first': countAll(askFirst), 'will-not': countAll(willNot) }
}
