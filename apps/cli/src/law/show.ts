import { resolve } from 'node:path'
import { hashOfficialText, type OfficialPack, readPack } from '@recourse/content'
import type { Provision } from '@recourse/domain/law'
import type { Corpus } from '@recourse/domain/route'
import type { Language } from '@recourse/domain/shared'
import type { Asked, Command } from '../asked.ts'
import { wrapped } from '../layout.ts'
import { loadCorpus, sayLoadFailure } from '../load-corpus.ts'
import { type Exit, exits, type Say, sayIn, type World } from '../world.ts'
import { packPath } from './import.ts'

const indented = (text: string, margin: string): readonly string[] =>
  text.split('\n').flatMap((line) => {
    const lead = margin + (/^ */.exec(line)?.[0] ?? '')
    return wrapped(line.trim(), lead).map((part, i) => (i === 0 ? lead + part : part))
  })

/** The pack that is asked for or, failing that, the one of this machine; none at all is no failure. `null` when the one named cannot be read. */
export function packFor(asked: Asked, world: World): OfficialPack | undefined | null {
  let bytes: Uint8Array
  try {
    bytes = world.read(asked.pack === undefined ? packPath(world) : resolve(asked.pack))
  } catch {
    return asked.pack === undefined ? undefined : null
  }
  const pack = readPack(bytes)
  return pack.ok ? pack.value : null
}

function officialPart(provision: Provision, pack: OfficialPack | undefined, language: Language, say: Say): readonly string[] {
  const official = pack?.provisions[provision.id]?.[language]
  if (!official)
    return [
      pack
        ? say('The official texts on this machine do not have it.', 'Les textes officiels de cette machine ne l’ont pas.')
        : say(
            'The official text is not on this machine: recourse law import --xml DIR',
            'Le texte officiel n’est pas sur cette machine : recourse law import --xml DOSSIER',
          ),
    ]
  const isAsRead = provision.readBy === 'transcribed' || hashOfficialText(official.text) === provision.hash[language]
  return [
    say('Official text, not an official version', 'Texte officiel, version non officielle'),
    ...(official.marginalNote ? indented(`[${official.marginalNote}]`, '  ') : []),
    ...indented(official.text, '  '),
    say(`  Source: ${provision.url.en}`, `  Source : ${provision.url.fr}`),
    say(`  Current to ${official.currentTo}`, `  À jour au ${official.currentTo}`),
    ...(isAsRead
      ? []
      : indented(
          say(
            'This is not the text that our words were written from: read it again before relying on them.',
            'Ce n’est pas le texte dont nos mots ont été tirés : relisez-le avant de vous y fier.',
          ),
          '  ',
        )),
  ]
}

/** A provision as text: our words, its official text when it is on this machine, and where the official version is. */
export function provisionLines(provision: Provision, pack: OfficialPack | undefined, language: Language): readonly string[] {
  const say = sayIn(language)
  const byHand = provision.readBy === 'transcribed' ? say(', copied by hand', ', copié à la main') : ''
  return [
    `${provision.short[language]}  ${provision.citation[language]}`,
    '',
    say('In our own words', 'Dans nos mots'),
    ...indented(provision.says[language], '  '),
    say(`  Read as of ${provision.currentTo}${byHand}`, `  Lu en date du ${provision.currentTo}${byHand}`),
    '',
    ...officialPart(provision, pack, language, say),
    '',
    say('The official version', 'La version officielle'),
    say(`  English: ${provision.url.en}`, `  Anglais : ${provision.url.en}`),
    say(`  French: ${provision.url.fr}`, `  Français : ${provision.url.fr}`),
  ]
}

/** The one provision that the command names, or how it ends without one, which has then been said. */
export function namedProvision({ law }: Corpus, asked: Asked, world: World): Provision | Exit {
  const say = sayIn(asked.language)
  const [id, ...more] = asked.arguments
  const provision = id !== undefined && more.length === 0 && Object.hasOwn(law.provisions, id) ? law.provisions[id] : undefined
  if (provision) return provision
  if (id === undefined || more.length > 0) return sayOneProvision(say, world)
  world.err(
    say(
      'No provision has this id. It is the name of a file of content/law/provisions: irpr-200-3-e is IRPR 200(3)(e).',
      'Aucune disposition n’a cet identifiant. C’est le nom d’un fichier de content/law/provisions : irpr-200-3-e est RIPR 200(3)e).',
    ),
  )
  return exits.usage
}

function sayOneProvision(say: Say, world: World): Exit {
  world.err(say('One provision at a time, as irpr-207.1-1.', 'Une disposition à la fois, comme irpr-207.1-1.'))
  return exits.usage
}

/** Says that the pack of official texts is damaged, and how the command ends. */
export function sayNoPack(say: Say, world: World): Exit {
  world.err(
    say(
      'The pack of official texts cannot be read, or is damaged. Make it again: recourse law import --xml DIR',
      'Le fichier des textes officiels ne peut pas être lu, ou est abîmé. Refaites-le : recourse law import --xml DOSSIER',
    ),
  )
  return exits.noOfficialText
}

/** `recourse law show ID`: our words for a provision beside its official text, when the texts are on this machine, and where the official version is. */
export const show: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  if (asked.arguments.length !== 1) return sayOneProvision(say, world)
  const loaded = await loadCorpus(asked, world)
  if (!loaded.ok) {
    sayLoadFailure(loaded.error, asked.language, world)
    return exits.contentBroken
  }
  const provision = namedProvision(loaded.value, asked, world)
  if (typeof provision === 'number') return provision
  const pack = packFor(asked, world)
  if (pack === null) return sayNoPack(say, world)
  for (const line of provisionLines(provision, pack, asked.language)) world.out(line)
  return exits.done
}
