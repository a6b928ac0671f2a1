import { restingOn } from '@recourse/domain/law'
import type { Command } from '../asked.ts'
import { namedProvision, packFor, provisionLines, sayNoPack } from '../law/show.ts'
import { section } from '../layout.ts'
import { exits } from '../world.ts'
import { openDesk } from './open-desk.ts'

/** `recourse review provision ID`: a provision, and everything that rests on it: what is in doubt when its text changes. */
export const provision: Command = async (asked, world) => {
  const open = openDesk(asked, world)
  if (typeof open === 'number') return open
  const { corpus, desk, language, say } = open
  const found = namedProvision(corpus, asked, world)
  if (typeof found === 'number') return found
  const pack = packFor(asked, world)
  if (pack === null) return sayNoPack(say, world)
  const resting = restingOn(corpus.law, found.id)
  const drift = desk.drift.find(({ id }) => id === found.id)
  const titles = new Map(corpus.law.options.map((o) => [o.id, o.title[language]]))
  const lines = [
    ...provisionLines(found, pack, language),
    '',
    ...(drift
      ? [
          say(
            `Its official text changed (${drift.languages.join(', ')}), found on ${drift.foundOn}.`,
            `Son texte officiel a changé (${drift.languages.join(', ')}), constaté le ${drift.foundOn}.`,
          ),
          '',
        ]
      : []),
    say('## What rests on it', '## Ce qui repose dessus'),
    ...resting.options.flatMap(({ id, places }) => [
      '',
      `${titles.get(id)}  (${id})`,
      ...section(
        '',
        places.map((p) => `${p.heading[language]}${say(': ', '\u00A0: ')}${p.text[language]}${p.element ? ` (${p.element})` : ''}`),
      ).slice(1),
    ]),
    '',
    ...section(say('Order traps', 'Pièges dans l’ordre des démarches'), resting.traps, ''),
    ...section(say('Clocks', 'Délais'), resting.clocks, ''),
    ...section(say('Notices', 'Avis'), resting.notices, ''),
    ...section(say('Court decisions', 'Décisions de justice'), resting.decisions, ''),
    ...section(say('Rules of provinces', 'Règles de provinces'), resting.provinces, ''),
  ]
  for (const line of lines) world.out(line)
  return exits.done
}
