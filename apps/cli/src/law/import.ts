import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { makePack, writeWhole } from '@recourse/content'
import type { Asked, Command } from '../asked.ts'
import { loadCorpus, sayLoadFailure } from '../load-corpus.ts'
import { exits, sayIn, type World } from '../world.ts'
import { openTexts } from './open-texts.ts'

/** Where the pack is kept unless told otherwise: a folder that git ignores. */
export const packPath = (world: World): string => join(world.root, '.recourse', 'official-text.json')

/** Whether a file would be committed with the rest: inside the repository, in no folder that git ignores. */
function wouldBeCommitted(path: string, world: World): boolean {
  const inside = relative(world.root, path)
  if (inside.startsWith('..') || isAbsolute(inside)) return false
  const [first = ''] = inside.split(sep)
  return !['.recourse', 'dist', '.tmp'].includes(first) && !inside.endsWith('.local')
}

const outOf = (asked: Asked, world: World): string => (asked.out === undefined ? packPath(world) : resolve(asked.out))

/** `recourse law import --xml DIR`: keeps the official texts of the cited provisions on this machine, to be read beside our words. */
export const importTexts: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const out = outOf(asked, world)
  if (wouldBeCommitted(out, world)) {
    world.err(
      say(
        'The official text is not ours to publish, and this file would be committed. Write it under .recourse, or outside this folder.',
        'Le texte officiel n’est pas à nous, et ce fichier serait versé au dépôt. Écrivez-le sous .recourse, ou hors de ce dossier.',
      ),
    )
    return exits.usage
  }
  const folder = openTexts(asked, world)
  if (typeof folder === 'number') return folder
  const loaded = await loadCorpus(asked, world)
  if (!loaded.ok) {
    sayLoadFailure(loaded.error, asked.language, world)
    return exits.contentBroken
  }
  const pack = makePack(Object.values(loaded.value.law.provisions), folder, world.today())
  try {
    writeWhole(out, `${JSON.stringify(pack, null, 1)}\n`)
  } catch {
    world.err(say(`${out} cannot be written.`, `${out} ne peut pas être écrit.`))
    return exits.usage
  }
  const count = Object.keys(pack.provisions).length
  world.out(
    say(
      `${count} official texts written to ${out}, for this machine only. To read one: recourse law show ID`,
      `${count} textes officiels écrits dans ${out}, pour cette machine seulement. Pour en lire un : recourse law show ID`,
    ),
  )
  if (pack.notFound.length > 0)
    world.out(say(`Not found in both languages: ${pack.notFound.join(', ')}`, `Non trouvées dans les deux langues : ${pack.notFound.join(', ')}`))
  return exits.done
}
