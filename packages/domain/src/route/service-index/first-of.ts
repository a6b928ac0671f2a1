import { type Bitmap, lowestBit } from './bitmap.ts'
import { compareRest, isSurelyAfter, kmOf, leadOf, leastLead, type Tables } from './slot-order.ts'

/** Slots that share the first keys of the order: those of `of` (word for word as the words of the work) that are in `within`, and not in `without`. */
export type SlotClass = { readonly of: Bitmap; readonly within: readonly Bitmap[]; readonly without?: Bitmap }

type Entry = { readonly slot: number; readonly lead: number; readonly km: number }

const compare = (tables: Tables, a: Entry, b: Entry): number => a.lead - b.lead || a.km - b.km || compareRest(tables, a.slot, b.slot)

// Puts an entry into a short list in order, and drops the last when there are too many.
function insert(list: Entry[], entry: Entry, { tables, limit }: { readonly tables: Tables; readonly limit: number }): void {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const other = list[middle]
    if (other && compare(tables, entry, other) < 0) high = middle
    else low = middle + 1
  }
  list.splice(low, 0, entry)
  if (list.length > limit) list.pop()
}

/** Writes the slots of a class into the work, and gives how many there are. */
function listSlots({ index }: Tables, { of, within, without }: SlotClass, size: number): number {
  const { words, slots } = index.remembered.work
  let count = 0
  for (let i = 0; i < size; i++) {
    const word = words[i] ?? 0
    let bits = of[i] ?? 0
    for (const plane of within) bits &= plane[word] ?? 0
    if (without) bits &= ~(without[word] ?? 0)
    while (bits !== 0) {
      slots[count] = word * 32 + lowestBit(bits)
      count += 1
      bits &= bits - 1
    }
  }
  return count
}

// The one place where thousands of slots are looked at: most are turned away by what is cheapest to look up, first of all by being closed.
function shortlist(tables: Tables, count: number, limit: number): readonly Entry[] {
  const { slots } = tables.index.remembered.work
  const list: Entry[] = []
  let last: Entry | undefined
  for (let i = 0; i < count; i++) {
    const slot = slots[i] ?? 0
    if (last && (leastLead(tables, slot) > last.lead || isSurelyAfter(tables, slot, last))) continue
    const lead = leadOf(tables, slot)
    const km = kmOf(tables, slot)
    if (last && (lead > last.lead || (lead === last.lead && (km > last.km || (km === last.km && compareRest(tables, slot, last.slot) > 0))))) continue
    insert(list, { slot, lead, km }, { tables, limit })
    last = list[limit - 1]
  }
  return list
}

/**
 * The first `limit` slots of a class, in order; `size` is how many words hold anything. A class that fits whole is sorted; of a larger one only a
 * short list is kept, and most slots are turned away by one comparison.
 */
export function firstOf(tables: Tables, slotClass: SlotClass, { size, limit }: { readonly size: number; readonly limit: number }): readonly number[] {
  const count = listSlots(tables, slotClass, size)
  if (count > limit) return shortlist(tables, count, limit).map(({ slot }) => slot)
  const slots = tables.index.remembered.work.slots.subarray(0, count)
  const entries = Array.from(slots, (slot): Entry => ({ slot, lead: leadOf(tables, slot), km: kmOf(tables, slot) }))
  return entries.sort((a, b) => compare(tables, a, b)).map(({ slot }) => slot)
}
