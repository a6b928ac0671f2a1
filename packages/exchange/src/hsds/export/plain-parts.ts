import type { Hours, Phone, PublicAddress, Schedule, Service, ServiceArea } from '@recourse/domain/directory'
import { languageName } from '../import/language-codes.ts'
import type { JsonRecord } from '../json-record.ts'
import { uuidFor } from '../uuid.ts'

const provinceNames: Readonly<Record<string, string>> = {
  ON: 'Ontario',
  QC: 'Québec',
  BC: 'British Columbia',
  AB: 'Alberta',
  MB: 'Manitoba',
  SK: 'Saskatchewan',
  NS: 'Nova Scotia',
  NB: 'New Brunswick',
  NL: 'Newfoundland and Labrador',
  PE: 'Prince Edward Island',
  YT: 'Yukon',
  NT: 'Northwest Territories',
  NU: 'Nunavut',
}

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const digitsOf = (number: string): string => number.replace(/[^\dx]/gi, '').toLowerCase()

/** Whether two writings are the same number. */
export const isSameNumber = (a: string, b: string): boolean => digitsOf(a) === digitsOf(b)

/** The phones of a service as HSDS has them; at a confidential site without a note. */
export const phoneRecords = (service: Service): readonly JsonRecord[] =>
  service.phones.map(({ number, label }: Phone) => {
    const [, main = number, extension] = /^(.*?)\s*x(\d+)$/.exec(number) ?? []
    return {
      id: uuidFor(`phone ${service.id} ${digitsOf(number)}`),
      number: main,
      ...(extension ? { extension: Number(extension) } : {}),
      type: 'voice',
      ...(service.area.kind === 'confidential' ? {} : { description: label.en }),
    }
  })

const scheduleRecord = (schedule: Schedule, more: JsonRecord): JsonRecord => ({
  ...more,
  freq: schedule.freq,
  interval: schedule.interval ?? 1,
  ...(schedule.byday ? { byday: schedule.byday.join(',') } : {}),
  ...(schedule.bymonthday ? { bymonthday: schedule.bymonthday.join(',') } : {}),
  ...(schedule.dtstart ? { dtstart: schedule.dtstart } : {}),
  ...(schedule.validFrom ? { valid_from: schedule.validFrom } : {}),
  ...(schedule.validTo ? { valid_to: schedule.validTo } : {}),
  opens_at: clock(schedule.opens),
  closes_at: clock(schedule.closes),
})

const everyDay: Schedule = { freq: 'WEEKLY', byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opens: 0, closes: 1439 }

/** The hours of a service as HSDS schedules. Words alone are a schedule with a description and nothing else. */
export function scheduleRecords(service: Service, hours: Hours): readonly JsonRecord[] {
  const more = (i: number): JsonRecord => ({ id: uuidFor(`schedule ${service.id} ${i}`), description: hours.text.en })
  if ('always' in hours) return [scheduleRecord(everyDay, more(0))]
  const weekly = hours.weekly.map(({ days, opens, closes }): Schedule => ({ freq: 'WEEKLY', byday: days, opens, closes }))
  const schedules = hours.schedules && hours.schedules.length > 0 ? hours.schedules : weekly
  return schedules.length === 0 ? [more(0)] : schedules.map((schedule, i) => scheduleRecord(schedule, more(i)))
}

/** The languages of a service. */
export const languageRecords = (service: Service): readonly JsonRecord[] =>
  service.languages.map((code) => ({ id: uuidFor(`language ${service.id} ${code}`), name: languageName(code), code }))

// The id of a town is its name and its province: place:rivebrune-qc.
const placeName = (id: string): string => {
  const [, slug = id, province] = /^place:(.+)-([a-z]{2})$/.exec(id) ?? /^fsa:(.+)$/.exec(id) ?? []
  return province
    ? `${slug
        .split('-')
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join(' ')}, ${province.toUpperCase()}`
    : slug
}

const areaNames = (area: ServiceArea): readonly string[] =>
  area.kind === 'national' ? ['Canada'] : area.kind === 'towns' ? area.places.map(placeName) : area.provinces.map((code) => provinceNames[code] ?? code)

/** The areas of a service; of a confidential one its provinces only. */
export const areaRecords = (service: Service): readonly JsonRecord[] =>
  areaNames(service.area).map((name) => ({ id: uuidFor(`area ${service.id} ${name}`), name }))

/** The public addresses of a service, each as a place. */
export const placeRecords = (service: Service, addresses: readonly PublicAddress[]): readonly JsonRecord[] =>
  addresses.map(({ line, town, province, postalCode }, i) => ({
    id: uuidFor(`service at location ${service.id} ${i}`),
    location: {
      id: uuidFor(`location ${service.id} ${i}`),
      location_type: 'physical',
      name: service.name.en,
      addresses: [
        {
          id: uuidFor(`address ${service.id} ${i}`),
          address_1: line,
          city: town,
          state_province: province,
          postal_code: postalCode ?? '-',
          country: 'CA',
          address_type: 'physical',
        },
      ],
    },
  }))
