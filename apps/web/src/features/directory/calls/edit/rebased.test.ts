import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aService } from '../../services.test-kit.ts'
import { draftOf } from './draft.ts'
import { rebased } from './rebased.ts'
import { aClaim, anyService } from './services.test-kit.ts'

// Ids of claims and of sources are each other's only once in a real record.
const withOwnIds = anyService.map((service) => ({
  ...service,
  claims: service.claims.filter((one, i, all) => all.findIndex(({ id }) => id === one.id) === i),
  sources: service.sources.filter((one, i, all) => all.findIndex(({ id }) => id === one.id) === i),
}))

describe('a form that was begun before the record changed', () => {
  test('is the record when nothing was written in it, and itself when the record did not change', () => {
    fc.assert(
      fc.property(withOwnIds, withOwnIds, (one, other) => {
        const [base, theirs] = [draftOf(one), draftOf(other)]
        expect(rebased({ base, mine: base, theirs })).toEqual(theirs)
        expect(rebased({ base, mine: theirs, theirs: base })).toEqual(
          expect.objectContaining({ ...theirs, claims: expect.anything(), sources: expect.anything() }),
        )
        const byId = <T extends { readonly id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(byId(rebased({ base, mine: theirs, theirs: base }).claims)).toEqual(byId(theirs.claims))
      }),
    )
  })

  test('never loses an answer that was recorded meanwhile, whatever was written', () => {
    const heard = aClaim({ id: 'women-heard', method: 'call', value: 'no', verified: '2026-11-24', contradicts: ['women'] })
    fc.assert(
      fc.property(withOwnIds, withOwnIds, (one, other) => {
        const base = draftOf({ ...one, claims: [...one.claims, aClaim()] })
        const mine = draftOf(other)
        const theirs = { ...base, claims: [...base.claims, heard] }
        expect(rebased({ base, mine, theirs }).claims).toContainEqual(heard)
        const replaced = aClaim({ method: 'call', verified: '2026-11-24' })
        expect(rebased({ base, mine, theirs: { ...base, claims: [...draftOf(one).claims, replaced] } }).claims.some(({ id }) => id === 'women')).toBe(true)
      }),
    )
  })

  test('keeps what was corrected, added and taken out in it', () => {
    const [a, b] = [aClaim({ id: 'a' }), aClaim({ id: 'b' })]
    const base = draftOf(aService({ claims: [a, b] }))
    const corrected = aClaim({ id: 'a', text: { en: 'Corrected.', fr: 'Corrigé.' } })
    const added = aClaim({ id: 'c' })
    const mine = { ...base, email: 'new@example.org', claims: [corrected, added] }
    const theirs = { ...base, email: 'old@example.org', status: 'defunct' as const, claims: [a, b, aClaim({ id: 'heard' })] }
    expect(rebased({ base, mine, theirs })).toEqual({ ...theirs, email: 'new@example.org', claims: [corrected, aClaim({ id: 'heard' }), added] })
  })
})
