import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redacted, tracesOf } from './redaction.ts'
import type { Claim, Service } from './service.ts'
import { aService, places } from './services.test-kit.ts'

const canary = '45 Canary Road'
const marked = (text: string) => ({ en: `Before ${text} after`, fr: `Avant ${text} après` })

/** A service with a text in every field that holds one. */
const full = (text: string): Service => {
  const claim: Claim = {
    id: 'c',
    field: 'intake',
    value: 'conditional',
    text: marked(text),
    condition: marked(text),
    ask: marked(text),
    method: 'web',
    source: 'page',
    by: `someone ${text}`,
  }
  return aService({
    name: marked(text),
    organization: marked(text),
    needs: ['shelter'],
    area: { kind: 'confidential', provinces: ['QC'] },
    description: marked(text),
    phones: [{ number: '1-800-555-0100', label: marked(text), evidence: 'one_page', seenOn: [`page ${text}`] }],
    website: `https://example.org/${text}`,
    email: `mail ${text}`,
    textLine: `text ${text}`,
    addresses: [{ line: text, town: 'Rivebrune', province: 'QC' }],
    hours: { text: marked(text), timezone: 'America/Toronto', weekly: [{ days: ['MO'], opens: 540, closes: 1020 }] },
    cost: marked(text),
    discloses: [{ to: marked(text), what: marked(text), basis: 'unknown', recipients: ['unknown'] }],
    claims: [claim],
    sources: [{ id: 'page', title: marked(text), url: `https://example.org/${text}`, datedText: marked(text) }],
    carried: { hsds: { locations: [{ latitude: 46.1, longitude: -72.2, addresses: [{ address_1: text }] }], metadata: [{ previous_value: text }] } },
  })
}

describe('a secret place', () => {
  test.each([canary, 'Rivebrune', 'RIVEBRUNE', 'G0X 1A0', '46.1234, -72.5678', 'P.O. Box 12'])('is in no field once it is redacted: %s', (text) => {
    const service = full(text)
    expect(tracesOf(service, places).length).toBeGreaterThan(10)
    const clean = redacted(service, places)
    expect(JSON.stringify(clean)).not.toContain(text)
    expect(tracesOf(clean, places)).toEqual([])
  })

  test('keeps every other word, its numbers, and what it is', () => {
    const clean = redacted(full(canary), places)
    expect(clean.phones[0]?.number).toBe('1-800-555-0100')
    expect(clean.claims[0]?.id).toBe('c')
    expect(clean.area).toEqual({ kind: 'confidential', provinces: ['QC'] })
    expect(redacted(aService({ area: { kind: 'confidential', provinces: ['QC'] }, description: marked('ten beds') }), places).description).toEqual(
      marked('ten beds'),
    )
  })

  test.each(['https://example.org/45-canary-road', 'https://example.org/maison-rivebrune'])('is not in the letters of a link: %s', (url) => {
    const plain = full('ten beds')
    const service: Service = { ...plain, website: url, sources: plain.sources.map((source) => ({ ...source, url })) }
    expect(JSON.stringify(redacted(service, places))).not.toMatch(/canary|rivebrune/i)
  })

  test('says that something was left out, in the language of the text', () => {
    const { description } = redacted(full(canary), places)
    expect(description.en).toMatch(/^\[Left out/)
    expect(description.fr).toMatch(/^\[Retiré/)
  })

  test('has an area of provinces, whatever else a careless record put there', () => {
    const area = { kind: 'confidential', provinces: ['QC'], places: ['place:rivebrune-qc'], latitude: 46.1 } as Service['area']
    expect(redacted(aService({ area }), places).area).toEqual({ kind: 'confidential', provinces: ['QC'] })
  })

  test('once redacted stays the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(canary, 'Rivebrune', ''), (words, trace) => {
        const once = redacted(full(`${words} ${trace}`), places)
        expect(redacted(once, places)).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a shelter that is no secret', () => {
  const shelter = (text: string): Service => ({ ...full(text), area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] } })
  test('keeps its town and loses its street', () => {
    const clean = redacted(shelter(canary), places)
    expect(JSON.stringify(clean)).not.toContain(canary)
    expect(clean.area).toEqual({ kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] })
    expect(redacted({ ...shelter('Rivebrune') }, places).description.en).toContain('Rivebrune')
  })
})

test('an office is given back as it is, address and all', () => {
  const office = { ...full(canary), needs: ['legal_help'], area: { kind: 'province', provinces: ['QC'] } as const }
  expect(redacted(office, places)).toBe(office)
  expect(tracesOf(office, places)).toEqual([])
})
