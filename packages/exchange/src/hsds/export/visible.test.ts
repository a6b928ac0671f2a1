import type { Claim, Service } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { eligibilityText } from './eligibility-text.ts'
import { assuredDate, statedAges } from './visible.ts'
import { writeHsds } from './write-hsds.ts'

const on = '2026-11-24'
const said = (text: string) => ({ en: text, fr: `${text} (fr)` })

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  field: 'criterion',
  criterion: { kind: 'other', id },
  value: 'yes',
  text: said(`text of ${id}`),
  ask: said(`ask about ${id}?`),
  method: 'web',
  source: 'open',
  by: 'a worker',
  ...more,
})

const service = (claims: readonly Claim[]): Service => ({
  id: 'svc-a',
  name: said('A'),
  organization: said('O'),
  status: 'active',
  demonstration: false,
  needs: ['food'],
  area: { kind: 'national' },
  description: said('D'),
  phones: [
    { number: '1-555-0100', label: said('Desk'), evidence: 'one_page', seenOn: [] },
    { number: '1-555-0199', label: said('Old'), evidence: 'conflicting', seenOn: [] },
  ],
  languages: [],
  discloses: [],
  claims,
  sources: [
    { id: 'open', title: said('open source'), datedText: 'undated' },
    { id: 'closed', title: said('closed source'), datedText: 'undated' },
  ],
})

const all = [
  claim('everyone', { contradicts: ['members', 'few'] }),
  claim('members', { visibility: 'network', source: 'closed' }),
  claim('few', { visibility: 'trusted', source: 'closed', method: 'call', verified: '2026-11-20' }),
]

describe('an export', () => {
  test.each([
    ['public', ['text of everyone'], ['text of members', 'text of few', '"members', 'few\\"', 'closed source', '2026-11-20']],
    ['network', ['text of everyone', 'text of members', 'closed source'], ['text of few', '2026-11-20']],
    ['trusted', ['text of everyone', 'text of members', 'text of few', 'closed source', '2026-11-20'], []],
  ] as const)('for %s holds what they may see and nothing more, in any form', (audience, there, notThere) => {
    const made = writeHsds([service(all)], { on, audience })
    for (const text of [made.json(), made.lines()]) {
      for (const one of there) expect(text).toContain(one)
      for (const one of notThere) expect(text).not.toContain(one)
      expect(text).not.toContain('1-555-0199')
    }
  })
})

describe('what plain readers read', () => {
  test('says what is confirmed, what is not, and what to ask first, in English and then in French', () => {
    const claims = [
      claim('called', { method: 'call', verified: '2026-11-01' }),
      claim('old', { method: 'visit', verified: '2020-01-01' }),
      claim('read', { value: 'conditional', condition: said('a referral') }),
      claim('nobody-said', { value: 'unknown' }),
      claim('practice', { field: 'practice' }),
    ]
    expect(eligibilityText(claims, on).split('\n')).toEqual([
      '- Confirmed with the service (2026-11-01): text of called',
      '- Confirmed once, too long ago: text of old (ask first: ask about old?)',
      '- Read, not confirmed: text of read On condition: a referral (ask first: ask about read?)',
      '- Not known: text of nobody-said (ask first: ask about nobody-said?)',
      '',
      '- Confirmé avec le service (2026-11-01)\u00A0: text of called (fr)',
      '- Confirmé un jour, il y a trop longtemps\u00A0: text of old (fr) (demandez d’abord\u00A0: ask about old? (fr))',
      '- Lu, non confirmé\u00A0: text of read (fr) À une condition\u00A0: a referral (fr) (demandez d’abord\u00A0: ask about read? (fr))',
      '- On ne le sait pas\u00A0: text of nobody-said (fr) (demandez d’abord\u00A0: ask about nobody-said? (fr))',
    ])
    expect(eligibilityText([], on)).toMatch(/^Not known: ask first.*\n\nOn ne le sait pas/)
  })

  test('bears the day of the newest confirmation that still holds, and never that of a page', () => {
    expect(
      assuredDate(
        [
          claim('a', { method: 'call', verified: '2026-10-01' }),
          claim('b', { method: 'document', verified: '2026-11-02' }),
          claim('c', { verified: '2026-11-20' }),
        ],
        on,
      ),
    ).toBe('2026-11-02')
    expect(
      assuredDate(
        [
          claim('a', { method: 'call', verified: '2020-10-01' }),
          claim('b', { method: 'call', verified: '2027-01-01' }),
          claim('c', { verified: '2026-11-20' }),
        ],
        on,
      ),
    ).toBeUndefined()
  })

  test('states ages only when one claim does', () => {
    const age = (id: string, min: number, more: Partial<Claim> = {}) => claim(id, { criterion: { kind: 'age', min }, ...more })
    expect(statedAges([age('a', 18)])).toEqual({ minimum_age: 18 })
    expect(statedAges([age('a', 18), age('b', 16)])).toEqual({})
    expect(statedAges([age('a', 18, { value: 'unknown' })])).toEqual({})
  })
})
