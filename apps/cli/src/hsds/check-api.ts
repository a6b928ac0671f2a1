import type { Language } from '@recourse/domain/shared'
import { type ApiFinding, checkHsdsApi } from '@recourse/exchange'
import { type Exit, exits, sayIn, type World } from '../world.ts'
import { apiAddress, askOverHttp, type HttpLimits } from './ask-over-http.ts'

const printed = ({ level, where, text }: ApiFinding, language: Language): string =>
  `${where}\n  ${level === 'advice' ? (language === 'fr' ? 'À regarder\u00A0: ' : 'To look at: ') : ''}${text[language]}`

/** Whether what is to be checked is the address of an API and not a file. */
export const isApiAddress = (text: string): boolean => /^https?:\/\//i.test(text)

/** `recourse hsds check URL`: an HSDS API against the standard. Exit 1 when something breaks it, 3 when there is no answer at all. */
export async function checkApi(typed: string, language: Language, world: Pick<World, 'out' | 'err'>, limits: Partial<HttpLimits> = {}): Promise<Exit> {
  const say = sayIn(language)
  const address = apiAddress(typed)
  if (!address.ok) {
    world.err(
      address.error === 'has-password'
        ? say(
            'The address holds a name or a password. Take it out: it would stay in this terminal.',
            'L’adresse contient un nom ou un mot de passe. Enlevez-le\u00A0: il resterait dans ce terminal.',
          )
        : say('This is not the address of an API, such as https://example.org/hsds', 'Ce n’est pas l’adresse d’une API, comme https://example.org/hsds'),
    )
    return exits.usage
  }
  const { version, lists, asked, findings } = await checkHsdsApi(askOverHttp(address.value, limits))
  for (const finding of findings) (finding.level === 'problem' ? world.err : world.out)(printed(finding, language))
  const broken = findings.filter(({ level }) => level === 'problem').length
  const offered = Object.entries(lists).map(([name, total]) => `${name} ${total}`)
  world.out(
    say(
      `Questions asked: ${asked}. Version: ${version === null ? 'not told' : /^[\d.]{1,9}$/.test(version) ? version : '?'}.`,
      `Questions posées\u00A0: ${asked}. Version\u00A0: ${version === null ? 'non dite' : /^[\d.]{1,9}$/.test(version) ? version : '?'}.`,
    ),
  )
  if (offered.length > 0) world.out(say(`Lists: ${offered.join(', ')}.`, `Listes\u00A0: ${offered.join(', ')}.`))
  world.out(
    broken === 0
      ? say('No problem found: this API follows HSDS.', 'Aucun problème\u00A0: cette API suit HSDS.')
      : say(`Problems: ${broken}.`, `Problèmes\u00A0: ${broken}.`),
  )
  if (broken === 0) return exits.done
  return findings.every(({ level, code }) => level === 'advice' || code === 'unreachable' || code === 'slow') && offered.length === 0
    ? exits.badSituation
    : exits.problemFound
}
