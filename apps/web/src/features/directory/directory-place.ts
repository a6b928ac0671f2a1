/** What the screen of services shows. */
export type DirectoryPlace =
  | { readonly kind: 'find' }
  | { readonly kind: 'service'; readonly id: string }
  /** Null for a service that is not written yet. */
  | { readonly kind: 'edit'; readonly id: string | null }
  | { readonly kind: 'table' }
  | { readonly kind: 'map' }
  | { readonly kind: 'calls' }
  | { readonly kind: 'call'; readonly id: string }
  | { readonly kind: 'import' }
  | { readonly kind: 'doubles' }
  | { readonly kind: 'changes' }

/** Where the screen opens. */
export const firstPlace: DirectoryPlace = { kind: 'find' }

/** Places that were opened, in order: the browser's history holds only the number of each. */
export type PlaceStack = { readonly places: readonly DirectoryPlace[]; readonly at: number }

/** The stack after going to a place: what was ahead is forgotten, as a browser does. */
export const goneTo = (stack: PlaceStack, place: DirectoryPlace): PlaceStack => ({
  places: [...stack.places.slice(0, stack.at + 1), place],
  at: stack.at + 1,
})

/** The stack after the browser went to a number; a number that this page does not know (it was reloaded) is the first place. */
export const backTo = (stack: PlaceStack, number: unknown): PlaceStack =>
  typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < stack.places.length
    ? { ...stack, at: number }
    : { places: [firstPlace], at: 0 }
