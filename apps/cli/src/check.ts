import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent, corpusFiles, printProblem } from '@recourse/content'
import type { Command } from './asked.ts'
import { contentDirOf, readBuiltCorpus, sayLoadFailure } from './load-corpus.ts'
import { type Exit, exits, sayIn } from './world.ts'

/** `recourse check`: everything that is wrong in the content; then whether the built corpus, if there is one, is sound and current. */
export const check: Command = async (asked, world): Promise<Exit> => {
  const say = sayIn(asked.language)
  const places = world.places ? { places: world.places } : {}
  const { corpus, scenarios, problems, warnings } = checkContent({ contentDir: contentDirOf(asked, world), made: world.today(), ...places })
  for (const problem of problems) world.err(printProblem(problem, asked.language))
  if (!corpus) {
    world.err(say(`${problems.length} problem(s).`, `${problems.length} problème(s).`))
    return exits.problemFound
  }
  for (const warning of warnings) world.out(`${say('To look at', 'À revoir')}  ${printProblem(warning, asked.language)}`)
  const { law, directory } = corpus
  const unsigned = law.options.filter((o) => o.review.state !== 'signed').length
  const count = (n: number, en: string, fr: string): string => `${n} ${say(en, fr)}`
  world.out(
    [
      count(law.facts.length, 'facts', 'faits'),
      count(law.options.length, 'options', 'options'),
      count(Object.keys(law.provisions).length, 'provisions', 'dispositions'),
      count(directory.services.length, 'services', 'services'),
      count(directory.places.length, 'places', 'lieux'),
      count(scenarios.length, 'scenarios', 'scénarios'),
    ].join(', '),
  )
  world.out(
    say(
      `Law read as of ${law.currentTo}. ${unsigned} of ${law.options.length} options are not signed by a lawyer.`,
      `Droit lu en date du ${law.currentTo}. ${unsigned} options sur ${law.options.length} ne sont pas signées par un juriste.`,
    ),
  )

  const built = join(world.root, 'dist', 'corpus')
  if (asked.content === undefined && existsSync(join(built, corpusFiles.corpus))) {
    const loaded = await readBuiltCorpus(built, undefined, world)
    if (!loaded.ok) {
      sayLoadFailure(loaded.error, asked.language, world)
      return exits.contentBroken
    }
    const same = loaded.value.version.split('.').at(-1) === corpus.version.split('.').at(-1)
    world.out(
      same
        ? say(
            `Built corpus ${loaded.value.version}: signature good, content current.`,
            `Corpus construit ${loaded.value.version} : signature bonne, contenu à jour.`,
          )
        : say(
            `Built corpus ${loaded.value.version}: signature good, but the content has changed since (npm run build).`,
            `Corpus construit ${loaded.value.version} : signature bonne, mais le contenu a changé depuis (npm run build).`,
          ),
    )
  }
  world.out(say(`No problem found in the content (${corpus.version}).`, `Aucun problème trouvé dans le contenu (${corpus.version}).`))
  return exits.done
}
