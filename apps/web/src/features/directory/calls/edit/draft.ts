import type {
  Claim,
  Hours,
  OnHolidays,
  Phone,
  PublicAddress,
  Schedule,
  Service,
  ServiceArea,
  ServiceDisclosure,
  WeeklyOpening,
} from '@recourse/domain/directory'
import { isSheltered } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { hourOf, minutesIn } from './hour-of-day.ts'

/** A row of weekly hours while it is written: hours as typed (see `minutesIn`). */
export type DraftOpening = { readonly days: WeeklyOpening['days']; readonly opens: string; readonly closes: string }

/** Hours while they are written. `weekly` without a row is hours in words only. Schedules of another form are kept as they are. */
export type DraftHours = {
  readonly kind: 'not-known' | 'always' | 'weekly'
  readonly text: Bilingual
  readonly timezone: string
  readonly weekly: readonly DraftOpening[]
  readonly schedules: readonly Schedule[] | undefined
  readonly holidays: OnHolidays | ''
}

/** A phone while it is written: where it was seen is one line each. */
export type DraftPhone = Omit<Phone, 'seenOn'> & { readonly seenOn: string }

/** An address while it is written: '' for no postal code. */
export type DraftAddress = Omit<PublicAddress, 'postalCode'> & { readonly postalCode: string }

/** A source while it is written: '' for no link and no day. */
export type DraftSource = Omit<Service['sources'][number], 'url' | 'dated'> & { readonly url: string; readonly dated: string }

/** Where a service is, while it is written: what another kind of area would hold is kept, and not saved. */
type DraftArea = { readonly kind: ServiceArea['kind']; readonly provinces: readonly string[]; readonly places: readonly string[] }

/** A record while it is written: every field is there, '' for what is not said. `kept`: what no field shows and no save may lose. */
export type Draft = {
  readonly name: Bilingual
  readonly organization: Bilingual
  readonly status: Service['status']
  readonly needs: readonly string[]
  readonly area: DraftArea
  readonly description: Bilingual
  readonly phones: readonly DraftPhone[]
  readonly website: string
  readonly email: string
  readonly textLine: string
  readonly addresses: readonly DraftAddress[]
  readonly hours: DraftHours
  readonly languages: readonly string[]
  readonly cost: Bilingual
  readonly discloses: readonly ServiceDisclosure[]
  readonly claims: readonly Claim[]
  readonly sources: readonly DraftSource[]
  readonly onlyIn: 'en' | 'fr' | ''
  readonly kept: Pick<Service, 'id' | 'demonstration' | 'carried'>
}

const none: Bilingual = { en: '', fr: '' }

/** A record of which nothing is written. Its id is chosen when it is saved. */
export const emptyDraft: Draft = {
  name: none,
  organization: none,
  status: 'active',
  needs: [],
  area: { kind: 'towns', provinces: [], places: [] },
  description: none,
  phones: [],
  website: '',
  email: '',
  textLine: '',
  addresses: [],
  hours: { kind: 'not-known', text: none, timezone: '', weekly: [], schedules: undefined, holidays: '' },
  languages: [],
  cost: none,
  discloses: [],
  claims: [],
  sources: [],
  onlyIn: '',
  kept: { id: '', demonstration: false },
}

function draftHours(hours: Hours | undefined): DraftHours {
  if (hours === undefined) return emptyDraft.hours
  if ('always' in hours) return { ...emptyDraft.hours, kind: 'always', text: hours.text }
  return {
    kind: 'weekly',
    text: hours.text,
    timezone: hours.timezone,
    weekly: hours.weekly.map(({ days, opens, closes }) => ({ days, opens: hourOf(opens), closes: hourOf(closes) })),
    schedules: hours.schedules,
    holidays: hours.holidays ?? '',
  }
}

const draftArea = (area: ServiceArea): DraftArea => ({
  kind: area.kind,
  provinces: area.kind === 'national' ? [] : area.provinces,
  places: area.kind === 'towns' ? area.places : [],
})

/** A record as it is written in the form. `serviceOf` gives the same record back. */
export function draftOf(service: Service): Draft {
  const { id, demonstration, carried, addresses = [], website = '', email = '', textLine = '', cost = none, onlyIn = '', ...rest } = service
  return {
    ...rest,
    website,
    email,
    textLine,
    cost,
    onlyIn,
    area: draftArea(service.area),
    phones: service.phones.map((phone) => ({ ...phone, seenOn: phone.seenOn.join('\n') })),
    addresses: addresses.map(({ postalCode = '', ...address }) => ({ ...address, postalCode })),
    hours: draftHours(service.hours),
    sources: service.sources.map(({ url = '', dated = '', ...source }) => ({ ...source, url, dated })),
    kept: { id, demonstration, ...(carried === undefined ? {} : { carried }) },
  }
}

const trimmed = ({ en, fr }: Bilingual): Bilingual => ({ en: en.trim(), fr: fr.trim() })
const isSaid = ({ en, fr }: Bilingual): boolean => en.trim() !== '' || fr.trim() !== ''
const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function areaIn({ kind, provinces, places }: DraftArea): ServiceArea {
  switch (kind) {
    case 'national':
      return { kind }
    case 'province':
    case 'confidential':
      return { kind, provinces }
    case 'towns':
      return { kind, provinces, places }
  }
}

function hoursIn({ kind, text, timezone, weekly, schedules, holidays }: DraftHours): Hours | undefined {
  switch (kind) {
    case 'not-known':
      return undefined
    case 'always':
      return { text: trimmed(text), always: true }
    case 'weekly':
      return {
        text: trimmed(text),
        timezone,
        // A row that is no hour is told before anything is saved: what is read here is what was checked.
        weekly: weekly.map(({ days, opens, closes }) => ({ days, opens: minutesIn(opens) ?? 0, closes: minutesIn(closes) ?? 0 })),
        ...(schedules === undefined ? {} : { schedules }),
        ...(holidays === '' ? {} : { holidays }),
      }
  }
}

const claimIn = ({ condition, ...claim }: Claim): Claim => ({
  ...claim,
  text: trimmed(claim.text),
  ask: trimmed(claim.ask),
  ...(condition === undefined ? {} : { condition: trimmed(condition) }),
})

const addressIn = ({ line, town, province, postalCode }: DraftAddress): PublicAddress => ({
  line: line.trim(),
  town: town.trim(),
  province,
  ...(postalCode.trim() === '' ? {} : { postalCode: postalCode.trim().toUpperCase() }),
})

const sourceIn = ({ url, dated, ...source }: DraftSource): Service['sources'][number] => ({
  ...source,
  title: trimmed(source.title),
  ...(url.trim() === '' ? {} : { url: url.trim() }),
  ...(dated === '' ? {} : { dated }),
})

/** Words that are there or not, by the name of their field. */
const optional = <K extends 'website' | 'email' | 'textLine'>(field: K, text: string): { readonly [key in K]?: string } =>
  text.trim() === '' ? {} : ({ [field]: text.trim() } as { readonly [key in K]?: string })

/**
 * The record that a form holds. Spaces around words go; nothing else does, save where people are sheltered: such a record may hold no address and
 * nothing that came along from elsewhere, since nobody has read what is in it. Says nothing of what is wrong: see `faultsOf`. Never throws.
 */
export function serviceOf(draft: Draft): Service {
  const { kept, website, email, textLine, cost, onlyIn, addresses, ...rest } = draft
  const { carried, ...identity } = kept
  const area = areaIn(draft.area)
  const hours = hoursIn(draft.hours)
  const isHidden = isSheltered({ area, needs: draft.needs })
  return {
    ...identity,
    name: trimmed(draft.name),
    organization: trimmed(draft.organization),
    status: rest.status,
    needs: rest.needs,
    area,
    description: trimmed(draft.description),
    phones: draft.phones.map((phone) => ({ ...phone, number: phone.number.trim(), label: trimmed(phone.label), seenOn: lines(phone.seenOn) })),
    ...optional('website', website),
    ...optional('email', email),
    ...optional('textLine', textLine),
    ...(isHidden || addresses.length === 0 ? {} : { addresses: addresses.map(addressIn) }),
    ...(hours === undefined ? {} : { hours }),
    languages: rest.languages,
    ...(isSaid(cost) ? { cost: trimmed(cost) } : {}),
    discloses: draft.discloses.map((one) => ({ ...one, to: trimmed(one.to), what: trimmed(one.what) })),
    claims: draft.claims.map(claimIn),
    sources: draft.sources.map(sourceIn),
    ...(onlyIn === '' ? {} : { onlyIn }),
    ...(isHidden || carried === undefined ? {} : { carried }),
  }
}
