import { basename } from 'node:path'
import { type ReviewAct, readReviewFile } from '@recourse/content'
import type { ReviewFile } from '@recourse/domain/route'
import type { Command } from '../asked.ts'
import { exits } from '../world.ts'
import { namedOption, type OpenDesk, openDesk, provincesOf, type Reviewed } from './open-desk.ts'
import { recordAct } from './record.ts'

type Refusal = { readonly en: string; readonly fr: string; readonly exit: typeof exits.badSituation | typeof exits.notWhatWasRead }

/** Why a file is not recorded, or null: it must be of the very content that is there now, and of days that can be. */
function refusalOf(file: ReviewFile, { desk }: Reviewed, open: OpenDesk): Refusal | null {
  const { on } = open
  if (file.of !== desk.contentHash)
    return {
      exit: exits.notWhatWasRead,
      en: `${file.option} is no longer what was read when this was made (${file.of.slice(0, 8)}, now ${desk.contentHash.slice(0, 8)}): nothing was recorded. Read it again, and make the file again.`,
      fr: `${file.option} n’est plus ce qui a été lu quand ceci a été fait (${file.of.slice(0, 8)}, maintenant ${desk.contentHash.slice(0, 8)}) : rien n’a été enregistré. Relisez-la, et refaites le fichier.`,
    }
  const wrong = (en: string, fr: string): Refusal => ({ exit: exits.badSituation, en, fr })
  if (file.on > on)
    return wrong('The day on which this was made is still to come: nothing was recorded.', 'Le jour où ceci a été fait est à venir : rien n’a été enregistré.')
  if (file.act !== 'sign') return null
  if (file.until <= on) return wrong('This signature has already ended: nothing was recorded.', 'Cette signature a déjà pris fin : rien n’a été enregistré.')
  return (file.provinces ?? []).every((id) => provincesOf(open).includes(id))
    ? null
    : wrong('A province in this file is none: nothing was recorded.', 'Une province de ce fichier n’en est pas une : rien n’a été enregistré.')
}

function actOf(file: ReviewFile, { desk }: Reviewed): ReviewAct {
  if (file.act === 'report') return { act: 'report', on: file.on, what: file.what, of: file.of }
  const { format: _, option: __, ...signature } = file
  return { ...signature, parts: desk.parts }
}

/** `recourse review take FILE`: records a signature or a report that was made on the page, when it is of what the option says now. */
export const take: Command = async (asked, world) => {
  const open = openDesk(asked, world)
  if (typeof open === 'number') return open
  const { say, language } = open
  const [name, ...more] = asked.arguments
  if (name === undefined || more.length > 0) {
    world.err(say('One file at a time: recourse review take FILE', 'Un fichier à la fois : recourse review take FICHIER'))
    return exits.usage
  }
  let bytes: Uint8Array
  try {
    bytes = world.read(name)
  } catch {
    world.err(say(`${name}: the file cannot be read. Check its name.`, `${name} : le fichier ne peut pas être lu. Vérifiez son nom.`))
    return exits.badSituation
  }
  const file = readReviewFile(basename(name), bytes)
  if (!file.ok) {
    for (const { file: of, place, what, repair } of file.error)
      world.err(`${of}${place ? `  ${place}` : ''}\n    ${what[language]}\n    ${say('Repair', 'À corriger')}${say(': ', ' : ')}${repair[language]}`)
    return exits.badSituation
  }
  const reviewed = namedOption(open, { ...asked, arguments: [file.value.option] }, world)
  if (typeof reviewed === 'number') return exits.badSituation
  const refusal = refusalOf(file.value, reviewed, open)
  if (!refusal) return recordAct(actOf(file.value, reviewed), reviewed, { asked, world, say })
  world.err(say(refusal.en, refusal.fr))
  return refusal.exit
}
