import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { makePack, type OfficialPack, writeWhole } from '@recourse/content'
import type { Provision } from '@recourse/domain/law'
import type { Asked, Command } from '../asked.ts'
import { loadCorpus, sayLoadFailure } from '../load-corpus.ts'
import { type Exit, exits, type Say, sayIn, type World } from '../world.ts'
import { withFetchedLaws } from './fetch-texts.ts'
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

/** Writes the pack and says what is in it, and what is not. */
function keep(pack: OfficialPack, out: string, say: Say, world: World): Exit {
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

async function fromSite(provisions: readonly Provision[], out: string, say: Say, world: World): Promise<Exit> {
  const done = await withFetchedLaws(provisions, world, (folder, missing) => {
    for (const { url } of missing) world.err(say(`This law could not be had: ${url}`, `Cette loi n’a pas pu être obtenue : ${url}`))
    return keep(makePack(provisions, folder, world.today()), out, say, world)
  })
  if (done !== null) return done
  world.err(
    say(
      'The government’s site could not be reached. With a copy of the laws on this machine: recourse law import --xml DIR',
      'Le site du gouvernement n’a pas pu être joint. Avec une copie des lois sur cette machine : recourse law import --xml DOSSIER',
    ),
  )
  return exits.noOfficialText
}

/** `recourse law import --xml DIR`, or `--site`: keeps the official texts of the cited provisions on this machine, to be read beside our words. */
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
  const folder = asked.site ? null : openTexts(asked, world)
  if (typeof folder === 'number') return folder
  const loaded = await loadCorpus(asked, world)
  if (!loaded.ok) {
    sayLoadFailure(loaded.error, asked.language, world)
    return exits.contentBroken
  }
  const provisions = Object.values(loaded.value.law.provisions)
  return folder === null ? fromSite(provisions, out, say, world) : keep(makePack(provisions, folder, world.today()), out, say, world)
}
