import type { Place } from '@recourse/domain/directory'

const place = (id: string, name: string, province: string, latitude: number, longitude: number): Place => ({
  id,
  name: { en: name, fr: name },
  province,
  latitude,
  longitude,
})

/** Invented towns. */
export const places: readonly Place[] = [
  place('place:rivebrune-on', 'Rivebrune', 'ON', 43.1, -79.2),
  place('place:clairval-bc', 'Clairval', 'BC', 49.2, -123.1),
  place('place:hauterive-bc', 'Hauterive', 'BC', 52.2, -122.1),
]

/** The day of every test. */
export const on = '2026-11-24'

/** Bytes of a text in UTF-8. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Every text within a value. */
export const everyText = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(everyText) : []
