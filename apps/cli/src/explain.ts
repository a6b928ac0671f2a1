import { prepareRoutes } from '@recourse/domain/route'
import type { Command } from './asked.ts'
import { explanationAsJson } from './explain-json.ts'
import { explanationAsText } from './explain-text.ts'
import { openSituation } from './open-situation.ts'
import { expectationsAsText, storyAsText } from './scenario-text.ts'
import { exits } from './world.ts'

/** `recourse explain FILE`: what is open in law in a situation, or in a scenario, on a day, why, at what risk, and what to ask next. */
export const explain: Command = async (asked, world) => {
  const opened = await openSituation(asked, world)
  if ('exit' in opened) return opened.exit
  const { corpus, situation, on, scenario } = opened
  const { language } = asked
  const plan = prepareRoutes(corpus, on).plan(situation)
  if (asked.json) {
    world.out(JSON.stringify({ ...(scenario ? { scenario: { id: scenario.id, story: scenario.story } } : {}), ...explanationAsJson(corpus, plan) }, null, 2))
    return exits.done
  }
  const lines = [
    ...(scenario ? storyAsText(scenario, language) : []),
    ...explanationAsText({ corpus, situation, plan, language }),
    ...(scenario ? expectationsAsText(scenario, { corpus, plan }, language) : []),
  ]
  for (const line of lines) world.out(line)
  return exits.done
}
