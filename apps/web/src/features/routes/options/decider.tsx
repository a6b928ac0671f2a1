import { msg } from '@lingui/core/macro'
import type { LawfulOption } from '@recourse/domain/law'
import { useWords } from '../../../words/voice.tsx'

/** Who decides, standing alone: the corpus words it for the middle of a sentence, so that a comma may close it. */
export function Decider({ option }: { readonly option: LawfulOption }) {
  const { text, say } = useWords()
  const named = text(option.decider).replace(/,$/, '')
  return <span className="sentence">{option.decision === 'own-choice' ? say(msg`The person`, msg({ message: 'You', context: 'together' })) : named}</span>
}
