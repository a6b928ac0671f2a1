import type { Asked, Command } from '../asked.ts'
import { exits, sayIn } from '../world.ts'
import { check } from './check.ts'
import { exportServices } from './export.ts'
import { profile } from './profile.ts'

const own = ['write', 'audience', 'out', 'on', 'content', 'corpus', 'key'] as const
type Own = (typeof own)[number]

const verbs: Readonly<Record<string, { readonly run: Command; readonly takes: readonly Own[]; readonly names: number }>> = {
  check: { run: check, takes: [], names: 1 },
  export: { run: exportServices, takes: ['out', 'audience', 'on', 'content', 'corpus', 'key'], names: 0 },
  profile: { run: profile, takes: ['write'], names: 0 },
}

const given = (asked: Asked): readonly Own[] => own.filter((name) => asked[name] !== undefined && asked[name] !== false)

/** `recourse hsds check`, `export`, `profile`: directories in the words of the Human Services Data Specification. */
export const hsds: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const [name = '', ...rest] = asked.arguments
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb || rest.length !== verb.names) {
    world.err(
      say(
        'recourse hsds check, then a file, a folder or the address of an API; export with --out FILE; or profile. See: recourse --help',
        'recourse hsds check, puis un fichier, un dossier ou l’adresse d’une API; export avec --out FICHIER; ou profile. Voir\u00A0: recourse --help',
      ),
    )
    return exits.usage
  }
  const stray = given(asked).find((option) => !verb.takes.includes(option))
  if (stray) {
    world.err(say(`recourse hsds ${name} has no option --${stray}.`, `recourse hsds ${name} n’a pas d’option --${stray}.`))
    return exits.usage
  }
  return verb.run({ ...asked, arguments: rest }, world)
}
