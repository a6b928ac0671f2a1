import { readPlaces } from '@recourse/content'
import type { Place } from '@recourse/domain/directory'
import type { Language } from '@recourse/domain/shared'
import type { Command } from './asked.ts'
import { folded } from './find-place.ts'
import { exits, sayIn } from './world.ts'

const most = 30

/** Places whose name or postal characters begin with the text, then those that hold it. */
export function findPlaces(all: readonly Place[], text: string, language: Language): readonly Place[] {
  const wanted = folded(text)
  const rank = (p: Place): number => {
    const names = [folded(p.name.en), folded(p.name.fr), folded(p.id.slice(p.id.indexOf(':') + 1))]
    return names.includes(wanted) ? 0 : names.some((n) => n.startsWith(wanted)) ? 1 : names.some((n) => n.includes(wanted)) ? 2 : 3
  }
  const ranked = all.map((place) => ({ place, rank: rank(place) })).filter((r) => r.rank < 3)
  return ranked.sort((a, b) => a.rank - b.rank || a.place.name[language].localeCompare(b.place.name[language], language)).map((r) => r.place)
}

/** `recourse places TEXT`: ids of towns and forward sortation areas. */
export const places: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const text = asked.arguments.join(' ').trim()
  if (text === '') {
    world.err(
      say(
        'Write part of the name of a town, or three postal characters: recourse places rimouski',
        'Écrivez une partie du nom d’une localité, ou trois caractères postaux : recourse places rimouski',
      ),
    )
    return exits.usage
  }
  const found = findPlaces(world.places ?? readPlaces(), text, asked.language)
  for (const p of found.slice(0, most)) world.out(`${p.id.padEnd(34)} ${p.name[asked.language]}, ${p.province}`)
  if (found.length > most)
    world.out(say(`… and ${found.length - most} more: write more of the name.`, `… et ${found.length - most} autres : écrivez plus du nom.`))
  if (found.length === 0)
    world.out(say('No place has this name here. Try a larger town nearby.', 'Aucun lieu n’a ce nom ici. Essayez une localité plus grande des environs.'))
  return exits.done
}
