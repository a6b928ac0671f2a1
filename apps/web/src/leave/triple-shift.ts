/** A key press as this file needs it. */
export type KeyPress = { readonly key: string; readonly repeat: boolean; readonly at: number }

/**
 * Says, press after press, when Shift was pressed three times within a second with no other key between. A held key counts once,
 * and typing capitals never counts: another key starts the count again.
 */
export function createTripleShift(within = 1000): (press: KeyPress) => boolean {
  let presses: number[] = []
  return ({ key, repeat, at }) => {
    if (repeat) return false
    presses = key === 'Shift' ? [...presses, at].slice(-3) : []
    const first = presses[0]
    const left = presses.length === 3 && first !== undefined && at - first <= within
    if (left) presses = []
    return left
  }
}
