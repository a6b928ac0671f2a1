import { describe, expect, it } from 'vitest'
import { splitFinding } from './split-finding.ts'

const whole = ({ state, joint, rest }: ReturnType<typeof splitFinding>): string => `${state}${joint}${rest}`

describe('the words of a finding', () => {
  it('give a short state and keep every word', () => {
    for (const [words, state] of [
      ['Can be requested; decided by an immigration officer, bound by the Minister’s instructions.', 'Can be requested'],
      ['Peut être demandé; décidé par un agent d’immigration, tenu de suivre les instructions du ministre.', 'Peut être demandé'],
      ['A rule may close this: it requires “a permit: still valid”', 'A rule may close this'],
      ['Une règle peut fermer cette voie\u00a0: elle exige «\u00a0un permis\u00a0»', 'Une règle peut fermer cette voie'],
      ['Not settled yet. It depends on: Place now; Papers kept', 'Not settled yet'],
      ['Pas encore établi. Cela dépend de\u00a0: Lieu actuel', 'Pas encore établi'],
      ['A free choice, whatever was answered.', 'A free choice'],
    ] as const) {
      expect(splitFinding(words, 'discretionary').state).toBe(state)
      expect(whole(splitFinding(words, 'discretionary'))).toBe(words)
    }
  })
  it('stay whole when there is nothing to split, or when the beginning alone would mislead', () => {
    expect(splitFinding('Not in force on this day.', 'discretionary')).toEqual({ state: 'Not in force on this day.', joint: '', rest: '' })
    expect(splitFinding('In a draft reading of the law, nothing closes this.', 'of-right').rest).toBe('')
  })
})
