import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isSheltered, type Service } from '@recourse/domain/directory'
import type { Corpus } from '@recourse/domain/route'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aService } from '../../services.test-kit.ts'
import { draftOf, emptyDraft, serviceOf } from './draft.ts'
import { faultsOf, givenAway, isChanged } from './faults.ts'
import { hourOf, minutesIn } from './hour-of-day.ts'
import { newId } from './new-id.ts'
import { filledFrom, onlyWordsIn, typedIn } from './same-words.ts'
import { aClaim, anyService } from './services.test-kit.ts'

const withoutHidden = ({ addresses: _, carried: __, ...rest }: Service): Service => rest

describe('a record written in the form', () => {
  test('is the very record, whatever it holds, save what may not be held where people are sheltered', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        expect(serviceOf(draftOf(service))).toStrictEqual(isSheltered(service) ? withoutHidden(service) : service)
      }),
      { numRuns: 400 },
    )
  })

  test('is unchanged until something else is written, whatever the order of its keys', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const draft = draftOf(service)
        expect(isChanged(draft, draftOf(serviceOf({ ...draft })))).toBe(isChanged(draft, draftOf(isSheltered(service) ? withoutHidden(service) : service)))
        expect(isChanged(draft, { ...draft, status: draft.status === 'active' ? 'defunct' : 'active' })).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('made secret has no town, no address and nothing that came along from elsewhere, and the rest', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const draft = draftOf(service)
        const secret = serviceOf({ ...draft, area: { ...draft.area, kind: 'confidential', provinces: ['QC'] } })
        expect(secret).toStrictEqual({ ...withoutHidden(service), area: { kind: 'confidential', provinces: ['QC'] } })
      }),
      { numRuns: 100 },
    )
  })

  test('loses spaces around words and nothing else', () => {
    const draft = { ...draftOf(aService()), name: { en: '  Help ', fr: 'Aide\n' }, email: ' a@example.org ' }
    expect(serviceOf(draft)).toMatchObject({ name: { en: 'Help', fr: 'Aide' }, email: 'a@example.org' })
  })
})

describe('hours as they are typed', () => {
  test('come back the same, for every minute of a day and its end', () => {
    for (let minutes = 0; minutes <= 1440; minutes++) expect(minutesIn(hourOf(minutes))).toBe(minutes)
  })

  test('are read in the ways in which people write them, and nothing else is', () => {
    expect(['9:00', '09:00', '9 h 30', '17h', '17', '24:00', '9.15'].map(minutesIn)).toEqual([540, 540, 570, 1020, 1020, 1440, 555])
    expect(['', '25:00', '24:01', '9:60', 'noon', '-1', '9:3', '9:000'].map(minutesIn)).toEqual(Array(8).fill(null))
  })
})

describe('what is wrong with a record', () => {
  const kinds = (more: Partial<Service>) => faultsOf(draftOf(aService(more)), []).map(({ path, kind }) => `${path.join('.')} ${kind}`)

  test('is nothing for a sound one, and every field at once for an empty one', () => {
    expect(kinds({})).toEqual([])
    const fields = faultsOf(emptyDraft, []).map(({ path }) => path.join('.'))
    expect(fields).toEqual(['name.en', 'name.fr', 'organization.en', 'organization.fr', 'description.en', 'description.fr', 'needs', 'area.places'])
    const french = faultsOf({ ...emptyDraft, onlyIn: 'fr' }, []).map(({ path }) => path.join('.'))
    expect(french).toEqual(['name.fr', 'organization.fr', 'description.fr', 'needs', 'area.places'])
  })

  test('is named by field and by kind', () => {
    expect(kinds({ name: { en: 'Help', fr: ' ' } })).toEqual(['name.fr other-language'])
    expect(kinds({ area: { kind: 'confidential', provinces: [] } })).toEqual(['area.provinces no-province'])
    expect(kinds({ website: 'javascript:alert(1)', email: 'nobody' })).toEqual(['website not-a-link', 'email not-an-email'])
    expect(kinds({ cost: { en: 'Free', fr: '' } })).toEqual(['cost.fr other-language'])
    expect(kinds({ claims: [aClaim({ source: 'gone' })] })).toEqual(['claims.0.source no-source'])
    expect(kinds({ claims: [aClaim({ value: 'conditional' })] })).toEqual(['claims.0.condition.en needed', 'claims.0.condition.fr needed'])
    expect(kinds({ claims: [aClaim({ criterion: { kind: 'gender', accepts: [] } })] })).toEqual(['claims.0.criterion.accepts no-rule'])
    expect(kinds({ claims: [aClaim({ criterion: { kind: 'age', min: 30, max: 18 } })] })).toEqual(['claims.0.criterion.min ages-crossed'])
    expect(kinds({ discloses: [{ to: { en: 'x', fr: 'x' }, what: { en: 'x', fr: 'x' }, basis: 'unknown', recipients: ['none', 'police'] }] })).toEqual([
      'discloses.0.recipients none-and-others',
    ])
  })

  test('tells a number that is none, and one that was seen on fewer pages than is said', () => {
    const phone = { number: '555-0100', label: { en: 'Line', fr: 'Ligne' }, evidence: 'two_or_more_pages', seenOn: ['a page', 'another'] } as const
    expect(kinds({ phones: [phone] })).toEqual([])
    expect(kinds({ phones: [{ ...phone, number: 'call us', seenOn: ['a page'] }] })).toEqual(['phones.0.number not-a-number', 'phones.0.seenOn too-few-pages'])
    expect(kinds({ phones: [{ ...phone, evidence: 'one_page', seenOn: [] }] })).toEqual(['phones.0.seenOn needed'])
  })

  test('tells hours that are none', () => {
    const draft = draftOf(aService())
    const hours = {
      ...draft.hours,
      kind: 'weekly',
      text: { en: 'x', fr: 'x' },
      timezone: 'Nowhere/Invented',
      weekly: [{ days: [], opens: '9', closes: 'late' }],
    } as const
    expect(faultsOf({ ...draft, hours }, []).map(({ path, kind }) => `${path.join('.')} ${kind}`)).toEqual([
      'hours.timezone not-a-zone',
      'hours.weekly.0.days no-day-of-week',
      'hours.weekly.0.closes not-an-hour',
    ])
  })

  test('tells, field by field, what would give away a place that is made secret, and not what goes by itself', () => {
    const places = [{ id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 46, longitude: -72 }]
    const open = aService({
      description: { en: 'A house in Rivebrune.', fr: 'Une maison.' },
      addresses: [{ line: '12 Imaginary Street', town: 'Rivebrune', province: 'QC' }],
      claims: [aClaim({ text: { en: 'x', fr: 'Au 12, rue Imaginaire.' } })],
      carried: { location: 'Rivebrune' },
    })
    const draft = draftOf(open)
    const secret = { ...draft, area: { ...draft.area, kind: 'confidential' } } as const
    expect(givenAway(draft, places)).toEqual([])
    expect(givenAway(secret, places).map(({ path, kind }) => `${path.join('.')} ${kind}`)).toEqual(['description.en town', 'claims.0.text.fr address'])
  })
})

describe('words in one language only', () => {
  test('follow while they are the same, and stay apart once they are not', () => {
    expect(typedIn({ en: 'a', fr: 'a' }, 'en', 'ab', 'en')).toEqual({ en: 'ab', fr: 'ab' })
    expect(typedIn({ en: '', fr: '' }, 'en', 'a', 'en')).toEqual({ en: 'a', fr: 'a' })
    expect(typedIn({ en: 'a', fr: 'b' }, 'en', 'ab', 'en')).toEqual({ en: 'ab', fr: 'b' })
    expect(typedIn({ en: 'a', fr: 'a' }, 'en', 'ab', '')).toEqual({ en: 'ab', fr: 'a' })
    expect(filledFrom({ en: 'a', fr: 'b' }, 'en')).toEqual({ en: 'a', fr: 'b' })
  })

  test('fill every half that is missing in the other, and no other half', () => {
    const draft = { ...draftOf(aService({ claims: [aClaim()] })), description: { en: 'Help', fr: '' } }
    const filled = onlyWordsIn(draft, 'en')
    expect(filled).toEqual({ ...draft, onlyIn: 'en', description: { en: 'Help', fr: 'Help' } })
    fc.assert(
      fc.property(anyService, (service) => {
        expect(onlyWordsIn(draftOf(service), 'fr')).toEqual({ ...draftOf(service), onlyIn: 'fr' })
      }),
    )
  })
})

test('a new record has an id of its own, which none has or had', () => {
  const given = { name: { en: 'St. Invented’s House!', fr: 'x' }, area: { kind: 'province', provinces: ['QC'] } } as const
  expect(newId(given, { services: [], entries: [] })).toBe('qc-st-inventeds-house')
  const entries = [{ id: '1', at: '', by: '', change: { kind: 'gone', service: 'qc-st-inventeds-house' } }] as const
  expect(newId(given, { services: [aService({ id: 'qc-st-inventeds-house-2' })], entries })).toBe('qc-st-inventeds-house-3')
  expect(newId({ name: { en: '日本', fr: '—' }, area: { kind: 'national' } }, { services: [], entries: [] })).toBe('service')
})

const built = join(import.meta.dirname, '..', '..', '..', '..', '..', '..', '..', 'dist', 'corpus', 'corpus.json')

describe.skipIf(!existsSync(built))('the records of the corpus', () => {
  const { directory } = JSON.parse(readFileSync(built, 'utf8')) as Corpus

  test('come back from the form as they went in', () => {
    for (const service of directory.services) expect(serviceOf(draftOf(service))).toStrictEqual(service)
    expect(directory.services.length).toBeGreaterThan(20)
  })

  test('can be saved as they are', () => {
    const wrong = directory.services.flatMap((service) =>
      faultsOf(draftOf(service), directory.places).map(({ path, kind }) => `${service.id} ${path.join('.')} ${kind}`),
    )
    expect(wrong).toEqual([])
  })
})
