/** What the screen of the network shows to who is signed in. */
const networkPlaces = ['home', 'people', 'invite', 'keys', 'recovery', 'audit', 'directory'] as const

/** One of them. */
export type NetworkPlace = (typeof networkPlaces)[number]

/** The place that the browser's history names by its number; the first one for anything else. The address never says it. */
export const placeOf = (state: unknown): NetworkPlace => {
  const number = typeof state === 'object' && state !== null && 'networkPlace' in state ? state.networkPlace : 0
  return (typeof number === 'number' ? networkPlaces[number] : undefined) ?? 'home'
}

/** What is kept in the history for a place. */
export const historyOf = (place: NetworkPlace): { readonly networkPlace: number } => ({ networkPlace: networkPlaces.indexOf(place) })
