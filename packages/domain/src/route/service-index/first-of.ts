import { type Bitmap, countBits, lowestBit } from './bitmap.ts'
import { compareRest, kmOf, leadOf, type Tables } from './slot-order.ts'

/** The slots of some class: those in all of `within`, and in none of `without`. */
export type SlotClass = { readonly within: readonly Bitmap[]; readonly without?: Bitmap }

type Entry = { readonly slot: number; readonly lead: number; readonly km: number }

function wordOf({ within, without }: SlotClass, word: number): number {
  let bits = without ? ~(without[word] ?? 0) : -1
  for (const plane of within) bits &= plane[word] ?? 0
  return bits
}

function sizeOf(slots: SlotClass, words: number): number {
  let size = 0
  for (let word = 0; word < words; word++) size += countBits(wordOf(slots, word))
  return size
}

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

function eachSlot(slots: SlotClass, words: number, visit: (slot: number) => void): void {
  for (let word = 0; word < words; word++) {
    let bits = wordOf(slots, word)
    while (bits !== 0) {
      visit(word * 32 + lowestBit(bits))
      bits &= bits - 1
    }
  }
}

/**
 * The first `limit` slots of a class, in order. A class that fits whole is sorted; of a larger one only a short list is kept, and most slots are
 * turned away by one comparison.
 */
export function firstOf(tables: Tables, slots: SlotClass, limit: number): readonly number[] {
  const { words } = tables.index
  const list: Entry[] = []
  if (sizeOf(slots, words) <= limit) {
    eachSlot(slots, words, (slot) => list.push({ slot, lead: leadOf(tables, slot), km: kmOf(tables, slot) }))
    return list.sort((a, b) => compare(tables, a, b)).map(({ slot }) => slot)
  }
  eachSlot(slots, words, (slot) => {
    const lead = leadOf(tables, slot)
    const last = list.length === limit ? list[limit - 1] : undefined
    if (last && lead > last.lead) return
    const km = kmOf(tables, slot)
    if (last && lead === last.lead && (km > last.km || (km === last.km && compareRest(tables, slot, last.slot) > 0))) return
    insert(list, { slot, lead, km }, { tables, limit })
  })
  return list.map(({ slot }) => slot)
}
