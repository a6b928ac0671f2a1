import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Situation } from '../situation/index.ts'
import { matchServices } from './match-services.ts'
import { directoryOf, on, places, someServices, someSituation } from './matching.test-kit.ts'

const canaries = ['zqstatus', 'zqage', 'zqform', 'zqgender', 'zqlanguage', 'zqprovince']

test('no match repeats anything that was said of the person', () => {
  fc.assert(
    fc.property(someServices, someSituation, fc.boolean(), (services, situation, everywhere) => {
      // Values that no content holds: if one shows up in a match, it came from the situation.
      const marked: Situation = {
        ...situation,
        answers: {
          status: { kind: 'known', value: ['zqstatus'] },
          age_band: { kind: 'known', value: 'zqage' },
          exploitation_forms: { kind: 'known', value: ['zqform'] },
          ...(everywhere ? {} : { province: { kind: 'known', value: 'zqprovince' } }),
        },
        gender: 'zqgender' as Situation['gender'] & string,
        speaks: ['zqlanguage'],
      }
      const said = JSON.stringify(matchServices(directoryOf(...services), { situation: marked, needs: [] }, on))
      for (const canary of [...canaries, ...places.map((p) => p.id)]) expect(said).not.toContain(canary)
    }),
    { numRuns: 300 },
  )
})
