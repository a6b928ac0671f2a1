import { Trans } from '@lingui/react/macro'
import { isDay } from '@recourse/domain/shared'
import { type Fact, type FactValue, known } from '@recourse/domain/situation'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import type { AnswerProps } from './answer-form.tsx'

const readTyped = (fact: Fact, typed: string): FactValue | null => {
  if (fact.type.kind === 'date') return isDay(typed) ? typed : null
  if (fact.type.kind !== 'integer' || !/^\d+$/.test(typed)) return null
  const number = Number(typed)
  return number >= fact.type.min && number <= fact.type.max ? number : null
}

/** A number or a day. The error says what is expected, never what was typed. */
export function TypedAnswer({ fact, current, onAnswer, labelledBy }: AnswerProps) {
  const [typed, setTyped] = useState(current.kind === 'known' ? String(current.value) : '')
  const [wrong, setWrong] = useState(false)
  const errorId = useId()
  const type = (text: string): void => {
    setWrong(false)
    setTyped(text)
  }
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const value = readTyped(fact, typed)
    if (value === null) setWrong(true)
    else onAnswer(known(value))
  }
  const isDate = fact.type.kind === 'date'
  return (
    <form className="flow-tight" onSubmit={save} noValidate autoComplete="off">
      <div className="row">
        <input
          className="field"
          type={isDate ? 'date' : 'text'}
          inputMode={isDate ? undefined : 'numeric'}
          autoComplete="off"
          aria-labelledby={labelledBy}
          aria-invalid={wrong}
          aria-describedby={wrong ? errorId : undefined}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
        <Button look="main" type="submit">
          <Trans>Save</Trans>
        </Button>
      </div>
      {wrong ? (
        <p id={errorId} role="alert" className="field-error">
          {fact.type.kind === 'integer' ? (
            <Trans>
              Write a whole number from {fact.type.min} to {fact.type.max}.
            </Trans>
          ) : (
            <Trans>Choose a day: year, month and day.</Trans>
          )}
        </p>
      ) : null}
    </form>
  )
}
