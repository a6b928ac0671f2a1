import { describe, expect, test } from 'vitest'
import type { ImportedFile } from '../imported.ts'
import { everyText, on, places } from '../places.test-kit.ts'
import { listOf, siteOf, wholeService } from './invented-list.test-kit.ts'
import { readAirs } from './read-airs.ts'

const read = (xml: string): ImportedFile => {
  const result = readAirs(xml, { name: 'list.xml', places, on })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const papers = siteOf({ key: '100', name: 'Papers Clinic', service: wholeService })

describe('a list in AIRS XML', () => {
  test('gives each service at each site, with its words, hours, languages and address', () => {
    const file = read(listOf([papers, siteOf({ key: '101', name: 'Letters Clinic' })]))
    expect(file.counts).toEqual({ agencies: 2, siteServices: 2, keptBack: 0 })
    expect(file.services.map(({ key, service }) => [key, service.id])).toEqual([
      ['100', 'imp-airs-100'],
      ['101', 'imp-airs-101'],
    ])
    expect(file.services[0]?.service).toMatchObject({
      name: { en: 'Papers Clinic', fr: 'Papers Clinic' },
      organization: { en: 'Invented Agency 0' },
      description: { en: 'Helps newcomers with papers and letters.' },
      needs: ['immigration_help', 'legal_help', 'settlement'],
      area: { kind: 'towns', provinces: ['BC'], places: ['place:clairval-bc', 'place:hauterive-bc'] },
      website: 'https://www.example.org/papers',
      email: 'papers@example.org',
      addresses: [{ line: '12 Invented Lane', town: 'Clairval', province: 'BC', postalCode: 'V9Z 9Z9' }],
      hours: { timezone: 'America/Vancouver', weekly: [{ days: ['MO', 'TU', 'WE', 'TH', 'FR'], opens: 540, closes: 1020 }] },
      languages: ['en', 'es'],
      cost: { en: 'None' },
      onlyIn: 'en',
    })
  })

  test('only ever asks about who may come: every claim is unknown, dated and of an imported list', () => {
    const claims = read(listOf([papers])).services[0]?.service.claims ?? []
    expect(claims.map(({ id, value, method, verified }) => [id, value, method, verified])).toEqual(
      ['agerequirements-age', 'otherrequirements-other', 'how-to-ask', 'documents', 'hours', 'languages'].map((id) => [id, 'unknown', 'import', '2026-05-01']),
    )
    expect(claims[0]?.criterion).toEqual({ kind: 'age', min: 18 })
  })

  test('keeps back confidential phones, faxes, notes of staff and names of people', () => {
    const [imported] = read(listOf([papers])).services
    expect(imported?.service.phones.map(({ number }) => number)).toEqual(['604-555-0100'])
    expect(everyText(imported).filter((text) => /0199|0111|staff only|Invented Person/.test(text))).toEqual([])
    expect(imported?.notes.map(({ kind }) => kind)).toEqual(['stripped', 'not-understood', 'left-out'])
  })

  test.each(['Confidential="true"', 'PrivateAddress="true"', 'AddressClassification="Private"', 'Confidential="1"'])(
    'makes a hidden place of an address marked %s: its province, and no word that says where',
    (mark) => {
      const service = `<Description>A house at 12 Invented Lane in Clairval.</Description><ResourceInfo DateLastVerified="2026-05-01"/>`
      const [imported] = read(listOf([siteOf({ key: '7', name: 'House of Clairval', privateAddress: mark, service })])).services
      expect(imported?.service.area).toEqual({ kind: 'confidential', provinces: ['BC'] })
      expect(everyText(imported).filter((text) => /clairval|invented lane|v9z|49\.1|123\.1|place:[a-z]/i.test(text))).toEqual([])
      expect(imported?.service.name).toEqual({ en: 'Hidden place', fr: 'Lieu caché' })
    },
  )

  test('takes nothing of what its publisher does not show, and says how many', () => {
    const shown = siteOf({ key: '1', name: 'Shown' })
    const file = read(listOf([shown, siteOf({ key: '2', name: 'Unshown', attributes: 'ExcludeFromWebsite="true"' })]))
    expect(file.services.map(({ service }) => service.name.en)).toEqual(['Shown'])
    expect(file.counts.keptBack).toBe(1)
    expect(everyText(file).some((text) => text.includes('Unshown'))).toBe(false)
  })

  test('keeps two services of one key, tells them apart and notes it', () => {
    const file = read(listOf([papers, papers]))
    expect(file.services.map(({ service }) => service.id)).toEqual(['imp-airs-100', 'imp-airs-100-2'])
    expect(file.services[1]?.notes.some(({ text }) => text.en.includes('same key'))).toBe(true)
  })

  test('drops the address of a shelter', () => {
    const [imported] = read(
      listOf([siteOf({ key: '9', name: 'Night Place 12 Oak Street', service: '<Taxonomy><Code>BH-1800.8500</Code></Taxonomy>' })]),
    ).services
    expect(imported?.service).toMatchObject({ needs: ['shelter'], name: { en: 'Night Place' }, area: { kind: 'towns' } })
    expect(imported?.service.addresses).toBeUndefined()
  })

  test('refuses entities, a file cut short, and a service without a name, and takes nothing', () => {
    const kindOf = (xml: string) => {
      const result = readAirs(xml, { name: 'list.xml', places, on })
      return result.ok ? 'taken' : result.error.kind
    }
    const whole = listOf([papers])
    expect(kindOf(whole)).toBe('taken')
    expect(kindOf(whole.replace('<Source', '<!DOCTYPE Source [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Source'))).toBe('hostile')
    for (let end = 60; end < whole.trimEnd().length; end += 97) expect(kindOf(whole.slice(0, end))).toBe('broken')
    expect(kindOf(listOf([siteOf({ key: '1', name: '' })]))).toBe('broken')
    expect(kindOf(`<Source>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</Source>`)).toBe('hostile')
    expect(kindOf('<Other/>')).toBe('not-this-format')
  })
})
