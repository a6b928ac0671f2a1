import { join } from 'node:path'
import { writeWhole } from '@recourse/content'
import { hsdsProfileFiles } from '@recourse/exchange'
import type { Command } from '../asked.ts'
import { exits, sayIn } from '../world.ts'

/** Where the profile is kept in the repository. */
export const profileDir = (root: string): string => join(root, 'docs', 'hsds', 'profile')

const textAt = (path: string, read: (path: string) => Uint8Array): string | null => {
  try {
    return new TextDecoder().decode(read(path))
  } catch {
    return null
  }
}

/** `recourse hsds profile`: whether the profile in docs/hsds/profile is what the code makes; with --write, makes it so. */
export const profile: Command = async (asked, world) => {
  const say = sayIn(asked.language)
  const stale = Object.entries(hsdsProfileFiles())
    .map(([name, text]) => ({ path: join(profileDir(world.root), name), name, text }))
    .filter(({ path, text }) => textAt(path, world.read) !== text)
  if (stale.length === 0) {
    world.out(say('The profile is what the code makes.', 'Le profil est ce que fait le code.'))
    return exits.done
  }
  if (!asked.write) {
    for (const { name } of stale)
      world.err(say(`docs/hsds/profile/${name} is not what the code makes.`, `docs/hsds/profile/${name} n’est pas ce que fait le code.`))
    world.err(say('To write them again: recourse hsds profile --write', 'Pour les écrire de nouveau\u00A0: recourse hsds profile --write'))
    return exits.problemFound
  }
  for (const { path, text } of stale) writeWhole(path, text)
  world.out(say(`Written in docs/hsds/profile: ${stale.length}.`, `Écrits dans docs/hsds/profile\u00A0: ${stale.length}.`))
  return exits.done
}
