import type { Storage } from '../storage/index.ts'
import { newToken } from './session-cookie.ts'

const day = 86_400_000

/**
 * When there is no network yet, makes a token with which one can be founded once, within a day, and gives the lines that say where. Whoever reads them
 * is whoever started the server. The token stands after the `#`, which no browser sends. Empty when there is a network.
 */
export async function offerFounding({ door }: Storage, origin: string): Promise<readonly string[]> {
  if ((await door.networks()).length > 0) return []
  const { token, hash } = newToken()
  await door.offerFounding(hash, new Date(Date.now() + day))
  const link = (language: 'en' | 'fr'): string => `  ${origin}/${language}/network/#found.${token.toString('base64url')}`
  return [
    'There is no network here yet. To found one, open this link within a day; it works once:',
    link('en'),
    'Il n’y a pas encore de réseau ici. Pour en fonder un, ouvrez ce lien d’ici un jour; il sert une fois\u00A0:',
    link('fr'),
  ]
}
