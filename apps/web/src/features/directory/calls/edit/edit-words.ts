import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { AskedDatum, OnHolidays, PhoneEvidence, Service, ServiceArea, WeeklyOpening } from '@recourse/domain/directory'
import type { Draft } from './draft.ts'
import type { FaultKind } from './faults.ts'

/** What is wrong with a field, and how to repair it. */
export const faultWords = {
  needed: msg`Write something here.`,
  'other-language': msg`Write it in this language too, or use the same words in both.`,
  'no-choice': msg`Choose at least one.`,
  'no-province': msg`Choose at least one province or territory.`,
  'no-place': msg`Choose at least one town, or another kind of area.`,
  'not-a-number': msg`This is not a phone number: write it as 1-800-555-0100, with “ext. 12” at the end if there is one.`,
  'too-few-pages': msg`Two pages are claimed and one is named: name the other, or choose “one page”.`,
  'not-a-link': msg`This is not a link: write all of it, from https:// on.`,
  'not-an-email': msg`This is not an address of email: write it as help@example.org.`,
  'not-a-postal-code': msg`This is not a postal code: write it as X0X 0X0, or leave it empty.`,
  'not-an-hour': msg`This is not an hour of the day: write it as 9:00, or 24:00 for midnight at the end of the day.`,
  'no-day-of-week': msg`Tick at least one day.`,
  'not-a-zone': msg`Choose the time zone of the service.`,
  'not-a-day': msg`This is not a day: choose it again, or leave it empty.`,
  'none-and-others': msg`That it tells nobody cannot go with others who are told: take one or the other out.`,
  'no-rule': msg`Say whom it takes.`,
  'ages-crossed': msg`The lowest age is above the highest: correct one of them.`,
  'no-source': msg`Choose where it was read. A source is added further down.`,
  address: msg`It may show where people are sheltered (a street, a postal code): take that out.`,
  town: msg`It names a town, and the place is kept secret: take it out.`,
} as const satisfies Record<FaultKind, MessageDescriptor>

/** Each part of the form. */
export const partWords = {
  name: msg`Name`,
  organization: msg`Organization`,
  status: msg`Is it running?`,
  needs: msg`Helps with`,
  area: msg`Where it helps`,
  description: msg`What it does`,
  phones: msg`Phone`,
  website: msg`Site`,
  email: msg`Email`,
  textLine: msg`Number for text messages`,
  addresses: msg`Public address`,
  hours: msg`Hours`,
  languages: msg`Languages`,
  cost: msg`Cost`,
  discloses: msg`Who learns what`,
  claims: msg`What is claimed`,
  sources: msg`Source`,
  onlyIn: msg`Languages of the record`,
  kept: msg`The record`,
} as const satisfies Record<keyof Draft, MessageDescriptor>

/** Whether a service runs. */
export const statusWords = {
  active: msg`Running`,
  inactive: msg`Not running now`,
  defunct: msg`Closed for good`,
  'temporarily closed': msg`Closed for now`,
} as const satisfies Record<Service['status'], MessageDescriptor>

/** The kinds of area. */
export const areaWords = {
  towns: msg`In some towns`,
  province: msg`In whole provinces or territories`,
  national: msg`In all of Canada`,
  confidential: msg`Its place is kept secret`,
} as const satisfies Record<ServiceArea['kind'], MessageDescriptor>

/** How sure a number is. */
export const evidenceWords = {
  two_or_more_pages: msg`seen on two pages or more, of the service or of an official body`,
  one_page_plus_unofficial: msg`seen on one page, and on a list`,
  one_page: msg`seen on one page`,
  unofficial_only_two_or_more: msg`only on lists of others, two or more (not shown)`,
  unofficial_only: msg`only on a list of others (not shown)`,
  stale: msg`on an old page (not shown)`,
  conflicting: msg`pages disagree (not shown)`,
} as const satisfies Record<PhoneEvidence, MessageDescriptor>

/** Days of the week. */
export const dayWords = {
  MO: msg`Monday`,
  TU: msg`Tuesday`,
  WE: msg`Wednesday`,
  TH: msg`Thursday`,
  FR: msg`Friday`,
  SA: msg`Saturday`,
  SU: msg`Sunday`,
} as const satisfies Record<WeeklyOpening['days'][number], MessageDescriptor>

/** What a service does on public holidays. */
export const holidayWords = {
  '': msg`Not known`,
  'as-usual': msg`Open as usual`,
  closed: msg`Closed`,
} as const satisfies Record<OnHolidays | '', MessageDescriptor>

/** What must be told or shown before a service helps. */
export const askedWords = {
  '': msg`Nothing in particular`,
  status: msg`Immigration status`,
  gender: msg`Gender`,
  age: msg`Age`,
  name: msg`A name`,
  id_document: msg`An identity document`,
  health_card: msg`A health card`,
  address: msg`An address`,
  employer: msg`The employer`,
  income: msg`Income`,
  exploitation: msg`What was done to the person`,
} as const satisfies Record<AskedDatum | '', MessageDescriptor>

/** The ids of a table of words, as they stand in it. */
export function idsOf<T extends string>(words: Readonly<Record<T, MessageDescriptor>>): readonly T[] {
  const isOne = (id: string): id is T => Object.hasOwn(words, id)
  return Object.keys(words).filter(isOne)
}
