import { resolve } from 'node:path'
import { type FolderFailure, type LawFolder, openLawFolder } from '@recourse/content'
import type { Asked } from '../asked.ts'
import { type Exit, exits, sayIn, type World } from '../world.ts'

/** The folder of official texts that --xml names, or how the command ends without one, which has then been said. */
export function openTexts(asked: Asked, world: World): LawFolder | Exit {
  const say = sayIn(asked.language)
  if (asked.xml === undefined || asked.xml === '') {
    world.err(say('Say where the official texts are: --xml DIR', 'Dites où sont les textes officiels : --xml DOSSIER'))
    return exits.usage
  }
  const dir = resolve(asked.xml)
  const opened = openLawFolder(dir)
  if (opened.ok) return opened.value
  const whys: Readonly<Record<FolderFailure['kind'], string>> = {
    'folder-unreadable': say(`The folder ${dir} cannot be read.`, `Le dossier ${dir} ne peut pas être lu.`),
    'no-xml': say(
      `There is no law in XML in ${dir}: neither eng_acts_I-2.5.xml and the like, nor eng/acts/I-2.5.xml.`,
      `Il n’y a pas de loi en XML dans ${dir} : ni eng_acts_I-2.5.xml et autres, ni eng/acts/I-2.5.xml.`,
    ),
  }
  world.err(whys[opened.error.kind])
  world.err(say('How to get the official texts: docs/how-to/watch-the-law.md', 'Comment obtenir les textes officiels : docs/how-to/veiller-sur-le-droit.md'))
  return exits.noOfficialText
}
