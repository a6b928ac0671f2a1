import { describe, expect, test } from 'vitest'
import type { Claim, Service } from '../directory/index.ts'
import { aClaim, aService, onPage } from './matching.test-kit.ts'
import { ended, saidInWords } from './said-when.ts'

const said = (claim: Claim, service: Service = aService()) => saidInWords(claim, service)
const source = (more: Partial<Service['sources'][number]>): Service =>
  aService({ sources: [{ id: 'page', title: { en: 'Page', fr: 'Page' }, url: 'https://example.org/a', datedText: 'undated', ...more }] })

describe('who said it and when', () => {
  test('is the service itself, by how it was asked', () => {
    expect(said(aClaim({ verified: '2026-03-01' })).fr).toBe('Le 1er mars 2026, au téléphone, le service disait\u00A0: Il reçoit des femmes seulement')
    expect(said(aClaim({ method: 'visit' })).en).toBe('On 3 November 2026, during a visit, the service said: It takes women only')
    expect(said(aClaim({ method: 'document' })).en).toBe('A document of the service of 3 November 2026 said: It takes women only')
  })

  test('is its page only when the page is its own', () => {
    const dated = onPage({ verified: '2023-03-12' })
    expect(said(dated).en).toMatch(/^On 12 March 2023 its page said: /)
    expect(said(dated, source({ url: 'https://news.example.com/a' })).en).toMatch(/^On 12 March 2023 a page about it said: /)
    expect(said(dated, source({ url: 'https://notexample.org/a' })).en).toMatch(/^On 12 March 2023 a page about it said: /)
    expect(said(dated, source({ url: 'https://fr.example.org/a' })).en).toMatch(/^On 12 March 2023 its page said: /)
  })

  test('takes the day of the source, or the part of a date that it bears', () => {
    expect(said(onPage(), source({ dated: '2021-08-31' })).en).toMatch(/^On 31 August 2021 /)
    expect(said(onPage(), source({ datedText: '2021' })).fr).toMatch(/^Une page de 2021 disait/)
    expect(said(onPage(), source({ datedText: '2021-08' })).fr).toMatch(/^Une page d’août 2021 disait/)
    expect(said(onPage(), source({ datedText: '2021-13' })).en).toMatch(/^A page without a date said/)
    const printed = { en: 'undated, about 2018', fr: 'sans date, vers 2018' }
    expect(said(onPage(), source({ datedText: printed })).en).toMatch(/^A page \(undated, about 2018\) said: /)
    expect(said(onPage(), source({ datedText: printed })).fr).toMatch(/^Une page \(sans date, vers 2018\) disait\u00A0: /)
    expect(said(onPage()).en).toMatch(/^A page without a date said/)
  })

  test('is not said twice when the text of the claim says it', () => {
    const text = (en: string) => onPage({ text: { en, fr: en } })
    expect(said(text('Its page, undated, said that it takes women.')).en).toBe('Its page, undated, said that it takes women')
    expect(said(text('Its page said that it takes women.')).en).toBe('Its page said that it takes women (without a date)')
    expect(said(text('Its page said so.'), source({ datedText: '2016-11' })).fr).toMatch(/ \(novembre 2016\)$/)
    expect(said(text('Its page said so.'), source({ datedText: { en: 'about 2021', fr: 'vers 2021' } })).fr).toMatch(/ \(vers 2021\)$/)
    expect(said({ ...text('Its page said since 2010 that it takes women.'), verified: '2023-03-12' }).fr).toMatch(/\(12 mars 2023\)$/)
  })

  test('ends as a sentence does', () => {
    expect(ended({ en: 'With a letter', fr: 'Avec une lettre. ' })).toEqual({ en: 'With a letter.', fr: 'Avec une lettre.' })
  })
})
