import type { Asked, Command } from '../asked.ts'
import { exits, sayIn } from '../world.ts'
import { importTexts } from './import.ts'
import { reread } from './reread.ts'
import { show } from './show.ts'
import { verify } from './verify.ts'

const own = ['xml', 'out', 'pack', 'write', 'json'] as const
type Own = (typeof own)[number]

const verbs: Readonly<Record<string, { readonly run: Command; readonly takes: readonly Own[]; readonly names: boolean }>> = {
  verify: { run: verify, takes: ['xml', 'write', 'json'], names: false },
  import: { run: importTexts, takes: ['xml', 'out'], names: false },
  show: { run: show, takes: ['pack'], names: true },
  reread: { run: reread, takes: ['xml'], names: true },
}

const given = (asked: Asked): readonly Own[] => own.filter((name) => asked[name] !== undefined && asked[name] !== false)

/** `recourse law verify`, `import`, `show`, `reread`: the official texts, read from a folder, which are never committed. */
export const law: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const [name = '', ...rest] = asked.arguments
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (!verb || (rest.length > 0 && !verb.names)) {
    world.err(
      say(
        'recourse law verify or import, with --xml DIR; show or reread, then the id of a provision. See: recourse --help',
        'recourse law verify ou import, avec --xml DOSSIER; show ou reread, puis l’identifiant d’une disposition. Voir : recourse --help',
      ),
    )
    return exits.usage
  }
  const stray = given(asked).find((option) => !verb.takes.includes(option))
  if (stray) {
    world.err(say(`recourse law ${name} has no option --${stray}.`, `recourse law ${name} n’a pas d’option --${stray}.`))
    return exits.usage
  }
  return verb.run({ ...asked, arguments: rest }, world)
}
