import HolidayCalendar from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { addSpan } from '../shared/index.ts'
import { type Holiday, holidayOn, provinceCodes } from './holidays.ts'

const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030]
const daysOf = (year: number) => Array.from({ length: 366 }, (_, i) => addSpan(`${year}-01-01`, { days: i })).filter((day) => day.startsWith(String(year)))

function ours(province: string, year: number, kind: Holiday): readonly string[] {
  return daysOf(year).filter((day) => holidayOn(day, province) === kind)
}

/** The same day of every year, without its year when it is a date, or by its name. */
const theirs = (province: string, year: number) =>
  new HolidayCalendar('CA', province)
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public' || holiday.type === 'bank')
    .map((holiday) => ({ day: holiday.date.slice(0, 10), name: holiday.name }))

/**
 * Where `date-holidays` 3.37 and we differ, and why. Its lists mix what the law of work gives with what a government gives its own staff.
 * `only them` is what they list as public and we do not count as statutory; `only us` the reverse.
 */
const disagreements: Readonly<Record<string, readonly string[]>> = {
  AB: [],
  // Its list was not changed by the Act of 2023 on 30 September.
  BC: ['only us 09-30'],
  // S.M. 2023, c. 50 makes 30 September a holiday from 2024; the Remembrance Day Act closes most places.
  MB: ['only us 09-30', 'only us 11-11'],
  NB: [],
  NL: [],
  NS: [],
  // Easter Monday, Boxing Day: leave of the territory’s own staff, not in its Employment Standards Act. 30 September is in it since 2022.
  NT: ['only them easter 1', 'only them 12-26', 'only us 09-30'],
  NU: ['only us 09-30'],
  // In Ontario the Act lists nine days; Easter Monday is not one.
  ON: ['only them easter 1'],
  // Gold Cup Parade Day is kept in Charlottetown only, by custom. 30 September is in the Employment Standards Act since 2022.
  PE: ['only them Gold Cup Parade Day', 'only us 09-30'],
  // Good Friday or Easter Monday, as the employer chooses: neither is sure.
  QC: ['only them easter -2'],
  SK: [],
  // Easter Monday is in no Act of Yukon. 30 September is since 2023.
  YT: ['only them easter 1', 'only us 09-30'],
}

const nameOf = (name: string): string => ({ 'Good Friday': 'easter -2', 'Easter Monday': 'easter 1', 'Boxing Day': '12-26' })[name] ?? name

describe('holidays by law', () => {
  test.each(provinceCodes)('of %s are those of another table from 2024 to 2030, but for what is written down', (province) => {
    const found = years.flatMap((year) => {
      const [mine, other] = [ours(province, year, 'statutory'), theirs(province, year)]
      return [
        ...other.filter(({ day }) => !mine.includes(day)).map(({ name }) => `only them ${nameOf(name)}`),
        ...mine.filter((day) => !other.some((holiday) => holiday.day === day)).map((day) => `only us ${day.slice(5)}`),
      ]
    })
    expect([...new Set(found)].sort()).toEqual([...(disagreements[province] ?? [])].sort())
  })

  test('that move follow Easter and the Mondays', () => {
    // Good Friday of the earliest and of the latest Easter near us: 23 March 2008 and 24 April 2011; and 2019, when the moon’s table matters.
    for (const day of ['2008-03-21', '2011-04-22', '2019-04-19', '2049-04-16', '2076-04-17']) expect(holidayOn(day, 'ON')).toBe('statutory')
    // 24 May 2027 is a Monday and Victoria Day; in 2026 it is the 18th, in 2025 the 19th.
    for (const day of ['2025-05-19', '2026-05-18', '2027-05-24', '2028-05-22']) expect(holidayOn(day, 'QC')).toBe('statutory')
  })

  test('begin in the year in which the law did', () => {
    expect([holidayOn('2018-02-19', 'BC'), holidayOn('2019-02-18', 'BC')]).toEqual([null, 'statutory'])
    expect([holidayOn('2016-06-21', 'YT'), holidayOn('2017-06-21', 'YT')]).toEqual([null, 'statutory'])
    expect([holidayOn('2023-09-30', 'MB'), holidayOn('2024-09-30', 'MB')]).toEqual(['often-kept', 'statutory'])
  })
})

describe('days on which many close', () => {
  test('are those of the country that are no holiday of the province, and never those of another province alone', () => {
    expect(ours('ON', 2026, 'often-kept')).toEqual(['2026-04-06', '2026-08-03', '2026-09-30', '2026-11-11', '2026-12-28'])
    expect(holidayOn('2026-06-24', 'ON')).toBeNull()
    expect(holidayOn('2026-02-16', 'QC')).toBeNull()
  })

  test('are the next weekday when a dated holiday falls on a weekend, and go on past another holiday', () => {
    // 2027: Canada Day on a Thursday, Christmas on a Saturday, Boxing Day on a Sunday.
    expect(['2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28', '2027-12-29'].map((day) => holidayOn(day, 'ON'))).toEqual([
      'statutory',
      'statutory',
      'often-kept',
      'often-kept',
      null,
    ])
    expect(holidayOn('2029-07-02', 'QC')).toBe('often-kept')
    expect(holidayOn('2028-01-03', 'SK')).toBe('often-kept')
  })

  test('are none in a province that is not one', () => {
    expect(holidayOn('2026-12-25', 'ZZ')).toBeNull()
  })
})
