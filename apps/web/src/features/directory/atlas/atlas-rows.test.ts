import { describe, expect, test } from 'vitest'
import { aService } from '../services.test-kit.ts'
import { aClaim, aLeakingSite, on, onPage, rowsFor } from './atlas.test-kit.ts'
import { knowledgeOf } from './atlas-rows.ts'

describe('how far a service is known', () => {
  const known = (...claims: Parameters<typeof knowledgeOf>[0]['claims']) => knowledgeOf({ claims }, on)

  test('is by what it confirmed, and how long ago', () => {
    expect(known()).toEqual({ knowledge: 'read', lastConfirmed: null })
    expect(known(onPage(), onPage({ method: 'import' }))).toEqual({ knowledge: 'read', lastConfirmed: null })
    expect(known(onPage(), aClaim())).toEqual({ knowledge: 'lately', lastConfirmed: '2026-11-03' })
    expect(known(aClaim({ verified: '2025-01-02' }))).toEqual({ knowledge: 'once', lastConfirmed: '2025-01-02' })
    expect(known(aClaim({ verified: '2025-01-02' }), aClaim({ id: 'b', verified: '2026-01-02' }))).toEqual({ knowledge: 'lately', lastConfirmed: '2026-01-02' })
  })

  test('is not by a call that nobody answered, by one that said nothing, nor by one that is still to come', () => {
    expect(known(aClaim({ outcome: 'no-answer' }), aClaim({ value: 'unknown', outcome: 'would-not-say' }), aClaim({ verified: '2026-12-01' }))).toEqual({
      knowledge: 'read',
      lastConfirmed: null,
    })
  })
})

describe('a row', () => {
  test('can be searched in both languages, by name, need, province and town', () => {
    const [row] = rowsFor({ area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc'] } })
    for (const word of ['invented help', 'aide inventee', 'legal help', 'juridique', 'quebec', 'rivebrune']) expect(row?.searched).toContain(word)
  })

  test('names towns and never postal areas', () => {
    const [row] = rowsFor({ area: { kind: 'towns', provinces: ['QC'], places: ['place:rivebrune-qc', 'fsa:J0X'] } })
    expect(row?.towns.map(({ id }) => id)).toEqual(['place:rivebrune-qc'])
  })

  test('of a place that is kept secret holds nothing that locates it, whatever its record holds', () => {
    const [row] = rowsFor(aLeakingSite())
    expect(row?.towns).toEqual([])
    expect(row?.service.area).toEqual({ kind: 'confidential', provinces: ['QC'] })
    const all = JSON.stringify(row)
    expect(all).not.toMatch(/rivebrune|clairval|j0x|invented street|rue invent|46\.1|72\.2/iu)
  })

  test('is made again when its record is', () => {
    const service = aService()
    expect(rowsFor(service)[0]?.service.name.en).toBe('Invented Help')
    expect(rowsFor({ ...service, name: { en: 'Another', fr: 'Autre' } })[0]?.service.name.en).toBe('Another')
  })
})
