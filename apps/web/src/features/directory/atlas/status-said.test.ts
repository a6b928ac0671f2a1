import { describe, expect, test } from 'vitest'
import { aClaim, on, onPage } from './atlas.test-kit.ts'
import { statusSaid, takesWhateverStatus } from './status-said.ts'

const said = (...claims: Parameters<typeof statusSaid>[0]['claims']) => statusSaid({ claims }, on)

describe('what is said of status', () => {
  test('is not known without a claim, with one that says nothing, and after a call that nobody answered', () => {
    expect(said()).toEqual({ said: 'not-known' })
    expect(said(aClaim({ value: 'unknown' }), aClaim({ outcome: 'no-answer' }), aClaim({ criterion: { kind: 'gender', accepts: ['woman'] } }))).toEqual({
      said: 'not-known',
    })
  })

  test('rests on a call, a page, a list, or a call that is too old', () => {
    expect(said(aClaim())).toEqual({ said: 'anyone', how: 'confirmed', day: '2026-11-03' })
    expect(said(onPage())).toEqual({ said: 'anyone', how: 'page', day: null })
    expect(said(onPage({ method: 'import' }))).toEqual({ said: 'anyone', how: 'list', day: null })
    expect(said(aClaim({ verified: '2025-11-03' }))).toEqual({ said: 'anyone', how: 'too-old', day: '2025-11-03' })
  })

  test('that the service confirmed outweighs pages and old calls; among these, two that do not agree are both said', () => {
    expect(said(onPage({ value: 'yes' }), aClaim())).toEqual({ said: 'anyone', how: 'confirmed', day: '2026-11-03' })
    expect(said(onPage(), aClaim({ value: 'yes' }))).toEqual({ said: 'rule', how: 'confirmed', day: '2026-11-03' })
    expect(said(onPage({ value: 'yes' }), aClaim({ verified: '2024-01-02' }))).toEqual({ said: 'disagree' })
    expect(said(aClaim(), aClaim({ id: 'b', value: 'conditional' }))).toEqual({ said: 'disagree' })
  })

  test('is a rule rather than a condition when it is both', () => {
    expect(said(onPage({ value: 'conditional' }), onPage({ id: 'b', value: 'yes' }))).toMatchObject({ said: 'rule' })
    expect(said(onPage({ value: 'conditional' }))).toMatchObject({ said: 'condition', how: 'page' })
  })

  test('can be counted on only when the service itself confirmed lately that it is no condition', () => {
    expect(takesWhateverStatus(said(aClaim()))).toBe(true)
    for (const claim of [
      onPage(),
      aClaim({ verified: '2025-11-03' }),
      aClaim({ value: 'yes' }),
      aClaim({ value: 'conditional' }),
      aClaim({ value: 'unknown' }),
    ])
      expect(takesWhateverStatus(said(claim))).toBe(false)
  })
})
