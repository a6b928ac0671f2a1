import { parseArgs } from 'node:util'
import type { Language } from '@recourse/domain/shared'
import { isDay } from '@recourse/domain/shared'
import type { Command } from './asked.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { help } from './help.ts'
import { hsds } from './hsds/hsds.ts'
import { law } from './law/law.ts'
import { match } from './match.ts'
import { operate } from './operate.ts'
import { places } from './places.ts'
import { review } from './review/review.ts'
import { type Exit, exits, languageOf, sayIn, type World } from './world.ts'

const commands: Readonly<Record<string, { readonly run: Command; readonly options: readonly string[] }>> = {
  check: { run: check, options: ['content'] },
  explain: { run: explain, options: ['on', 'json', 'content', 'corpus', 'key'] },
  match: { run: match, options: ['on', 'need', 'json', 'content', 'corpus', 'key'] },
  review: { run: review, options: ['on', 'by', 'capacity', 'until', 'what', 'provinces', 'province', 'pack', 'content'] },
  law: { run: law, options: ['xml', 'site', 'out', 'pack', 'write', 'json', 'content'] },
  places: { run: places, options: [] },
  hsds: { run: hsds, options: ['write', 'audience', 'out', 'on', 'content', 'corpus', 'key'] },
  serve: { run: operate('serve'), options: [] },
  migrate: { run: operate('migrate'), options: [] },
  backup: { run: operate('backup'), options: [] },
  restore: { run: operate('restore'), options: [] },
  'export-network': { run: operate('export-network'), options: [] },
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  lang: text,
  help: { ...flag, short: 'h' },
  json: flag,
  on: text,
  need: text,
  by: text,
  capacity: text,
  until: text,
  what: text,
  provinces: text,
  province: text,
  content: text,
  corpus: text,
  key: text,
  xml: text,
  site: flag,
  out: text,
  pack: text,
  write: flag,
  audience: text,
} as const

const isLanguage = (value: string | undefined): value is Language => value === 'en' || value === 'fr'

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch {
    return null
  }
}

/** Runs one command line. Never throws: a fault of ours ends with a calm sentence and exit code 5, without any detail of what was given. */
export async function run(argv: readonly string[], world: World): Promise<Exit> {
  const given = parsed(argv)
  const language = isLanguage(given?.values.lang) ? given.values.lang : languageOf(world.environment)
  const say = sayIn(language)
  const misused = (why: string): Exit => {
    world.err(why)
    world.err(say('See: recourse --help', 'Voir : recourse --help'))
    return exits.usage
  }
  if (!given) return misused(say('An option is not known, or its value is missing.', 'Une option n’est pas connue, ou sa valeur manque.'))
  const { lang, help: wantsHelp, ...values } = given.values
  const [name, ...rest] = given.positionals
  if (lang !== undefined && !isLanguage(lang)) return misused(say('--lang is en or fr.', '--lang est en ou fr.'))
  if (wantsHelp || name === undefined || name === 'help') {
    world.out(help(language))
    return wantsHelp || name !== undefined ? exits.done : exits.usage
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) return misused(say('There is no such command.', 'Cette commande n’existe pas.'))
  const stray = Object.keys(values).find((key) => !command.options.includes(key))
  if (stray) return misused(say(`recourse ${name} has no option --${stray}.`, `recourse ${name} n’a pas d’option --${stray}.`))
  if (values.on !== undefined && !isDay(values.on)) return misused(say('--on is a day, as in 2026-11-24.', '--on est un jour, comme 2026-11-24.'))
  // A key that verifies nothing would be taken for a verification.
  if (values.key !== undefined && values.corpus === undefined) return misused(say('--key goes with --corpus.', '--key va avec --corpus.'))
  if (values.corpus !== undefined && values.content !== undefined)
    return misused(say('Either --content or --corpus, not both.', 'Soit --content, soit --corpus, pas les deux.'))
  try {
    return await command.run({ language, arguments: rest, ...values, json: values.json ?? false }, world)
  } catch (fault) {
    return ourFault(fault, world)
  }
}

/** Says that we broke, in both languages, with the place in our code and nothing of what was given: an error's own text might repeat it. */
function ourFault(fault: unknown, world: World): Exit {
  const place = fault instanceof Error ? (/[\w-]+\.m?[jt]s:\d+/.exec(fault.stack?.split('\n').slice(1).join('\n') ?? '')?.[0] ?? '?') : '?'
  world.err(`Something broke on our side (internal, ${place}). Nothing was kept. If somebody is in danger now, call 9-1-1.`)
  world.err(`Quelque chose s’est brisé de notre côté (internal, ${place}). Rien n’a été gardé. Si quelqu’un est en danger maintenant, appelez le 9-1-1.`)
  return exits.ourFault
}
