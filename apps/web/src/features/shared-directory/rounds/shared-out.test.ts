import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callerKey, callerOf, givenTo, sharedOut } from './shared-out.ts'

test('services are shared out evenly, each to one caller', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (services, count) => {
      const callers = Array.from({ length: count }, (_, i) => ({ member: `m${i}` }))
      const calls = sharedOut(services, callers)
      expect(calls.map(({ service }) => service)).toEqual(services)
      const each = callers.map(({ member }) => calls.filter(({ who }) => 'member' in who && who.member === member).length)
      expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1)
    }),
  )
  expect(sharedOut(['a'], [])).toEqual([])
})

test('a service is given to another, or to whoever has time, and is never with two', () => {
  const calls = sharedOut(['a', 'b'], [{ member: 'm' }])
  expect(givenTo(calls, 'a', { organization: 'o' })).toEqual([
    { service: 'b', who: { member: 'm' } },
    { service: 'a', who: { organization: 'o' } },
  ])
  expect(givenTo(calls, 'a', null)).toEqual([{ service: 'b', who: { member: 'm' } }])
})

test('a caller is named by one text, and found again by it', () => {
  for (const who of [{ member: 'a:b' }, { organization: 'o' }, null]) expect(callerOf(callerKey(who))).toEqual(who)
})
