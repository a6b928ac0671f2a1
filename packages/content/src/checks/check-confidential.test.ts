import { looksLikeAddress } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { edited, tinyFiles, told } from '../fixture.test-kit.ts'

const files = tinyFiles()
const house = 'directory/services/quiet-house.yaml'
const office = 'directory/services/law-office.yaml'
const saying = (name: string, words: string): readonly string[] => told(edited(files, name, (t) => t.replace('An invented service.', words)))

describe('a confidential site', () => {
  test('has no key that could hold a place', () => {
    expect(told(edited(files, house, (t) => t.replace('kind: confidential\n', "kind: confidential\n  places: ['place:rivebrune-qc']\n")))).toEqual([
      `${house} area.places: this key is not known here`,
    ])
  })

  test.each([
    'Come to 45 Old Mill Road.',
    'Come to 45 old mill road.',
    'At the corner of King and Main.',
    'Au 12, rue des Ormes.',
    'Au coin des rues Une et Deux.',
    'G0X 1A0',
    'Near 46.1234, -72.5678.',
    'P.O. Box 12',
    'C.P. 12',
    'RR 2',
    'The bus stops in J2S.',
    'the bus stops in j2s',
  ])('does not say %s', (words) => {
    expect(saying(house, words)[0]).toContain(`${house} description.en: this text looks like a street address`)
  })

  test.each(['Open 24 hours. A street team of 2 people.', 'Ten beds, and 40 women on the street helped each year.', 'A house in Québec, since 2014.'])(
    'may say %s',
    (words) => expect(saying(house, words)).toEqual([]),
  )

  test('does not name a town of its province, in any text, with or without accents', () => {
    expect(saying(house, 'A house near Rivebrune.')).toEqual([`${house} description.en: this text names a town, and the site is confidential`])
    const named = told(edited(files, house, (t) => t.replaceAll('Quiet House', 'House of Rivebrune')))
    expect(named).toContain(`${house} name.en: this text names a town, and the site is confidential`)
    for (const words of ['A Rivebrune-based house.', 'A HOUSE IN RIVEBRUNE.'])
      expect(saying(house, words)).toEqual([`${house} description.en: this text names a town, and the site is confidential`])
    expect(saying(house, 'A house near Rivebruneau.')).toEqual([])
    expect(saying(house, 'A house of Haute-Rivebrune-Nord.')).toEqual([])
    expect(saying(house, 'Its people also answer in Stone Bay.')).toEqual([])
  })

  test('cannot be given out as a site in a town', () => {
    for (const words of ['The address is kept confidential.', 'L’adresse est confidentielle.', 'It is at an undisclosed location.'])
      expect(saying(office, words), words).toContain(`${office} description.en: the text says that the address is confidential, but the area names towns`)
    expect(saying(office, 'Calls are confidential.')).toEqual([])
  })
})

describe('an address', () => {
  test.each([
    '1234B King Street West',
    '7 av. des Pins',
    '100, boulevard Saint-Jean',
    '33 County Road',
    'k1a-0b1',
    '5 chemin du Lac',
    '12345 104 Avenue',
    '1200 W 8th Ave',
    'Unit 4-1200 West 8th Avenue',
    '12 bis, rue des Lilas',
    '12 de la rue des Lilas',
    '1200 Blvd Saint-Jean',
    '12 Elm Way',
    '12 rang 4',
    '49.19, -122.85',
    '49,1913; -122,8490',
    'https://maps.example/?q=49.19,-122.84',
    '49.1°N 122.8°W',
  ])('is seen in %s', (text) => {
    expect(looksLikeAddress(text)).toBe(true)
  })
  test.each([
    'Open 24 hours, 7 days a week',
    'Call 1-800-555-0100 day or night',
    'Section 207 of the Regulations',
    'In 2019 Parliament changed it',
    '3 nuits en route',
    'Bill C-12',
    'From 17.60 to 20.50 dollars an hour',
    'Section 24 and section 104 of the Act',
    '12 Months, then a Place of your own',
    'MI81',
  ])('is not seen in %s', (text) => expect(looksLikeAddress(text)).toBe(false))
})
