import { type Claim, isSheltered, type Place, sameValue, tracesOf } from '@recourse/domain/directory'
import { type Bilingual, isDay } from '@recourse/domain/shared'
import { type Draft, type DraftHours, type DraftPhone, serviceOf } from './draft.ts'
import { minutesIn } from './hour-of-day.ts'

/** What is wrong with a field. */
export type FaultKind =
  | 'needed'
  | 'other-language'
  | 'no-choice'
  | 'no-province'
  | 'no-place'
  | 'not-a-number'
  | 'too-few-pages'
  | 'not-a-link'
  | 'not-an-email'
  | 'not-a-postal-code'
  | 'not-an-hour'
  | 'no-day-of-week'
  | 'not-a-zone'
  | 'not-a-day'
  | 'none-and-others'
  | 'no-rule'
  | 'ages-crossed'
  | 'no-source'
  | 'address'
  | 'town'

/** A field of the record, as the way to it: `['phones', 0, 'label', 'fr']`. */
export type FieldPath = readonly (string | number)[]

/** One thing to repair before anything is saved. */
export type Fault = { readonly path: FieldPath; readonly kind: FaultKind }

/** Id of the field of a path. */
export const fieldId = (path: FieldPath): string => ['edit', ...path].join('-')

const fault = (kind: FaultKind, ...path: FieldPath): Fault => ({ path, kind })
const isBlank = (text: string): boolean => text.trim() === ''

// Both languages, always: half of a record is no record for half of the people.
function both(words: Bilingual, path: FieldPath, isNeeded = true): readonly Fault[] {
  const [en, fr] = [isBlank(words.en), isBlank(words.fr)]
  if (en && fr) return isNeeded ? [fault('needed', ...path, 'en')] : []
  return en ? [fault('other-language', ...path, 'en')] : fr ? [fault('other-language', ...path, 'fr')] : []
}

const numberForm = /^(?:\d{3}|\+?\d[\d\s().-]{5,20}\d(?: ?(?:ext\.?|x|poste) ?\d{1,6})?)$/

function ofPhone({ number, label, evidence, seenOn }: DraftPhone, i: number): readonly Fault[] {
  const pages = seenOn.split('\n').filter((line) => !isBlank(line)).length
  return [
    ...(numberForm.test(number.trim()) ? [] : [fault('not-a-number', 'phones', i, 'number')]),
    ...both(label, ['phones', i, 'label']),
    ...(pages === 0 ? [fault('needed', 'phones', i, 'seenOn')] : []),
    ...(pages === 1 && evidence === 'two_or_more_pages' ? [fault('too-few-pages', 'phones', i, 'seenOn')] : []),
  ]
}

function isLink(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol)
  } catch {
    return false
  }
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone !== ''
  } catch {
    return false
  }
}

function ofHours({ kind, text, timezone, weekly }: DraftHours): readonly Fault[] {
  if (kind === 'not-known') return []
  const words = both(text, ['hours', 'text'])
  if (kind === 'always') return words
  const rows = weekly.flatMap(({ days, opens, closes }, i) => [
    ...(days.length === 0 ? [fault('no-day-of-week', 'hours', 'weekly', i, 'days')] : []),
    ...(minutesIn(opens) === null ? [fault('not-an-hour', 'hours', 'weekly', i, 'opens')] : []),
    ...(minutesIn(closes) === null ? [fault('not-an-hour', 'hours', 'weekly', i, 'closes')] : []),
  ])
  return [...words, ...(isZone(timezone) ? [] : [fault('not-a-zone', 'hours', 'timezone')]), ...rows]
}

function ofRule({ criterion, value }: Claim, path: FieldPath): readonly Fault[] {
  if (!criterion || criterion.kind === 'other') return []
  if (criterion.kind !== 'age') return criterion.accepts.length === 0 ? [fault('no-rule', ...path, 'criterion', 'accepts')] : []
  const { min, max } = criterion
  if (min === undefined && max === undefined) return value === 'yes' ? [fault('no-rule', ...path, 'criterion', 'min')] : []
  return min !== undefined && max !== undefined && min > max ? [fault('ages-crossed', ...path, 'criterion', 'min')] : []
}

function ofClaim(claim: Claim, i: number, sources: ReadonlySet<string>): readonly Fault[] {
  const path = ['claims', i]
  return [
    ...both(claim.text, [...path, 'text']),
    ...both(claim.ask, [...path, 'ask']),
    ...(claim.value === 'conditional' ? both(claim.condition ?? { en: '', fr: '' }, [...path, 'condition']) : []),
    ...ofRule(claim, path),
    ...(sources.has(claim.source) ? [] : [fault('no-source', ...path, 'source')]),
  ]
}

function ofPlace({ area, addresses, needs }: Draft): readonly Fault[] {
  const provinces = area.kind !== 'national' && area.provinces.length === 0 && area.kind !== 'towns' ? [fault('no-province', 'area', 'provinces')] : []
  const places = area.kind === 'towns' && area.places.length === 0 ? [fault('no-place', 'area', 'places')] : []
  const isHidden = isSheltered({ area: area.kind === 'confidential' ? { kind: 'confidential', provinces: [] } : { kind: 'national' }, needs })
  const lines = isHidden
    ? []
    : addresses.flatMap((address, i) => [
        ...(isBlank(address.line) ? [fault('needed', 'addresses', i, 'line')] : []),
        ...(isBlank(address.town) ? [fault('needed', 'addresses', i, 'town')] : []),
        ...(address.province === '' ? [fault('no-choice', 'addresses', i, 'province')] : []),
        ...(isBlank(address.postalCode) || /^[A-Z]\d[A-Z] \d[A-Z]\d$/i.test(address.postalCode.trim())
          ? []
          : [fault('not-a-postal-code', 'addresses', i, 'postalCode')]),
      ])
  return [...provinces, ...places, ...lines]
}

const ofSharing = ({ discloses }: Draft): readonly Fault[] =>
  discloses.flatMap(({ to, what, recipients }, i) => [
    ...both(to, ['discloses', i, 'to']),
    ...both(what, ['discloses', i, 'what']),
    ...(recipients.length === 0 ? [fault('no-choice', 'discloses', i, 'recipients')] : []),
    ...(recipients.includes('none') && recipients.length > 1 ? [fault('none-and-others', 'discloses', i, 'recipients')] : []),
  ])

const ofSources = ({ sources }: Draft): readonly Fault[] =>
  sources.flatMap(({ title, url, dated }, i) => [
    ...both(title, ['sources', i, 'title']),
    ...(isBlank(url) || isLink(url.trim()) ? [] : [fault('not-a-link', 'sources', i, 'url')]),
    ...(dated === '' || isDay(dated) ? [] : [fault('not-a-day', 'sources', i, 'dated')]),
  ])

/** What a record gives away of a place where people are sheltered, by field. What is taken out when it is saved is no fault. */
export const givenAway = (draft: Draft, places: readonly Place[]): readonly Fault[] =>
  tracesOf(serviceOf(draft), places).map(({ path, trace }) => ({ path, kind: trace }))

// A text that is missing in both languages is missing where it is written: in each of them, or in the one of a record that has one only.
const inEachHalf =
  (onlyIn: Draft['onlyIn']) =>
  (found: Fault): readonly Fault[] => {
    if (found.kind !== 'needed' || found.path.at(-1) !== 'en') return [found]
    const halves = onlyIn === '' ? (['en', 'fr'] as const) : ([onlyIn] as const)
    return halves.map((half) => ({ ...found, path: [...found.path.slice(0, -1), half] }))
  }

/** Everything to repair before a record can be saved, in the order of the form. Empty when it can be. Never throws. */
export function faultsOf(draft: Draft, places: readonly Place[]): readonly Fault[] {
  const sources = new Set(draft.sources.map(({ id }) => id))
  const { website, email } = draft
  return [
    ...both(draft.name, ['name']),
    ...both(draft.organization, ['organization']),
    ...both(draft.description, ['description']),
    ...(draft.needs.length === 0 ? [fault('no-choice', 'needs')] : []),
    ...ofPlace(draft),
    ...draft.phones.flatMap(ofPhone),
    ...(isBlank(website) || isLink(website.trim()) ? [] : [fault('not-a-link', 'website')]),
    ...(isBlank(email) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()) ? [] : [fault('not-an-email', 'email')]),
    ...ofHours(draft.hours),
    ...both(draft.cost, ['cost'], false),
    ...ofSharing(draft),
    ...draft.claims.flatMap((claim, i) => ofClaim(claim, i, sources)),
    ...ofSources(draft),
    ...givenAway(draft, places),
  ].flatMap(inEachHalf(draft.onlyIn))
}

/** Whether a form holds something else than it did. */
export const isChanged = (before: Draft, now: Draft): boolean => !sameValue(before, now)
