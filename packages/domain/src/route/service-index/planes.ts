import type { Service } from '../../directory/index.ts'
import { type Bitmap, setBit, withBit } from './bitmap.ts'
import { bySubject, type Compiled, type Seen, type SubjectKind, subjects } from './compile-service.ts'
import { emptyVerdicts, type VerdictPlanes } from './verdict-planes.ts'

/** Bitmaps of the index. A slot is a number: the bit of a service in each of them, and its place in each column. */
export type Planes = {
  readonly live: Bitmap
  readonly real: Bitmap
  readonly active: Bitmap
  readonly exposure: readonly [Bitmap, Bitmap, Bitmap]
  readonly everywhere: Bitmap
  readonly provinces: Map<string, Bitmap>
  readonly needs: Map<string, Bitmap>
  /** What a service gives whoever asks. */
  readonly floor: VerdictPlanes
  /** Which services say anything on a subject that an answer could change. */
  readonly says: Readonly<Record<SubjectKind, Bitmap>>
}

/** A service with what it was compiled to. */
export type Entry = { readonly service: Service; readonly compiled: Compiled }

/** A slot, and how many words each bitmap has. */
export type SlotOf = { readonly slot: number; readonly words: number }

/** Planes that hold nothing. */
export function emptyPlanes(words: number): Planes {
  const plane = (): Bitmap => new Uint32Array(words)
  return {
    live: plane(),
    real: plane(),
    active: plane(),
    exposure: [plane(), plane(), plane()],
    everywhere: plane(),
    provinces: new Map(),
    needs: new Map(),
    floor: emptyVerdicts(words),
    says: bySubject(plane),
  }
}

function planeOf(planes: Map<string, Bitmap>, key: string, words: number): Bitmap {
  const known = planes.get(key)
  if (known) return known
  const made: Bitmap = new Uint32Array(words)
  planes.set(key, made)
  return made
}

/** Writes a service into an empty slot of planes that nobody else holds yet. */
export function fillSlot(planes: Planes, { slot, words }: SlotOf, { service, compiled, seen }: Entry & { readonly seen: Seen }): void {
  setBit(planes.live, slot)
  if (!service.demonstration) setBit(planes.real, slot)
  if (service.status === 'active') setBit(planes.active, slot)
  const exposure = planes.exposure[compiled.exposure]
  if (!exposure) throw new Error('an exposure that has no plane')
  setBit(exposure, slot)
  const area = seen.areas.items[compiled.area]
  if (area?.everywhere) setBit(planes.everywhere, slot)
  for (const province of area?.provinces ?? []) setBit(planeOf(planes.provinces, province, words), slot)
  for (const need of service.needs) setBit(planeOf(planes.needs, need, words), slot)
  if (compiled.floor !== 'takes') setBit(planes.floor[compiled.floor], slot)
  for (const subject of subjects) if (compiled.profiles[subject] !== 0) setBit(planes.says[subject], slot)
}

function keyedWith(planes: ReadonlyMap<string, Bitmap>, at: SlotOf, keys: readonly string[]): Map<string, Bitmap> {
  const all = new Set([...planes.keys(), ...keys])
  return new Map([...all].map((key) => [key, withBit(planes.get(key) ?? new Uint32Array(at.words), at, keys.includes(key))]))
}

/** The planes with one slot as given, or empty: those in which its bit changes are copied, the others shared. */
export function planesWith(planes: Planes, at: SlotOf, entry: (Entry & { readonly seen: Seen }) | null): Planes {
  const put = (bits: Bitmap, on: boolean): Bitmap => withBit(bits, at, on)
  const { service, compiled, seen } = entry ?? {}
  const area = compiled && seen?.areas.items[compiled.area]
  const [nobody, some, feared] = planes.exposure
  return {
    live: put(planes.live, entry !== null),
    real: put(planes.real, service?.demonstration === false),
    active: put(planes.active, service?.status === 'active'),
    exposure: [put(nobody, compiled?.exposure === 0), put(some, compiled?.exposure === 1), put(feared, compiled?.exposure === 2)],
    everywhere: put(planes.everywhere, area?.everywhere === true),
    provinces: keyedWith(planes.provinces, at, area?.provinces ?? []),
    needs: keyedWith(planes.needs, at, service?.needs ?? []),
    floor: {
      'will-not': put(planes.floor['will-not'], compiled?.floor === 'will-not'),
      'ask-first': put(planes.floor['ask-first'], compiled?.floor === 'ask-first'),
      'takes-if': put(planes.floor['takes-if'], compiled?.floor === 'takes-if'),
    },
    says: bySubject((subject) => put(planes.says[subject], compiled !== undefined && compiled.profiles[subject] !== 0)),
  }
}
