import type { Verdict } from '../route-plan.ts'
import type { Whereabouts } from '../service-reach.ts'
import { type Bitmap, countAll, countBits } from './bitmap.ts'
import type { Work } from './remembered.ts'
import type { ServiceIndex } from './service-index.ts'
import { type VerdictPlanes, worstFirst } from './verdict-planes.ts'

const known = (planes: ReadonlyMap<string, Bitmap>, keys: Iterable<string>): readonly Bitmap[] => [...new Set(keys)].flatMap((key) => planes.get(key) ?? [])

/** What is in any of the planes; written into `room` unless one plane says it all. */
function either([first, ...others]: readonly Bitmap[], room: Bitmap): Bitmap {
  if (first && others.length === 0) return first
  room.fill(0)
  if (first) room.set(first)
  for (const plane of others) for (let word = 0; word < room.length; word++) room[word] = (room[word] ?? 0) | (plane[word] ?? 0)
  return room
}

/**
 * Puts into `fits` what is shown, is reached from here and answers one of the needs, word by word, and into `words` which words these are: words
 * that hold nothing are left out. Gives how many there are. No need means all of them; while no province is known, everywhere is reached.
 */
export function fitting({ planes, words, isDemonstration, remembered }: ServiceIndex, needs: readonly string[], { provinces }: Whereabouts): number {
  const { work } = remembered
  const shown = isDemonstration ? planes.live : planes.real
  const reached = provinces ? either([planes.everywhere, ...known(planes.provinces, provinces)], work.reached) : shown
  const needed = needs.length > 0 ? either(known(planes.needs, needs), work.needed) : shown
  let size = 0
  for (let word = 0; word < words; word++) {
    const fits = (shown[word] ?? 0) & (needed[word] ?? 0) & (reached[word] ?? 0)
    if (fits === 0) continue
    work.words[size] = word
    work.fits[size] = fits
    size += 1
  }
  return size
}

// The floor, and one for each subject.
type Laid = readonly [Bitmap, Bitmap, Bitmap, Bitmap, Bitmap, Bitmap, Bitmap, Bitmap]

/** Moves what is in any of the planes from `fits` to `found`, and counts it. All planes in one go: much of the time of a search is spent here. */
function moveOut({ words, fits }: Work, size: number, { planes: [a, b, c, d, e, f, g, h], found }: { readonly planes: Laid; readonly found: Bitmap }): number {
  let count = 0
  for (let i = 0; i < size; i++) {
    const left = fits[i] ?? 0
    const word = words[i] ?? 0
    const one = (a[word] ?? 0) | (b[word] ?? 0) | (c[word] ?? 0) | (d[word] ?? 0)
    const bits = left & (one | (e[word] ?? 0) | (f[word] ?? 0) | (g[word] ?? 0) | (h[word] ?? 0))
    found[i] = bits
    if (bits === 0) continue
    fits[i] = left ^ bits
    count += countBits(bits)
  }
  return count
}

function laid(planes: readonly Bitmap[], nothing: Bitmap): Laid {
  const [a = nothing, b = nothing, c = nothing, d = nothing, e = nothing, f = nothing, g = nothing, h = nothing, ...more] = planes
  if (more.length > 0) throw new Error('more subjects than planes are laid for')
  return [a, b, c, d, e, f, g, h]
}

/**
 * Parts what fits by verdict: the worst that any of the planes gives. Fills the planes of the work, word for word as `fits`, and counts each
 * verdict; what is left in `fits` surely takes. `size` is what `fitting` gave.
 */
export function partByVerdict({ remembered }: ServiceIndex, size: number, planes: readonly VerdictPlanes[]): Readonly<Record<Verdict, number>> {
  const { work } = remembered
  const move = (verdict: keyof VerdictPlanes): number =>
    moveOut(work, size, {
      planes: laid(
        planes.map((p) => p[verdict]),
        work.nothing,
      ),
      found: work.verdicts[verdict],
    })
  const [willNot, askFirst, takesIf] = [move('will-not'), move('ask-first'), move('takes-if')]
  return { takes: countAll(work.fits.subarray(0, size)), 'takes-if': takesIf, 'ask-first': askFirst, 'will-not': willNot }
}

/** Leaves in `fits` only what surely takes, and drops the words that hold nothing any more. Gives how many are left. The floor, laid first, empties most. */
export function keepTakes({ remembered }: ServiceIndex, size: number, planes: readonly VerdictPlanes[]): number {
  const { words, fits } = remembered.work
  let left = size
  for (const over of planes)
    for (const verdict of worstFirst) {
      const plane = over[verdict]
      let kept = 0
      for (let i = 0; i < left; i++) {
        const word = words[i] ?? 0
        const bits = (fits[i] ?? 0) & ~(plane[word] ?? 0)
        if (bits === 0) continue
        words[kept] = word
        fits[kept] = bits
        kept += 1
      }
      left = kept
    }
  return left
}
