/** Id of the card that narrows the search for services. */
export const seekingId = 'seeking'

/** Opens that card and puts focus on it, from wherever a list of services stands. */
export function openSeeking(): void {
  const details = document.querySelector<HTMLDetailsElement>(`#${seekingId} details`)
  if (!details) return
  details.open = true
  details.querySelector('summary')?.focus()
}
