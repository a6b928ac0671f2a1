import { printProblem, type RereadFailure, rereadProvision } from '@recourse/content'
import type { Command } from '../asked.ts'
import { contentDirOf } from '../load-corpus.ts'
import { type Exit, exits, sayIn } from '../world.ts'
import { openTexts } from './open-texts.ts'

type Told = readonly [exit: Exit, en: string, fr: string]

const tellings: Readonly<Record<Exclude<RereadFailure['kind'], 'content-broken'>, Told>> = {
  'no-such-provision': [exits.usage, 'No provision has this id.', 'Aucune disposition n’a cet identifiant.'],
  'law-not-found': [exits.noOfficialText, 'The folder does not have this law in both languages.', 'Le dossier n’a pas cette loi dans les deux langues.'],
  gone: [
    exits.drift,
    'The law no longer has this place, in one language at least. Cite another provision, or remove what rested on it.',
    'La loi n’a plus cet endroit, dans une langue au moins. Citez une autre disposition, ou enlevez ce qui reposait dessus.',
  ],
  older: [exits.usage, 'The text in the folder is older than the one that was read.', 'Le texte du dossier est plus ancien que celui qui a été lu.'],
}

/** `recourse law reread ID --xml DIR`: a person has read the official text again and our words hold; its file says so, and what cites it is no longer frozen. */
export const reread: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const [id, ...more] = asked.arguments
  if (id === undefined || more.length > 0) {
    world.err(
      say('One provision at a time: recourse law reread irpr-207.1-1 --xml DIR', 'Une disposition à la fois : recourse law reread irpr-207.1-1 --xml DOSSIER'),
    )
    return exits.usage
  }
  const folder = openTexts(asked, world)
  if (typeof folder === 'number') return folder
  const done = rereadProvision(contentDirOf(asked, world), id, folder)
  if (done.ok) {
    world.out(
      say(
        `${id}: its file has the days and the hashes of the text in the folder, and it is off the list of changed texts. A signature on what cites it no longer counts if the text changed. Next: recourse check`,
        `${id} : son fichier a les jours et les empreintes du texte du dossier, et n’est plus sur la liste des textes changés. Une signature sur ce qui la cite ne compte plus si le texte a changé. Ensuite : recourse check`,
      ),
    )
    return exits.done
  }
  if (done.error.kind === 'content-broken') {
    for (const problem of done.error.problems) world.err(printProblem(problem, asked.language))
    return exits.contentBroken
  }
  const [exit, en, fr] = tellings[done.error.kind]
  world.err(`${say(en, fr)} ${say('Nothing was written.', 'Rien n’a été écrit.')}`)
  return exit
}
