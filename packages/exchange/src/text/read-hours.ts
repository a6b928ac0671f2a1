import type { WeeklyOpening } from '@recourse/domain/directory'

type Weekday = WeeklyOpening['days'][number]

/** Hours that were understood whole; null text is never half-understood. */
export type ReadHours =
  | { readonly kind: 'always' }
  | { readonly kind: 'weekly'; readonly weekly: readonly WeeklyOpening[] }
  | { readonly kind: 'not-understood' }

const week: readonly Weekday[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

const names: readonly (readonly [RegExp, Weekday])[] = [
  [/^(?:mon(?:days?)?|lun(?:dis?)?)$/, 'MO'],
  [/^(?:tue(?:s(?:days?)?)?|mar(?:dis?)?)$/, 'TU'],
  [/^(?:wed(?:nesdays?)?|mer(?:credis?)?)$/, 'WE'],
  [/^(?:thu(?:r(?:s(?:days?)?)?)?|jeu(?:dis?)?)$/, 'TH'],
  [/^(?:fri(?:days?)?|ven(?:dredis?)?)$/, 'FR'],
  [/^(?:sat(?:urdays?)?|sam(?:edis?)?)$/, 'SA'],
  [/^(?:sun(?:days?)?|dim(?:anches?)?)$/, 'SU'],
]

const dayOf = (word: string): Weekday | null => names.find(([pattern]) => pattern.test(word))?.[1] ?? null

function daysOf(text: string): readonly Weekday[] | null {
  if (/^(?:daily|every day|7 days|tous les jours)$/.test(text)) return week
  const parts = text.split(/\s*(?:,|&|\band\b|\bet\b)\s*/).filter((part) => part !== '')
  const found = parts.map((part): readonly Weekday[] | null => {
    const ends = part.split(/\s*(?:-|\bto\b|\bau\b)\s*/)
    const [from, to] = [dayOf(ends[0] ?? ''), dayOf(ends[1] ?? '')]
    if (ends.length === 1 && from) return [from]
    if (ends.length !== 2 || !from || !to) return null
    const [a, b] = [week.indexOf(from), week.indexOf(to)]
    return a <= b ? week.slice(a, b + 1) : [...week.slice(a), ...week.slice(0, b + 1)]
  })
  return parts.length === 0 || found.some((days) => days === null) ? null : found.flatMap((days) => days ?? [])
}

const time = String.raw`(?:\d{1,2}(?:[:h]\d{2}|h)?\s*(?:am|pm)?|12 noon|noon|midi|midnight|minuit)`
const span = new RegExp(String.raw`^(${time})\s*(?:-|\bto\b|à)\s*(${time})$`)

function minutesOf(text: string, half: 'am' | 'pm' | null): number | null {
  if (/noon|midi/.test(text)) return 720
  if (/midnight|minuit/.test(text)) return 1440
  const found = /^(\d{1,2})(?:[:h](\d{2})|h)?\s*(am|pm)?$/.exec(text.trim())
  if (!found) return null
  const [hour, minute, said] = [Number(found[1]), Number(found[2] ?? 0), found[3] ?? half]
  if (minute > 59 || hour > 24 || (said && (hour < 1 || hour > 12))) return null
  if (!said) return hour * 60 + minute > 1440 ? null : hour * 60 + minute
  return ((hour % 12) + (said === 'pm' ? 12 : 0)) * 60 + minute
}

function spanOf(text: string): readonly [number, number] | null {
  const found = span.exec(text.trim())
  const [from, to] = [found?.[1], found?.[2]]
  if (from === undefined || to === undefined) return null
  const said = (word: string): boolean => /am|pm|noon|midi|mid?night|minuit|h|:/.test(word)
  // "1-5" says neither morning nor afternoon: it is not guessed.
  if (!said(from) && !said(to)) return null
  // "9-5 pm" could open at 9 in the morning or the evening.
  if (!said(from) && /am|pm/.test(to)) return null
  const [opens, closes] = [minutesOf(from, null), minutesOf(to, null)]
  return opens === null || closes === null || opens === closes || opens === 1440 ? null : [opens, closes]
}

function openingsOf(piece: string): readonly WeeklyOpening[] | null {
  const allDay = /^(.+?):?\s+24\s*h(?:ours|rs?|eures)?$/.exec(piece)
  if (allDay) {
    const days = daysOf(allDay[1] ?? '')
    return days && [{ days, opens: 0, closes: 1440 }]
  }
  const firstTime = new RegExp(String.raw`(?:^|\s)(${time}\s*(?:-|\bto\b|à)\s*${time}.*)$`).exec(piece)
  if (!firstTime) return null
  const days = daysOf(piece.slice(0, firstTime.index).replace(/\s*:$/, '').trim())
  const spans = (firstTime[1] ?? '').split(/\s*(?:,|&|\band\b|\bet\b)\s*/).map(spanOf)
  if (!days || spans.some((s) => s === null)) return null
  return spans.flatMap((s) => (s ? [{ days, opens: s[0], closes: s[1] }] : []))
}

// "Mon 9:00-17:00, Tue 9:00-12:00" is two pieces; "Mon, Tue 9:00-17:00" and "Mon 9:00-12:00, 13:00-17:00" are one.
const piecesOf = (text: string): readonly string[] =>
  text
    .split(/\s*;\s*|\s*\n\s*|(?<=[\dmhn])\s*,\s*(?=[a-z])/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')

const longest = 500
const closed = /^(.+?):?\s+(?:closed|fermé)$/

/**
 * Reads opening hours in plain English or French ("Mon-Fri 9 am-5 pm; Sat 10:00-14:00", "24/7", "lun-ven 9h-17h"). All of the text or none of
 * it: a remark that is not understood ("by appointment") makes the whole `not-understood`, since half of a rule can send someone to a closed
 * door. Never guesses morning or afternoon.
 */
export function readHours(text: string): ReadHours {
  const plain = text
    .toLowerCase()
    .replace(/[–—]/g, '-')
    .replace(/\u00a0/g, ' ')
    .replace(/\ba\.m\.?/g, 'am')
    .replace(/\bp\.m\.?/g, 'pm')
    .replace(/\b12 noon\b/g, 'noon')
    .replace(/[ \t]+/g, ' ')
    .trim()
    .replace(/\.$/, '')
  if (plain === '' || plain.length > longest) return { kind: 'not-understood' }
  if (
    /^(?:24\/7(?:\/365)?|24 ?h(?:ours?|eures)?(?: a day)?(?:,? 7 days a week)?|(?:mon-sun|daily|every day|lun-dim|tous les jours):? 24 ?h(?:ours|rs?|eures)?)$/.test(
      plain,
    )
  )
    return { kind: 'always' }
  const read = piecesOf(plain)
    .filter((piece) => !(closed.test(piece) && daysOf(closed.exec(piece)?.[1] ?? '')))
    .map(openingsOf)
  if (read.length === 0 || read.some((openings) => openings === null)) return { kind: 'not-understood' }
  return { kind: 'weekly', weekly: read.flatMap((openings) => openings ?? []) }
}
