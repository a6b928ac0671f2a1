import { msg } from '@lingui/core/macro'
import type { LawfulOption } from '@recourse/domain/law'
import { useWords } from '../../../words/voice.tsx'

/** Who decides, standing alone. */
export function Decider({ option }: { readonly option: LawfulOption }) {
  const { text, say } = useWords()
  return (
    <span className="sentence">
      {option.decision === 'own-choice' ? say(msg`The person`, msg({ message: 'You', context: 'together' })) : text(option.decider)}
    </span>
  )
}
