import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readYaml } from '../read-yaml.ts'
import { provisionFile as schema } from '../schema-law.ts'
import { hashOfficialText } from './hash-official-text.ts'
import { type Instrument, instruments } from './instruments.ts'
import { frenchLevel, frenchPinpoint, pinpointOfId, provisionFile, provisionIdOf } from './provision-file.ts'
import { sealOf } from './provision-seal.ts'
import { type OfficialProvision, readOfficialLaw } from './read-official.ts'

const lanterns: Instrument = {
  short: 'LA',
  shortFr: 'LL',
  title: { en: 'Lantern Act', fr: 'Loi sur les lanternes' },
  path: { en: 'eng/acts/L-0.1', fr: 'fra/lois/L-0.1' },
}

function official(name: string, pinpoint: string): OfficialProvision {
  const found = readOfficialLaw(readFileSync(join(import.meta.dirname, 'test-fixture', name), 'utf8'))?.at(pinpoint)
  if (!found) throw new Error('the fixture has no such provision')
  return found
}

const made = provisionFile({
  instrument: lanterns,
  pinpoint: '3.1(2)(a)',
  official: { en: official('eng.xml', '3.1(2)(a)'), fr: official('fra.xml', '3.1(2)(a)') },
  readBy: 'parser',
  says: { en: 'No lit lantern near hay.', fr: 'Pas de lanterne allumée près du foin.' },
})

test('a provision file says where the text is, with its hash, and never the text', () => {
  expect(parse(made)).toEqual({
    instrument: 'LA',
    pinpoint: '3.1(2)(a)',
    citation: { en: 'Lantern Act, s. 3.1(2)(a)', fr: 'Loi sur les lanternes, al. 3.1(2)a)' },
    fid: { en: '33', fr: '533' },
    url: {
      en: 'https://laws-lois.justice.gc.ca/eng/acts/L-0.1/section-3.1.html',
      fr: 'https://laws-lois.justice.gc.ca/fra/lois/L-0.1/section-3.1.html',
    },
    inForceFrom: '2025-01-01',
    lastAmendedOn: '2024-09-10',
    currentTo: '2026-02-03',
    hash: {
      en: hashOfficialText('(a) there is hay, namely, (i) dry hay, or (ii) straw; or'),
      fr: hashOfficialText('a) là où il y a du foin : (i) sec, (ii) ou de la paille;'),
    },
    readBy: 'parser',
    seal: sealOf(parse(made)),
    says: { en: 'No lit lantern near hay.', fr: 'Pas de lanterne allumée près du foin.' },
  })
  expect(made).not.toContain('namely')
})

test('a provision file is one that the content accepts, as it is written', () => {
  const { file, problems } = readYaml('la-3.1-2-a.yaml', made)
  expect(problems).toEqual([])
  expect(schema.safeParse(file?.data).success).toBe(true)
})

test('a text that the official file does not date as in force makes no file that the content accepts', () => {
  const undated = (language: 'eng' | 'fra'): OfficialProvision => {
    const { inForceFrom: _day, ...rest } = official(`${language}.xml`, '3.1(2)(a)')
    return rest
  }
  const pair = { en: undated('eng'), fr: undated('fra') }
  const text = provisionFile({ instrument: lanterns, pinpoint: '3.1(2)(a)', official: pair, readBy: 'parser', says: { en: 'Hay.', fr: 'Du foin.' } })
  expect(schema.safeParse(parse(text)).success).toBe(false)
  expect(schema.safeParse(parse(made)).success).toBe(true)
})

test('the hash does not depend on white space, and does on every letter', () => {
  expect(hashOfficialText(' a\n  b\u00A0c ')).toBe(hashOfficialText('a b c'))
  expect(hashOfficialText('a b c')).not.toBe(hashOfficialText('a b C'))
  expect(hashOfficialText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

test.each([
  ['24', 'art.', '24'],
  ['24(3.1)', 'par.', '24(3.1)'],
  ['209', 'art.', '209'],
  ['186(u)', 'al.', '186u)'],
  ['200(3)(e)', 'al.', '200(3)e)'],
  ['200(3)(e)(i)', 'sous-al.', '200(3)e)(i)'],
  ['133(1)(j)(i)(A)', 'div.', '133(1)j)(i)(A)'],
])('%s is %s %s in French', (pinpoint, level, printed) => {
  expect([frenchLevel(pinpoint), frenchPinpoint(pinpoint)]).toEqual([level, printed])
})

test.each([
  ['irpr-200-3-e', 'IRPR', '200(3)(e)'],
  ['irpa-24-3.1', 'IRPA', '24(3.1)'],
  ['irpr-207.1-1', 'IRPR', '207.1(1)'],
  ['desdr-3-i', 'DESDR', '3(i)'],
  ['fpfaa-25.1-2-c', 'FPFAA', '25.1(2)(c)'],
  ['collegecode-28-2-g', 'CollegeCode', '28(2)(g)'],
  ['wppa-6-1', 'WPPA', '6(1)'],
])('the id %s names a place, and the place names the id', (id, short, pinpoint) => {
  const place = pinpointOfId(id)
  expect([place?.instrument.short, place?.pinpoint]).toEqual([short, pinpoint])
  expect(place && provisionIdOf(place.instrument, place.pinpoint)).toBe(id)
})

test('an id of a law that nobody listed names nothing', () => {
  expect([pinpointOfId('magna-1'), pinpointOfId('irpa'), pinpointOfId('irpa-')]).toEqual([null, null, null])
})

test('every instrument has its own name, title and place', () => {
  const all = [...instruments.values()]
  for (const of of [(i: Instrument) => i.short, (i: Instrument) => i.title.fr, (i: Instrument) => i.path.en]) expect(new Set(all.map(of)).size).toBe(all.length)
})
