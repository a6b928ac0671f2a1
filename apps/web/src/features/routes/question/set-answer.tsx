import { Trans } from '@lingui/react/macro'
import { type Choice, known } from '@recourse/domain/situation'
import { useId, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Check } from '../../../design/check.tsx'
import { useWords } from '../../../words/voice.tsx'
import type { AnswerProps } from './answer-form.tsx'

/** Any number of a list. "None of these" is an answer of its own: an empty list that was not meant must not pass for it. */
export function SetAnswer({ current, onAnswer, labelledBy, choices }: AnswerProps & { readonly choices: readonly Choice[] }) {
  const { text } = useWords()
  const [ticked, setTicked] = useState<readonly string[]>(current.kind === 'known' && Array.isArray(current.value) ? current.value : [])
  const [missing, setMissing] = useState(false)
  const errorId = useId()
  const tick = (id: string, on: boolean): void => {
    setMissing(false)
    setTicked(on ? [...ticked, id] : ticked.filter((other) => other !== id))
  }
  const save = (): void => (ticked.length === 0 ? setMissing(true) : onAnswer(known(choices.map((c) => c.id).filter((id) => ticked.includes(id)))))
  return (
    <fieldset aria-labelledby={labelledBy} aria-describedby={missing ? errorId : undefined} className="flow-tight">
      {choices.map((choice) => (
        <Check key={choice.id} checked={ticked.includes(choice.id)} onChange={(on) => tick(choice.id, on)}>
          {text(choice.label)}
        </Check>
      ))}
      {missing ? (
        <p id={errorId} role="alert" className="field-error">
          <Trans>Tick at least one, or choose “None of these”.</Trans>
        </p>
      ) : null}
      <div className="answers">
        <Button look="main" onClick={save}>
          <Trans>Save these</Trans>
        </Button>
        <Button onClick={() => onAnswer(known([]))}>
          <Trans>None of these</Trans>
        </Button>
      </div>
    </fieldset>
  )
}
