import type { Claim, Hours, Phone } from '@recourse/domain/directory'
import { addSpan, type Day } from '@recourse/domain/shared'
import type { ImportNote } from '../imported.ts'
import { both, sameWords } from '../limits/import-problem.ts'
import { readHours } from '../text/read-hours.ts'
import { readLanguages } from '../text/read-languages.ts'
import { plainText, readPhones } from '../text/read-phones.ts'
import { importClaim, listSays } from './import-claim.ts'
import { type ListSource, phoneEvidence } from './list-source.ts'

/** What the free words of a list gave: a part of a service, claims to ask about, and notes on what was not understood. */
export type Listed<T> = { readonly found: T; readonly claims: readonly Claim[]; readonly notes: readonly ImportNote[] }

const freshMonths = 24
const isFresh = (dated: Day | undefined, on: Day): boolean => dated !== undefined && addSpan(dated, { months: freshMonths }) >= on

/** What is needed to read the words of one record: where it is, the day of the record, and the day of reading. */
export type Reading = { readonly where: string; readonly dated: Day | undefined; readonly on: Day; readonly timezone: string }

/**
 * Opening hours in the words of a list. The words are kept and always become a claim to ask about. Weekly hours are drawn from them only when
 * all of them were understood and the list is of the last two years: an old list says "open" at doors that have closed.
 */
export function listedHours(cell: string, { where, dated, on, timezone }: Reading): Listed<Hours | undefined> {
  const words = plainText(cell)
  if (words === '') return { found: undefined, claims: [], notes: [] }
  const text = sameWords(words)
  const claims = [importClaim({ id: 'hours', field: 'hours', value: 'unknown', text: listSays(words, both('its hours', 'ses heures')) }, dated)]
  const read = readHours(words)
  const unread: Hours = { text, timezone, weekly: [] }
  if (read.kind === 'not-understood')
    return {
      found: unread,
      claims,
      notes: [
        {
          where,
          kind: 'not-understood',
          text: both(
            'The hours were kept as words: not all of them were understood.',
            'Les heures sont gardées en mots\u00A0: elles n’ont pas toutes été comprises.',
          ),
        },
      ],
    }
  if (!isFresh(dated, on))
    return {
      found: unread,
      claims,
      notes: [
        {
          where,
          kind: 'doubtful',
          text: both(
            'The hours were kept as words: the list is old, or bears no date.',
            'Les heures sont gardées en mots\u00A0: la liste est vieille, ou sans date.',
          ),
        },
      ],
    }
  return { found: read.kind === 'always' ? { text, always: true } : { text, timezone, weekly: read.weekly }, claims, notes: [] }
}

/** Languages in the words of a list: codes for the names that are known; the whole text becomes a claim when anything is left. */
export function listedLanguages(cell: string, { where, dated }: Pick<Reading, 'where' | 'dated'>): Listed<readonly string[]> {
  const words = plainText(cell)
  if (words === '') return { found: [], claims: [], notes: [] }
  const { codes, left } = readLanguages(words)
  if (left.length === 0) return { found: codes, claims: [], notes: [] }
  const claim = importClaim(
    {
      id: 'languages',
      field: 'practice',
      value: 'unknown',
      text: listSays(words, both('languages', 'les langues')),
      ask: both('In which languages do you help, and can you find an interpreter?', 'En quelles langues aidez-vous, et pouvez-vous trouver un interprète?'),
    },
    dated,
  )
  return {
    found: codes,
    claims: [claim],
    notes: [
      {
        where,
        kind: 'not-understood',
        text: both('Some words on languages were kept as a question to ask.', 'Des mots sur les langues sont gardés comme question à poser.'),
      },
    ],
  }
}

/** Phone numbers in the words of a list, with the evidence that the list is worth. Words that hold digits and are no number get a note. */
export function listedPhones(
  cell: string,
  { where, dated, on }: Omit<Reading, 'timezone'>,
  { source, seenOn }: { readonly source: ListSource; readonly seenOn: string },
): Listed<readonly Phone[]> {
  const { phones, left } = readPhones(plainText(cell))
  const evidence = phoneEvidence({ official: source.official, ...(dated === undefined ? {} : { dated }) }, on)
  return {
    found: phones.map(({ number, label }) => ({ number, label: label === '' ? both('Phone', 'Téléphone') : sameWords(label), evidence, seenOn: [seenOn] })),
    claims: [],
    notes: left
      ? [
          {
            where,
            kind: 'not-understood',
            text: both('A phone number was not understood and was left out.', 'Un numéro de téléphone n’a pas été compris; il n’est pas repris.'),
          },
        ]
      : [],
  }
}

/** Free words of a list as one thing to ask about, under an id; nothing when there are none. */
export function listedRemark(
  cell: string,
  { id, about, dated }: { readonly id: string; readonly about: Claim['text']; readonly dated: Day | undefined },
): readonly Claim[] {
  const words = plainText(cell)
  return words === '' || words === '0' ? [] : [importClaim({ id, field: 'practice', value: 'unknown', text: listSays(words, about) }, dated)]
}
