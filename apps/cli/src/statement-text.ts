import type { ReadItem, Statement } from '@recourse/domain/law'
import type { Corpus } from '@recourse/domain/route'
import type { Bilingual, Language } from '@recourse/domain/shared'
import { sayIn } from './world.ts'

/** What is read from, and in which language. */
export type Reading = { readonly corpus: Corpus; readonly language: Language }

/** Citations of provisions in words, the id of one that is not there. */
export const citationsAsText = ({ corpus, language }: Reading, ids: readonly string[]): string =>
  ids.map((id) => corpus.law.provisions[id]?.citation[language] ?? id).join('; ')

function printedDate({ language }: Reading, printed: string | Bilingual): string {
  if (typeof printed !== 'string') return printed[language]
  return printed === 'undated' ? sayIn(language)('undated', 'sans date') : printed
}

type Rests = Pick<ReadItem, 'basis' | 'cite' | 'source' | 'noted'>

/** What something rests on, said in words and in brackets; nothing when nothing is said of it. */
export function basisAsText(reading: Reading, { basis, cite, source: page, noted }: Rests): string {
  const say = sayIn(reading.language)
  const colon = say(': ', '\u00A0: ')
  const cites = cite.length > 0 ? `${colon}${citationsAsText(reading, cite)}` : ''
  if (basis === undefined) return ''
  if (basis === 'law') return ` [${say('law', 'droit')}${cites}]`
  if (basis === 'memory')
    return noted === undefined ? ` [${say('not checked', 'non vérifié')}${cites}]` : ` [${say(`not checked, noted ${noted}`, `non vérifié, noté le ${noted}`)}]`
  const kind = basis === 'policy' ? say('policy', 'politique') : say('practice', 'pratique')
  if (page === undefined) return ` [${kind}${cites}]`
  const source = reading.corpus.law.sources[page]
  const told = source ? `${source.title[reading.language]}, ${printedDate(reading, source.dated)}, ${say('read', 'lu le')} ${source.readOn}` : page
  return ` [${kind}${colon}${told}]`
}

/** A statement followed by what it rests on, said in words. */
export const statementAsText = (reading: Reading, s: Statement): string => `${s.text[reading.language]}${basisAsText(reading, { cite: [], ...s })}`
