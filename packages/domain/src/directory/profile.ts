import type { Bilingual, Day } from '../shared/index.ts'
import type { Tier } from './shared-entry.ts'
import { mayRead } from './tier-of.ts'

/** How somebody can be reached. */
export type ContactKind = 'phone' | 'email' | 'text' | 'other'

/** A way to be reached, shown to nobody but those whom `shownTo` names. */
export type Contact = { readonly kind: ContactKind; readonly value: string; readonly shownTo: Tier }

/**
 * What a member or an organization does, for the others of the network: needs that they answer, languages, places that they serve (ids of places or
 * provinces), when they can be reached. `confirmed` is the day on which they last said that it still holds. `contacts` is what they chose to give.
 */
export type Profile = {
  readonly id: string
  readonly of: 'member' | 'organization'
  readonly organization: string
  readonly does: readonly string[]
  readonly about?: Bilingual
  readonly languages: readonly string[]
  readonly places: readonly string[]
  readonly reach?: Bilingual
  readonly contacts: readonly Contact[]
  readonly confirmed: Day
}

/**
 * The ways to reach somebody that a viewer may see: those that were chosen to be shown to their tier or a wider one. Nothing was chosen, nothing is
 * shown; a stranger sees only what is public. Never throws.
 */
export const contactShown = ({ contacts }: Profile, viewer: Tier): readonly Contact[] => contacts.filter(({ shownTo }) => mayRead(viewer, shownTo))

/** Whether a profile was last confirmed before a day: it is marked, since people and what they do change. */
export const isStale = ({ confirmed }: Profile, since: Day): boolean => confirmed < since

/** What one looks for among the members: every part that is given must fit. */
export type ProfileSearch = { readonly need?: string; readonly language?: string; readonly place?: string }

/** Those who do something, in a language, in a place; the last confirmed first. A profile that names no place says nothing of places, and is left out when one is asked for. */
export const whoDoes = (profiles: readonly Profile[], { need, language, place }: ProfileSearch): readonly Profile[] =>
  profiles
    .filter(
      ({ does, languages, places }) =>
        (need === undefined || does.includes(need)) &&
        (language === undefined || languages.includes(language)) &&
        (place === undefined || places.includes(place)),
    )
    .toSorted((a, b) => (a.confirmed === b.confirmed ? (a.id < b.id ? -1 : 1) : a.confirmed > b.confirmed ? -1 : 1))
