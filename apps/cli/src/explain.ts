import { prepareRoutes } from '@recourse/domain/route'
import type { Command } from './asked.ts'
import { explanationAsJson } from './explain-json.ts'
import { explanationAsText } from './explain-text.ts'
import { openSituation } from './open-situation.ts'
import { exits } from './world.ts'

/** `recourse explain FILE`: what is open in law in a situation on a day, why, at what risk, and what to ask next. */
export const explain: Command = async (asked, world) => {
  const opened = await openSituation(asked, world)
  if ('exit' in opened) return opened.exit
  const { corpus, situation, on } = opened
  const plan = prepareRoutes(corpus, on).plan(situation)
  if (asked.json) world.out(JSON.stringify(explanationAsJson(corpus, plan), null, 2))
  else for (const line of explanationAsText({ corpus, situation, plan, language: asked.language })) world.out(line)
  return exits.done
}
