import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLaw, someAnswers, today, tries } from '../law/small-law.test-kit.ts'
import { planRoutes, prepareRoutes } from './plan-routes.ts'

test('what is remembered between answers never changes a plan: each equals one made from nothing, whatever came before', () => {
  fc.assert(
    fc.property(aLaw, fc.array(someAnswers, { minLength: 2, maxLength: 8 }), (law, said) => {
      const corpus = { version: 'v', made: today, law, directory: { needs: [], services: [], places: [] } }
      const routes = prepareRoutes(corpus, today)
      for (const answers of said) expect(routes.plan({ answers })).toEqual(planRoutes(corpus, { answers }, today))
    }),
    { numRuns: tries },
  )
})
