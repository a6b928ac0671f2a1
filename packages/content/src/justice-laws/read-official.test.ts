import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { foldWhiteSpace } from './official-elements.ts'
import { type OfficialLaw, readOfficialLaw } from './read-official.ts'

const fixture = (name: string): OfficialLaw => {
  const law = readOfficialLaw(readFileSync(join(import.meta.dirname, 'test-fixture', name), 'utf8'))
  if (!law) throw new Error('the fixture is not a law')
  return law
}
const english = fixture('eng.xml')
const french = fixture('fra.xml')
const words = (law: OfficialLaw, pinpoint: string): string | undefined => {
  const found = law.at(pinpoint)
  return found ? foldWhiteSpace(found.text) : undefined
}

describe('reading a consolidated law', () => {
  test('knows its language and the day it is current to', () => {
    expect([english.language, english.currentTo, french.language]).toEqual(['en', '2026-02-03', 'fr'])
  })

  test('gives a whole section with its parts, their marginal notes and without its history', () => {
    expect(english.at('3.1')).toEqual({
      text: [
        '3.1',
        '  (1) Anyone may carry a lantern.',
        '  [Exception]',
        '  (2) A lantern stays unlit where',
        '    (a) there is hay, namely,',
        '      (i) dry hay, or',
        '      (ii) straw; or',
        '    (i) a sign says so.',
      ].join('\n'),
      marginalNote: 'Who may carry one',
      fid: '30',
      inForceFrom: '2015-03-04',
      lastAmendedOn: '2024-09-10',
      currentTo: '2026-02-03',
    })
  })

  test('finds the same place in both languages, and tells a paragraph (i) from a subparagraph (i)', () => {
    expect([words(english, '3.1(2)(i)'), words(french, '3.1(2)(i)')]).toEqual(['(i) a sign says so.', 'i) là où une affiche le dit.'])
    expect([words(english, '3.1(2)(a)(i)'), words(french, '3.1(2)(a)(i)')]).toEqual(['(i) dry hay, or', '(i) sec,'])
  })

  test('takes the marginal note and the day in force of the nearest piece that has one, inside the section', () => {
    expect(english.at('3.1(2)(a)')).toMatchObject({ marginalNote: 'Exception', inForceFrom: '2024-09-10', lastAmendedOn: '2024-09-10', fid: '33' })
    expect(english.at('3.1(1)')).toMatchObject({ marginalNote: 'Who may carry one', fid: '31' })
  })

  test('gives a definition by its term in either language, with what follows its paragraphs', () => {
    expect(words(english, 'def:2:lantern')).toBe(
      'lantern means a light that someone carries and that (a) is lit; or (b) can be lit, but is not the moon. (lanterne)',
    )
    expect(words(french, 'def:2:lantern')).toBe('lanterne Lumière que l’on porte. (lantern)')
    expect(words(english, 'def:2:lanterne(a)')).toBe('(a) is lit; or')
  })

  test('gives a related provision, which has no number and no date of its own', () => {
    expect(english.at('2025, c. 7, s. 12')).toEqual({
      text: '12 Section 3.1 does not apply to a lantern made before 1900.',
      marginalNote: 'Old lanterns',
      currentTo: '2026-02-03',
    })
    expect(words(french, '2025, c. 7, s. 12')).toBe('12 L’article 3.1 ne s’applique pas à la lanterne faite avant 1900.')
  })

  test('never takes an amendment that is not in force for the law', () => {
    expect(words(english, '3.1')).not.toContain('Nobody')
    expect(english.at('13')).toBeNull()
  })

  test.each(['4', '3.1(3)', '3.1(2)(b)', 'def:2:moon', '2025, c. 8, s. 12', 'three', ''])('says null for %j, which the law does not have', (pinpoint) => {
    expect(english.at(pinpoint)).toBeNull()
  })

  test.each(['', 'not XML', '<Statute>', '<Statute/>'])('says null for a file that is not a consolidated law: %j', (xml) => {
    expect(readOfficialLaw(xml)).toBeNull()
  })
})
