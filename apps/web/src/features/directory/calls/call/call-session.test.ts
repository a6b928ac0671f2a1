import type { Claim, JournalEntry, Service } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { emptyAnswer } from './answer-draft.ts'
import { answeredIn, draftFor, isUnsaved, newCall, nextOpen } from './call-session.ts'

const on = '2026-11-24'
const women: Claim = {
  id: 'women',
  field: 'criterion',
  criterion: { kind: 'gender', accepts: ['woman'] },
  value: 'yes',
  text: { en: 'It takes women.', fr: 'Il reçoit des femmes.' },
  ask: { en: 'Whom do you take?', fr: 'Qui recevez-vous?' },
  method: 'web',
  source: 'page',
  by: 'editor',
}
const service: Service = {
  id: 'invented',
  name: { en: 'Invented', fr: 'Inventé' },
  organization: { en: 'Invented', fr: 'Inventé' },
  status: 'active',
  demonstration: false,
  needs: ['shelter'],
  area: { kind: 'national' },
  description: { en: 'Invented.', fr: 'Inventé.' },
  phones: [],
  languages: [],
  discloses: [],
  claims: [women],
  sources: [],
}
const entry = (id: string, change: JournalEntry['change']): JournalEntry => ({ id, at: `${on}T10:00:0${id}Z`, by: 'shelter', change })

describe('a call that goes on', () => {
  const call = newCall(service, on)
  const [first, second, third] = call.questions

  test('puts every open question of the service, the one that is held with what is held of it', () => {
    expect(call.questions.map(({ id }) => id).sort()).toEqual(['asked-age', 'asked-status', 'women'])
    const question = call.questions.find(({ id }) => id === 'women')
    if (!question) throw new Error('the question is gone')
    expect(draftFor(call, question)).toEqual({ ...emptyAnswer(undefined), accepts: ['woman'], concerned: ['woman'] })
  })

  test('an answer counts until its entry is taken back, here or elsewhere', () => {
    const kept = { ...call, kept: { [first?.id ?? '']: '1' } }
    const made = entry('1', { kind: 'claim', service: service.id, claim: women })
    expect([...answeredIn(kept, [made])]).toEqual([first?.id])
    expect([...answeredIn(kept, [made, entry('2', { kind: 'undone', entry: '1' })])]).toEqual([])
  })

  test('goes on to what is still open after the one on the screen, and to the end when nothing is', () => {
    const ids = new Set([first?.id ?? '', second?.id ?? ''])
    expect(nextOpen(call, ids)).toBe(2)
    expect(nextOpen(call, new Set([...ids, third?.id ?? '']))).toBe(3)
    expect(nextOpen({ ...call, at: 2 }, new Set())).toBe(3)
  })

  test('something is unsaved when it was written and not recorded', () => {
    const id = first?.id ?? ''
    expect(isUnsaved(call, new Set())).toBe(false)
    const written = { ...call, drafts: { [id]: { ...emptyAnswer(undefined), words: { en: 'With a letter', fr: '' } } } }
    expect(isUnsaved(written, new Set())).toBe(true)
    expect(isUnsaved(written, new Set([id]))).toBe(false)
    expect(isUnsaved({ ...call, drafts: { [id]: { ...emptyAnswer(women) } } }, new Set())).toBe(false)
  })
})
