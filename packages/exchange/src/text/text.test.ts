import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { readHours } from './read-hours.ts'
import { readLanguages } from './read-languages.ts'
import { emailAddress, readPhones, webAddress } from './read-phones.ts'
import { readCsv } from './read-table.ts'
import { agesIn, genderIn } from './read-who.ts'
import { stripFormulas } from './strip-formulas.ts'

const read = (bytes: Uint8Array) => {
  const result = decodeText(bytes)
  return result.ok ? [result.value.encoding, result.value.text, result.value.notes.length] : result.error.kind
}
const utf16 = (text: string, big: boolean): Uint8Array => {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return new Uint8Array(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

describe('text', () => {
  test('is decoded from UTF-8 and UTF-16 as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aéœ😀"\n,'), minLength: 1 }), (text) => {
        expect(read(new TextEncoder().encode(text))).toEqual(['utf-8', text, 0])
        expect(read(new TextEncoder().encode(`\uFEFF${text}`))).toEqual(['utf-8', text, 0])
        expect(read(utf16(text, false))).toEqual(['utf-16le', text, 0])
        expect(read(utf16(text, true))).toEqual(['utf-16be', text, 0])
      }),
    )
  })

  test('is read as windows-1252 only when it is no UTF-8, and then with a note', () => {
    expect(read(new Uint8Array([0x51, 0x75, 0xe9, 0x62, 0x65, 0x63, 0x92]))).toEqual(['windows-1252', 'Québec’', 1])
  })

  test('is refused when it is none: control characters, NUL, half of UTF-16', () => {
    expect(read(new Uint8Array([0x61, 0, 0x62]))).toBe('not-text')
    expect(read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('not-text')
    expect(read(new Uint8Array([0xff, 0xfe, 0x61]))).toBe('not-text')
  })
})

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR']
const hours: readonly (readonly [string, unknown])[] = [
  ['Mon-Fri 9 am-5 pm', [{ days: weekdays, opens: 540, closes: 1020 }]],
  ['Mon–Fri 9am–11pm', [{ days: weekdays, opens: 540, closes: 1380 }]],
  [
    'Monday to Friday: 09:00 - 17:00; Sat 10:00-14:00',
    [
      { days: weekdays, opens: 540, closes: 1020 },
      { days: ['SA'], opens: 600, closes: 840 },
    ],
  ],
  [
    'Mon-Wed 9 am-8 pm, Thu 9 am-6:30 pm',
    [
      { days: ['MO', 'TU', 'WE'], opens: 540, closes: 1200 },
      { days: ['TH'], opens: 540, closes: 1110 },
    ],
  ],
  ['Tue, Thu & Sat 10:30am-1pm', [{ days: ['TU', 'TH', 'SA'], opens: 630, closes: 780 }]],
  [
    'Mon 8:30-12:00, 13:00-17:00',
    [
      { days: ['MO'], opens: 510, closes: 720 },
      { days: ['MO'], opens: 780, closes: 1020 },
    ],
  ],
  ['Sunday: Closed; Monday: 9:00-17:00', [{ days: ['MO'], opens: 540, closes: 1020 }]],
  ['Daily: 1pm–5pm', [{ days: [...weekdays, 'SA', 'SU'], opens: 780, closes: 1020 }]],
  ['Fri-Mon 8 pm-8 am', [{ days: ['FR', 'SA', 'SU', 'MO'], opens: 1200, closes: 480 }]],
  ['lun-ven 9h-17h30', [{ days: weekdays, opens: 540, closes: 1050 }]],
  ['Wed 12 noon-6:30 pm', [{ days: ['WE'], opens: 720, closes: 1110 }]],
]

describe('hours in words', () => {
  test.each(hours)('%s is understood', (text, weekly) => {
    expect(readHours(text)).toEqual({ kind: 'weekly', weekly })
  })

  test.each(['24/7', 'Mon-Sun 24 hours', 'Daily 24 hours', '24 hours a day, 7 days a week'])('%s is always', (text) => {
    expect(readHours(text)).toEqual({ kind: 'always' })
  })

  test.each([
    '',
    'Varies',
    'Mon–Fri',
    'By appointment (Tue, Thu, Sat)',
    'Mon-Fri 9-5',
    'Mon-Fri 9-5 pm',
    'Mon-Fri 9 am-5 pm by appointment',
    'Mon-Fri 9 am-5 pm * closed in July',
    '24/7 intake',
    'Office -- Mon-Fri 9 am-4 pm',
    'Mon-Fri 9 am-25 pm',
    'Tue & Thu 11:30am–1pm (clothing); emergency availability 9am–6pm',
  ])('“%s” is not half-understood', (text) => {
    expect(readHours(text)).toEqual({ kind: 'not-understood' })
  })

  test('never throws and never gives an hour that is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'MonFriSat 0123459:-,;&apmh') }), (text) => {
        const read_ = readHours(text)
        if (read_.kind === 'weekly')
          for (const { opens, closes, days } of read_.weekly) expect(opens >= 0 && opens < 1440 && closes >= 0 && closes <= 1440 && days.length > 0).toBe(true)
      }),
    )
  })
})

describe('words of a list', () => {
  test('languages are named, and what is more than a name is left', () => {
    expect(readLanguages('English ; Chinese (Cantonese) ; Chinese (Mandarin); Spanish')).toEqual({ codes: ['en', 'zh', 'es'], left: [] })
    expect(readLanguages('English ; interpreters may be arranged')).toEqual({ codes: ['en'], left: ['interpreters may be arranged'] })
    expect(readLanguages('constructor; __proto__').codes).toEqual([])
  })

  test('phones keep their words, and what is no number says so', () => {
    expect(readPhones('Administration 416-555-0100 ; Intake (416) 555-0101 ext 22')).toEqual({
      phones: [
        { number: '416-555-0100', label: 'Administration' },
        { number: '(416) 555-0101 ext 22', label: 'Intake' },
      ],
      left: false,
    })
    expect(readPhones('211').phones).toEqual([{ number: '211', label: '' }])
    expect(readPhones('call 555-01')).toEqual({ phones: [], left: true })
  })

  test('links are only of the Web, and mail is one address', () => {
    expect(webAddress('www.example.org')).toBe('https://www.example.org')
    expect(webAddress('javascript:alert(1)')).toBeUndefined()
    expect(webAddress('data:text/html,x')).toBeUndefined()
    expect(emailAddress('a@example.org')).toBe('a@example.org')
    expect(emailAddress('a@example.org, b@example.org')).toBeUndefined()
  })

  test('ages and genders are drawn from plain words only', () => {
    expect(agesIn('Ages 16-24')).toEqual({ kind: 'age', min: 16, max: 24 })
    expect(agesIn('18 years and over')).toEqual({ kind: 'age', min: 18 })
    expect(agesIn('moins de 18 ans')).toEqual({ kind: 'age', max: 17 })
    expect(agesIn('anyone')).toBeUndefined()
    expect(genderIn('Women only')).toEqual({ kind: 'gender', accepts: ['woman'] })
    expect(genderIn('Women and men')).toBeUndefined()
  })

  test('formulas are emptied with a note, and numbers are left alone', () => {
    const table = readCsv('name,phone\n"=HYPERLINK(""x"")",+1 416-555-0100\n@SUM(A1),-123.4\n+cmd|x,ok\n', 'list')
    if (!table.ok) throw new Error('no table')
    const { rows, notes } = stripFormulas(table.value)
    expect(rows.map(({ cells }) => [...cells.values()])).toEqual([
      ['', '+1 416-555-0100'],
      ['', '-123.4'],
      ['', 'ok'],
    ])
    expect(notes.map(({ where, kind }) => [where, kind])).toEqual(['row 2', 'row 3', 'row 4'].map((row) => [`${row}, column name`, 'stripped']))
  })
})
