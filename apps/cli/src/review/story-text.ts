import { findingInWords, type GivenValue, givenInWords } from '@recourse/domain/law'
import type { Story } from '@recourse/domain/route'
import { hanging } from '../layout.ts'
import type { OpenDesk } from './open-desk.ts'

function situation({ corpus, language, say }: OpenDesk, given: Readonly<Record<string, GivenValue>>): string {
  const facts = new Map(corpus.law.facts.map((fact) => [fact.id, fact]))
  return Object.entries(given)
    .flatMap(([id, value]) => {
      const fact = facts.get(id)
      return fact ? [`${fact.label[language]}${say(': ', '\u00A0: ')}${givenInWords(fact, value)[language]}`] : []
    })
    .join('; ')
}

/** A story with its situation, what is expected of one option, and its variations: what is otherwise, why, and what is expected then. */
export function storyAsText(open: OpenDesk, story: Story, option: string): readonly string[] {
  const { corpus, language, say } = open
  const label = (id: string): string => corpus.law.facts.find((fact) => fact.id === id)?.label[language] ?? id
  const expected = (expect: Story['expect']): readonly string[] => {
    const finding = expect.options?.[option]
    return finding ? [`    → ${say('expected: ', 'attendu\u00A0: ')}${findingInWords[finding][language]}`] : []
  }
  return [
    '',
    ...hanging(`${story.story[language]} (${story.id}, ${story.on})`, '  ', ''),
    ...hanging(situation(open, story.given), '    ', ''),
    ...expected(story.expect),
    ...story.variations
      .filter((v) => v.expect.options?.[option])
      .flatMap((v) => [
        ...hanging(`${say('Otherwise', 'Autrement')}${v.on ? ` (${v.on})` : ''}${say(': ', '\u00A0: ')}${v.why[language]}`, '    '),
        ...(v.given ? hanging(situation(open, v.given), '      ', '') : []),
        ...(v.forget ? hanging(`${say('not said: ', 'pas dit\u00A0: ')}${v.forget.map(label).join('; ')}`, '      ', '') : []),
        ...expected(v.expect).map((line) => `  ${line}`),
      ]),
  ]
}
