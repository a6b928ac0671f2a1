import type { Claim } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { aboutOf, claimAbout, withValue } from './claim-about.ts'
import { aClaim } from './services.test-kit.ts'

const values = (kind: string): readonly string[] => (kind === 'gender' ? ['woman', 'man'] : ['citizen', 'worker'])
const unknown: Claim = aClaim({ value: 'unknown', criterion: { kind: 'gender', accepts: ['woman', 'man'] } })

test('a rule starts with nobody ticked, and what nobody said is about everyone', () => {
  const rule = withValue(unknown, 'yes', values)
  expect(rule.criterion).toEqual({ kind: 'gender', accepts: [] })
  expect(withValue(rule, 'no', values).criterion).toEqual({ kind: 'gender', accepts: ['woman', 'man'] })
})

test('whom a rule names stays when the value changes, and a condition comes and goes with it', () => {
  const women = aClaim()
  const conditional = withValue(women, 'conditional', values)
  expect(conditional).toEqual({ ...women, value: 'conditional', condition: { en: '', fr: '' } })
  expect(withValue(conditional, 'yes', values)).toEqual(women)
})

test('a claim about something else keeps its words and nothing that belonged to the first', () => {
  const told = aClaim({ field: 'intake', asks: 'name' })
  const { criterion: _, ...withoutRule } = told
  expect(claimAbout({ ...withoutRule }, 'practice', values)).toEqual({ ...aClaim({ field: 'practice' }), criterion: undefined })
  expect(claimAbout(unknown, 'criterion-status', values).criterion).toEqual({ kind: 'status', accepts: ['citizen', 'worker'] })
  expect(claimAbout(aClaim(), 'criterion-other', values).criterion).toEqual({ kind: 'other', id: 'women' })
  for (const about of ['criterion-age', 'intake', 'capacity', 'criterion-household'] as const) expect(aboutOf(claimAbout(unknown, about, values))).toBe(about)
})
