import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import type { LegalClock } from '@recourse/domain/law'
import { prepareRoutes, type RoutePlan } from '@recourse/domain/route'
import { addSpan, type Day, daysBetween } from '@recourse/domain/shared'
import { type Answers, known } from '@recourse/domain/situation'
import { describe, expect, test } from 'vitest'
import { type Case, casesOf } from './cases-of.ts'

const contentDir = join(import.meta.dirname, '..', '..', '..', '..', 'content')
const { corpus, scenarios, problems } = checkContent({ contentDir, made: '2026-11-24' })
if (!corpus) throw new Error(`the content does not compile: ${problems.length} problem(s); see recourse check`)
const cases = scenarios.flatMap((s) => casesOf(corpus, s))
const prepared = new Map<Day, ReturnType<typeof prepareRoutes>>()
const planOn = (on: Day, answers: Answers): RoutePlan => {
  const routes = prepared.get(on) ?? prepareRoutes(corpus, on)
  prepared.set(on, routes)
  return routes.plan({ answers })
}
const plans = cases.map((told) => ({ told, plan: planOn(told.on, told.situation.answers) }))

// A day from which the clock would end exactly on another: spans are of days, months or years, so it is looked for.
function startOf(clock: LegalClock, ends: Day): Day | null {
  for (let back = 0; back < 6 * 366; back++) {
    const from = addSpan(ends, { days: -back })
    if (addSpan(from, clock.span) === ends) return from
  }
  return null
}

const daysLeft = (plan: RoutePlan, clock: string): number | null | undefined => plan.clocks.find((c) => c.clock.id === clock)?.daysLeft

describe('order traps', () => {
  test.each(corpus.law.traps.map((t) => t.id))('%s surely applies in some story', (id) => {
    expect(plans.some(({ plan }) => plan.traps.some((t) => t.trap.id === id && t.applies === 'yes'))).toBe(true)
  })

  test.each(corpus.law.traps.map((t) => t.id))('%s does not show in some other story', (id) => {
    expect(plans.some(({ plan }) => plan.traps.every((t) => t.trap.id !== id))).toBe(true)
  })
})

describe('clocks', () => {
  test.each(corpus.law.clocks.map((c) => [c.id, c] as const))('%s surely runs in some story, and is counted to its last day and the day after', (id, clock) => {
    const running = (told: Case, plan: RoutePlan): boolean => plan.clocks.some((c) => c.clock.id === id && c.applies === 'yes') && told.on !== ''
    const stories = plans.filter(({ told, plan }) => running(told, plan))
    expect(stories.length).toBeGreaterThan(0)
    const counted = stories.some(({ told }) => {
      const from = startOf(clock, told.on)
      if (from === null) return false
      const answers = { ...told.situation.answers, [clock.from]: known(from) }
      const after = addSpan(told.on, { days: 1 })
      return daysLeft(planOn(told.on, answers), id) === 0 && daysLeft(planOn(after, answers), id) === -1
    })
    expect(counted).toBe(true)
  })

  test('put the one that runs out first at the top, whatever the story', () => {
    for (const { plan } of plans) {
      const ends = plan.clocks.flatMap((c) => c.ends ?? [])
      expect(ends).toEqual([...ends].sort())
      for (const c of plan.clocks) if (c.ends) expect(c.daysLeft).toBe(daysBetween(plan.on, c.ends))
    }
  })
})
