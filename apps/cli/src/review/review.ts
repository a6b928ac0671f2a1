import type { Asked, Command } from '../asked.ts'
import { exits, sayIn } from '../world.ts'
import { list } from './list.ts'
import { log } from './log.ts'
import { provision } from './provision.ts'
import { report, resolveReports, sign } from './record.ts'
import { showOption } from './show.ts'
import { take } from './take.ts'

const own = ['by', 'capacity', 'until', 'what', 'provinces', 'province', 'pack'] as const
type Own = (typeof own)[number]

const verbs: Readonly<Record<string, { readonly run: Command; readonly takes: readonly Own[] }>> = {
  sign: { run: sign, takes: ['by', 'capacity', 'until', 'provinces'] },
  report: { run: report, takes: ['what'] },
  resolve: { run: resolveReports, takes: [] },
  show: { run: showOption, takes: ['pack'] },
  provision: { run: provision, takes: ['pack'] },
  log: { run: log, takes: [] },
  take: { run: take, takes: [] },
}

const strayIn = (asked: Asked, takes: readonly Own[]): Own | undefined => own.find((name) => asked[name] !== undefined && !takes.includes(name))

/** `recourse review`: the lawyers’ desk. Lists what is unsigned, shows what to read, records signatures, errors and their resolution. */
export const review: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const [name, ...rest] = asked.arguments
  const verb = name === undefined ? { run: list, takes: ['province'] as const } : Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb || (name === 'log' && rest.length > 0)) {
    world.err(
      say(
        'recourse review, or review show, sign, report or resolve, then the id of an option; review provision ID; review take FILE; review log.',
        'recourse review, ou review show, sign, report ou resolve, puis l’identifiant d’une option; review provision ID; review take FICHIER; review log.',
      ),
    )
    return exits.usage
  }
  const stray = strayIn(asked, verb.takes)
  if (stray) {
    world.err(say(`recourse review ${name ?? ''} has no option --${stray}.`, `recourse review ${name ?? ''} n’a pas d’option --${stray}.`).replace('  ', ' '))
    return exits.usage
  }
  return verb.run({ ...asked, arguments: rest }, world)
}
