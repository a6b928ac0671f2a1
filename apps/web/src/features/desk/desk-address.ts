/** What the desk shows: nothing yet, an option, a provision, or the log of reported errors. It is in the address, so that it can be sent to a colleague. */
export type DeskPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'option'; readonly id: string }
  | { readonly kind: 'provision'; readonly id: string }
  | { readonly kind: 'log' }

/** What an address asks for. Anything else is the list. */
export function placeOf(hash: string): DeskPlace {
  const [, kind, id] = /^#(option|provision)\/([\w.-]+)$/.exec(hash) ?? []
  if (kind === 'option' && id) return { kind, id }
  if (kind === 'provision' && id) return { kind, id }
  return { kind: hash === '#log' ? 'log' : 'list' }
}

/** The address of a place. */
export const addressOf = (place: DeskPlace): string => ('id' in place ? `#${place.kind}/${place.id}` : place.kind === 'log' ? '#log' : '#list')
