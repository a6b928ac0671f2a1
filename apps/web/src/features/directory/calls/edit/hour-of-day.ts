/** Minutes since midnight as they are typed and read here: 09:00, and 24:00 for the end of a day. */
export const hourOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** The minutes that were typed, in one of the ways in which people write an hour: 9:00, 09:00, 9 h 30, 17h, 24:00. Null when it is no hour of the day. */
export function minutesIn(typed: string): number | null {
  const found = /^\s*(\d{1,2})\s*(?:[:hH.]\s*(\d{2})?)?\s*$/.exec(typed)
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  const total = hours * 60 + minutes
  return minutes < 60 && total <= 1440 ? total : null
}
