import type { Command } from '../asked.ts'
import { hanging } from '../layout.ts'
import { exits } from '../world.ts'
import { openDesk } from './open-desk.ts'

/** `recourse review log`: every error that was reported, the newest first, with its option, its day, what it is and when it was resolved. Never by whom. */
export const log: Command = async (asked, world) => {
  const open = openDesk(asked, world)
  if (typeof open === 'number') return open
  const { corpus, desk, say, language } = open
  const titles = new Map(corpus.law.options.map((o) => [o.id, o.title[language]]))
  const reports = desk.options
    .flatMap(({ id, reports: all }) => all.map((report) => ({ ...report, id })))
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
  if (reports.length === 0) world.out(say('No error was ever reported.', 'Aucune erreur n’a jamais été signalée.'))
  for (const { id, on, what, resolvedOn } of reports) {
    const state = resolvedOn === undefined ? say('not resolved: frozen', 'pas réglée : gelée') : say(`resolved on ${resolvedOn}`, `réglée le ${resolvedOn}`)
    world.out(`${on}  ${id}  ${titles.get(id)}`)
    for (const line of hanging(what, '    ', '')) world.out(line)
    world.out(`    ${state}`)
  }
  return exits.done
}
