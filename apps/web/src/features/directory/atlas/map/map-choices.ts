import { keptInPage } from '../kept-in-page.ts'
import { type MapFilters, noMapFilters } from './map-groups.ts'

/** What is open in the list beside the map, and marked on it. */
export type Selected = { readonly kind: 'national' } | { readonly kind: 'province'; readonly id: string } | { readonly kind: 'town'; readonly id: string }

/** What part of the map is shown: the whole, a province, or the surroundings of some places, by their ids. */
export type Zoom =
  | { readonly kind: 'whole' }
  | { readonly kind: 'province'; readonly id: string }
  | { readonly kind: 'around'; readonly places: readonly string[] }

/** What was chosen on the map. */
export type MapChoices = { readonly filters: MapFilters; readonly selected: Selected | null; readonly zoom: Zoom }

/** Reads and changes it. */
export const useMapChoices = keptInPage<MapChoices>({ filters: noMapFilters, selected: null, zoom: { kind: 'whole' } })

/** Whether two selections are the same. */
export const isSame = (a: Selected | null, b: Selected): boolean =>
  a !== null && a.kind === b.kind && (a.kind === 'national' || b.kind === 'national' || a.id === b.id)

/** The id of the button of a selection in the list beside the map. */
export const buttonIdOf = (selected: Selected): string => `atlas-at-${selected.kind === 'national' ? 'national' : selected.id.replaceAll(':', '-')}`
