import type { Asked, Command } from '../asked.ts'
import { exits, type World } from '../world.ts'
import { openDesk, provincesOf } from './open-desk.ts'
import { isSigned, stateWords } from './state-words.ts'

/** `recourse review [--province ID]`: what no lawyer has signed or is being checked, for people everywhere or of one province. */
export const list: Command = async (asked: Asked, world: World) => {
  const open = openDesk(asked, world)
  if (typeof open === 'number') return open
  const { corpus, on, language, say } = open
  const { province } = asked
  if (province !== undefined && !provincesOf(open).includes(province)) {
    world.err(say(`--province is one of: ${provincesOf(open).join(', ')}`, `--province est un de ceux-ci : ${provincesOf(open).join(', ')}`))
    return exits.usage
  }
  const width = Math.max(...corpus.law.options.map((o) => o.id.length))
  const toReview = corpus.law.options.filter((o) => !isSigned(o, on, province))
  for (const option of toReview) {
    world.out(`${option.id.padEnd(width)}  ${option.title[language]}`)
    for (const line of stateWords(option, on, province, say)) world.out(`${' '.repeat(width)}  ${line}`)
  }
  const signed = corpus.law.options.length - toReview.length
  world.out(say(`${toReview.length} to review, ${signed} signed.`, `${toReview.length} à relire, ${signed} signée(s).`))
  return exits.done
}
