import type { DirectoryCorpus, Service } from '../../directory/index.ts'
import type { Day } from '../../shared/index.ts'
import { type Bitmap, clearBit, copyOf, setBit, wordsFor } from './bitmap.ts'
import { type Compiled, compileService, nothingSeen, type Seen, type SubjectKind, subjects } from './compile-service.ts'
import { nothingRemembered, type Remembered } from './remembered.ts'
import { copyVerdicts, emptyVerdicts, type VerdictPlanes } from './verdict-planes.ts'

/** Bitmaps of the index. A slot is a number: the bit of a service in each of them, and its place in each column. `floor` is what a service gives whoever asks. */
export type Planes = {
  readonly live: Bitmap
  readonly real: Bitmap
  readonly active: Bitmap
  readonly exposure: readonly [Bitmap, Bitmap, Bitmap]
  readonly everywhere: Bitmap
  readonly provinces: Map<string, Bitmap>
  readonly needs: Map<string, Bitmap>
  readonly floor: VerdictPlanes
  /** Which services say anything on a subject that an answer could change. */
  readonly says: Readonly<Record<SubjectKind, Bitmap>>
}

/** The columns: a number per slot. */
export type Columns = {
  readonly profiles: Readonly<Record<SubjectKind, Bitmap>>
  readonly area: Bitmap
  readonly hours: Bitmap
  readonly languages: Bitmap
  /** The newest day of evidence as `ageOf` gives it. */
  readonly age: Int32Array<ArrayBuffer>
}

/**
 * Services of a directory made ready to be searched, for one civil day: what a claim is worth depends on the day, so another day is another index.
 * A value: `withService` gives another one and leaves this one as it was. What it remembers between searches changes no answer.
 */
export type ServiceIndex = {
  readonly on: Day
  /** The places, without services. */
  readonly ground: DirectoryCorpus
  readonly services: readonly (Service | null)[]
  readonly words: number
  /** Whether there is nothing but services invented for demonstration: then these are searched, and otherwise never. */
  readonly isDemonstration: boolean
  readonly planes: Planes
  readonly columns: Columns
  readonly seen: Seen
  readonly remembered: Remembered
}

const bySubject = (make: (subject: SubjectKind) => Bitmap): Readonly<Record<SubjectKind, Bitmap>> => ({
  status: make('status'),
  gender: make('gender'),
  age: make('age'),
  province: make('province'),
  exploitation: make('exploitation'),
  household: make('household'),
  language: make('language'),
})

const emptyPlanes = (words: number): Planes => {
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

const emptyColumns = (slots: number): Columns => {
  const column = (): Bitmap => new Uint32Array(slots)
  return { profiles: bySubject(column), area: column(), hours: column(), languages: column(), age: new Int32Array(slots) }
}

function copiesOf(planes: ReadonlyMap<string, Bitmap>, words: number): Map<string, Bitmap> {
  return new Map([...planes].map(([key, bits]) => [key, copyOf(bits, words)]))
}

function copyPlanes(p: Planes, words: number): Planes {
  const copy = (bits: Bitmap): Bitmap => copyOf(bits, words)
  return {
    live: copy(p.live),
    real: copy(p.real),
    active: copy(p.active),
    exposure: [copy(p.exposure[0]), copy(p.exposure[1]), copy(p.exposure[2])],
    everywhere: copy(p.everywhere),
    provinces: copiesOf(p.provinces, words),
    needs: copiesOf(p.needs, words),
    floor: copyVerdicts(p.floor, words),
    says: bySubject((subject) => copy(p.says[subject])),
  }
}

function copyColumns({ profiles: p, area, hours, languages, age }: Columns, slots: number): Columns {
  const copy = (column: Bitmap): Bitmap => copyOf(column, slots)
  const ages = new Int32Array(slots)
  ages.set(age)
  return { profiles: bySubject((subject) => copy(p[subject])), area: copy(area), hours: copy(hours), languages: copy(languages), age: ages }
}

function planeOf(planes: Map<string, Bitmap>, key: string, words: number): Bitmap {
  const known = planes.get(key)
  if (known) return known
  const made: Bitmap = new Uint32Array(words)
  planes.set(key, made)
  return made
}

function setPlanes(
  { planes, words, seen }: ServiceIndex,
  slot: number,
  { service, compiled }: { readonly service: Service; readonly compiled: Compiled },
): void {
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

function setColumns({ columns }: ServiceIndex, slot: number, compiled: Compiled): void {
  for (const subject of subjects) columns.profiles[subject][slot] = compiled.profiles[subject]
  columns.area[slot] = compiled.area
  columns.hours[slot] = compiled.hours
  columns.languages[slot] = compiled.languages
  columns.age[slot] = compiled.age
}

function setSlot(index: ServiceIndex, slot: number, service: Service): void {
  const compiled = compileService(service, index)
  setPlanes(index, slot, { service, compiled })
  setColumns(index, slot, compiled)
}

function clearSlot({ planes }: ServiceIndex, slot: number): void {
  const single = [planes.live, planes.real, planes.active, planes.everywhere, ...planes.exposure]
  const many = [planes.provinces, planes.needs].flatMap((of) => [...of.values()])
  for (const bits of [...single, ...many, ...Object.values(planes.floor), ...Object.values(planes.says)]) clearBit(bits, slot)
}

const hasNothingReal = (services: readonly (Service | null)[]): boolean => services.every((service) => service === null || service.demonstration)

/**
 * An index of the services of a directory for the civil day `on`. Their ids must differ, as compiled content sees to. Throws when a day of a
 * claim is not one (checked when content is compiled).
 */
export function indexServices({ needs, places, services }: DirectoryCorpus, on: Day): ServiceIndex {
  const words = wordsFor(services.length)
  const index: ServiceIndex = {
    on,
    ground: { needs, services: [], places },
    services: [...services],
    words,
    isDemonstration: hasNothingReal(services),
    planes: emptyPlanes(words),
    columns: emptyColumns(words * 32),
    seen: nothingSeen(),
    remembered: nothingRemembered(words),
  }
  for (const [slot, service] of services.entries()) setSlot(index, slot, service)
  return index
}

// A quarter more than is needed, so that services added one after the other do not each move everything.
const roomFor = (slots: number, words: number): number => (slots <= words * 32 ? words : wordsFor(slots + Math.ceil(slots / 4)))

/**
 * The index with one service added or replaced, or the one of this id taken out: searches give what those of an index built anew would. The
 * slot of what went is used again. The index that was given stays as it was; an id that is not there changes nothing. Throws as `indexServices` does.
 */
export function withService(index: ServiceIndex, change: Service | string): ServiceIndex {
  const id = typeof change === 'string' ? change : change.id
  const there = index.services.findIndex((service) => service?.id === id)
  if (there === -1 && typeof change === 'string') return index
  const free = there === -1 ? index.services.indexOf(null) : there
  const slot = free === -1 ? index.services.length : free
  const words = roomFor(slot + 1, index.words)
  const services = [...index.services]
  services[slot] = typeof change === 'string' ? null : change
  const planes = copyPlanes(index.planes, words)
  const columns = copyColumns(index.columns, words * 32)
  const isDemonstration = hasNothingReal(services)
  const next = { ...index, services, words, isDemonstration, planes, columns, remembered: nothingRemembered(words) }
  clearSlot(next, slot)
  if (typeof change !== 'string') setSlot(next, slot, change)
  return next
}
