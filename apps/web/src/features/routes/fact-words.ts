import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Answer, Fact, FactValue } from '@recourse/domain/situation'
import { dayInWords } from '../../words/dates.ts'
import type { Words } from '../../words/voice.tsx'

/** Words for the two kinds of not-knowing that can be said. */
export const notKnowing = {
  unsure: { worker: msg`Not known`, together: msg({ message: 'I don’t know', context: 'together' }) },
  withheld: { worker: msg`Rather not say`, together: msg({ message: 'I’d rather not say', context: 'together' }) },
} as const satisfies Record<'unsure' | 'withheld', { worker: MessageDescriptor; together: MessageDescriptor }>

const labels = (fact: Fact, ids: readonly string[], words: Words): readonly string[] =>
  fact.type.kind === 'enum' || fact.type.kind === 'set'
    ? fact.type.values.filter((choice) => ids.includes(choice.id)).map((choice) => words.text(choice.label))
    : ids

function valueInWords(fact: Fact, value: FactValue, words: Words): string {
  switch (fact.type.kind) {
    case 'boolean':
      return words.word(value === true ? msg`yes` : msg`no`)
    case 'enum':
      return labels(fact, [String(value)], words).join()
    case 'set':
      return labels(fact, Array.isArray(value) ? value : [], words).join(', ') || words.word(msg`none of these`)
    case 'integer':
      return String(value)
    case 'date':
      return dayInWords(String(value), words.language)
  }
}

/** What was answered, in words. Empty for what was not asked. */
export function answerInWords(fact: Fact, answer: Answer, words: Words): string {
  switch (answer.kind) {
    case 'known':
      return valueInWords(fact, answer.value, words)
    case 'unsure':
    case 'withheld':
      return words.say(notKnowing[answer.kind].worker, notKnowing[answer.kind].together).toLocaleLowerCase(words.language)
    case 'unknown':
      return ''
  }
}
