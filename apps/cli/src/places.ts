import { readPlaces } from '@recourse/content'
import { findPlaces } from '@recourse/domain/directory'
import type { Command } from './asked.ts'
import { exits, sayIn } from './world.ts'

const most = 30

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
  const found = findPlaces({ places: world.places ?? readPlaces() }, text)
  for (const p of found.slice(0, most)) world.out(`${p.id.padEnd(34)} ${p.name[asked.language]}, ${p.province}`)
  if (found.length > most)
    world.out(say(`… and ${found.length - most} more: write more of the name.`, `… et ${found.length - most} autres : écrivez plus du nom.`))
  if (found.length === 0)
    world.out(say('No place has this name here. Try a larger town nearby.', 'Aucun lieu n’a ce nom ici. Essayez une localité plus grande des environs.'))
  return exits.done
}
