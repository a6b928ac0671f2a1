import type { Scenario } from '@recourse/content'
import type { Corpus } from '@recourse/domain/route'
import type { Day } from '@recourse/domain/shared'
import type { Situation } from '@recourse/domain/situation'
import type { Asked } from './asked.ts'
import { loadCorpus, sayLoadFailure } from './load-corpus.ts'
import { readSituation } from './read-situation.ts'
import { printSituationProblem } from './situation-problem.ts'
import { type Exit, exits, sayIn, type World } from './world.ts'

/** A corpus and a situation, ready to be asked; or how the command ended instead, everything having been said. */
export type Opened = { readonly corpus: Corpus; readonly situation: Situation; readonly on: Day; readonly scenario: Scenario | null } | { readonly exit: Exit }

/** Loads the corpus, then reads the situation file of the command against it. */
export async function openSituation(asked: Asked, world: World): Promise<Opened> {
  const say = sayIn(asked.language)
  const [file, ...more] = asked.arguments
  if (file === undefined || more.length > 0) {
    world.err(say('Name one situation file, or - for standard input.', 'Nommez un fichier de situation, ou - pour l’entrée standard.'))
    return { exit: exits.usage }
  }
  const loaded = await loadCorpus(asked, world)
  if (!loaded.ok) {
    sayLoadFailure(loaded.error, asked.language, world)
    return { exit: exits.contentBroken }
  }
  let bytes: Uint8Array
  try {
    bytes = world.read(file)
  } catch {
    world.err(say(`${file}: the file cannot be read. Check its name.`, `${file} : le fichier ne peut pas être lu. Vérifiez son nom.`))
    return { exit: exits.badSituation }
  }
  const read = readSituation({ file, bytes, day: (own) => asked.on ?? own ?? world.today() }, loaded.value)
  if (!read.ok) {
    for (const problem of read.error) world.err(printSituationProblem(file, problem, asked.language))
    return { exit: exits.badSituation }
  }
  const { situation, on, scenario = null } = read.value
  return { corpus: loaded.value, situation, on: asked.on ?? on ?? situation.at?.day ?? world.today(), scenario }
}
