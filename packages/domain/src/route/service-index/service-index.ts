import type { DirectoryCorpus, Service } from '../../directory/index.ts'
import type { Day } from '../../shared/index.ts'
import { wordsFor } from './bitmap.ts'
import { type Columns, columnsWith, emptyColumns, fillColumns } from './columns.ts'
import { compileService, nothingSeen, type Seen } from './compile-service.ts'
import { emptyPlanes, fillSlot, type Planes, planesWith } from './planes.ts'
import { nothingRemembered, type Remembered } from './remembered.ts'

/**
 * Services of a directory made ready to be searched, for one civil day: what a claim is worth depends on the day, so another day is another index.
 * A value: `withService` gives another one and leaves this one as it was. What it remembers between searches changes no answer.
 */
export type ServiceIndex = {
  readonly on: Day
  /** The places, without services. */
  readonly ground: DirectoryCorpus
  /** By slot; null where a service was taken out. */
  readonly services: readonly (Service | null)[]
  readonly words: number
  /** Whether there is nothing but services invented for demonstration: then these are searched, and otherwise never. */
  readonly isDemonstration: boolean
  readonly planes: Planes
  readonly columns: Columns
  readonly seen: Seen
  readonly remembered: Remembered
}

const hasNothingReal = ({ real }: Planes): boolean => real.every((word) => word === 0)

/**
 * An index of the services of a directory for the civil day `on`. Their ids must differ, as compiled content sees to. Throws when a day of a
 * claim is not one (checked when content is compiled).
 */
export function indexServices({ needs, places, services }: DirectoryCorpus, on: Day): ServiceIndex {
  const words = wordsFor(services.length)
  const ground = { needs, services: [], places }
  const seen = nothingSeen()
  const planes = emptyPlanes(words)
  const columns = emptyColumns(words * 32)
  for (const [slot, service] of services.entries()) {
    const compiled = compileService(service, { seen, ground, on })
    fillSlot(planes, { slot, words }, { service, compiled, seen })
    fillColumns(columns, slot, compiled)
  }
  return {
    on,
    ground,
    services: [...services],
    words,
    isDemonstration: hasNothingReal(planes),
    planes,
    columns,
    seen,
    remembered: nothingRemembered(words),
  }
}

// A quarter more than is needed, so that services added one after the other do not each move everything.
const roomFor = (slots: number, words: number): number => (slots <= words * 32 ? words : wordsFor(slots + Math.ceil(slots / 4)))

/**
 * The index with one service added or replaced, or the one of this id taken out: searches give what those of an index built anew would. Only the
 * bits and numbers of one slot change; the slot of what went is used again. The index that was given stays as it was; an id that is not there
 * changes nothing. Throws as `indexServices` does.
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
  const compiled = typeof change === 'string' ? null : compileService(change, index)
  const planes = planesWith(index.planes, { slot, words }, typeof change === 'string' || !compiled ? null : { service: change, compiled, seen: index.seen })
  // What an empty slot holds in the columns is looked at by nobody.
  const columns = compiled ? columnsWith(index.columns, { slot, slots: words * 32 }, compiled) : index.columns
  const work = words === index.words ? index.remembered.work : undefined
  return { ...index, services, words, isDemonstration: hasNothingReal(planes), planes, columns, remembered: nothingRemembered(words, work) }
}
