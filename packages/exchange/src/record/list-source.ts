import type { PhoneEvidence, Service } from '@recourse/domain/directory'
import { addSpan, type Bilingual, type Day } from '@recourse/domain/shared'

/** The list that a record was read in: who publishes it, under which licence, of which day. */
export type ListSource = {
  readonly title: Bilingual
  readonly url?: string
  /** The day of the list, when it bears one. */
  readonly dated?: Day
  /** A day, a month, a year, `undated`, or words in both languages. */
  readonly datedText: string | Bilingual
  /** Whether its publisher is an official body, or a network that calls services to keep the list. */
  readonly official: boolean
}

/** The id that claims give for the list. */
export const listSourceId = 'list'

/** The list as a source of a service. */
export const asSource = ({ title, url, dated, datedText }: ListSource): Service['sources'][number] => ({
  id: listSourceId,
  title,
  ...(url === undefined ? {} : { url }),
  ...(dated === undefined ? {} : { dated }),
  datedText,
})

const freshMonths = 24

/**
 * How sure a number of a list is. An official list of the last two years is one page; an older one is `stale`, and any other list is
 * `unofficial_only`: neither is ever shown, since a wrong number in a moment of danger is worse than none.
 */
export function phoneEvidence({ official, dated }: Pick<ListSource, 'official' | 'dated'>, on: Day): PhoneEvidence {
  if (!official) return 'unofficial_only'
  return dated !== undefined && addSpan(dated, { months: freshMonths }) >= on ? 'one_page' : 'stale'
}
