import type { Language } from '@recourse/domain/shared'
import { checkHsds, type HsdsProblem } from '@recourse/exchange'
import type { Command } from '../asked.ts'
import { exits, sayIn } from '../world.ts'
import { checkApi, isApiAddress } from './check-api.ts'
import { filesOf } from './files-of.ts'

/** A place in the language of the reader: rows, columns and lines have names. */
const placeIn = (where: string, language: Language): string =>
  language === 'en'
    ? where
    : where
        .replace(/: row (\d+)/, '\u00A0: ligne $1')
        .replace(/, column /, ', colonne ')
        .replace(/: line (\d+), /, '\u00A0: ligne $1, ')

const printed = ({ level, where, text }: HsdsProblem, language: Language): string =>
  `${placeIn(where, language)}\n  ${level === 'advice' ? (language === 'fr' ? 'À regarder\u00A0: ' : 'To look at: ') : ''}${text[language]}`

const most = 200

/** `recourse hsds check FILE|DIR|URL`: a directory against HSDS 3.1 and our profile, or an API against HSDS. Exit 1 when something breaks them; advice alone is 0. */
export const check: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const path = asked.arguments[0] ?? ''
  if (isApiAddress(path)) return checkApi(path, asked.language, world)
  const files = filesOf(path, world)
  if (!files.ok) {
    world.err(
      files.error === 'too-large'
        ? say('There are more than 50 MB: nothing was read. Split the directory.', 'Il y a plus de 50 Mo\u00A0: rien n’a été lu. Divisez le répertoire.')
        : say(`${path} cannot be read.`, `${path} ne peut pas être lu.`),
    )
    return exits.badSituation
  }
  const { counts, problems } = checkHsds(files.value)
  for (const problem of problems.slice(0, most)) (problem.level === 'problem' ? world.err : world.out)(printed(problem, asked.language))
  if (problems.length > most) world.err(say(`… and ${problems.length - most} more.`, `… et ${problems.length - most} de plus.`))
  const broken = problems.filter(({ level }) => level === 'problem').length
  const read = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
  if (read.length === 0 && broken === 0) {
    world.err(say('There is nothing of HSDS here.', 'Il n’y a rien de HSDS ici.'))
    return exits.problemFound
  }
  if (read.length > 0) world.out(say(`Read: ${read.join(', ')}.`, `Lu\u00A0: ${read.join(', ')}.`))
  world.out(
    broken === 0
      ? say('No problem found: HSDS 3.1, and the Recourse profile where it is used.', 'Aucun problème\u00A0: HSDS 3.1, et le profil Recours là où il sert.')
      : say(`Problems: ${broken}.`, `Problèmes\u00A0: ${broken}.`),
  )
  return broken === 0 ? exits.done : exits.problemFound
}
