import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Check } from '../../design/check.tsx'

/**
 * Six words, hidden unless they are asked to be seen. A password field, so that the keyboard of a phone learns none of the words and no spelling service
 * is sent them.
 */
export function PassphraseField({
  id,
  label,
  note,
  value,
  fault = null,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly value: string
  readonly fault?: string | null
  readonly onChange: (value: string) => void
}) {
  const [isShown, setIsShown] = useState(false)
  const described = [note ? `${id}-note` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        value={value}
        aria-required
        aria-invalid={fault !== null}
        {...(described ? { 'aria-describedby': described } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
      {note ? (
        <p id={`${id}-note`} className="small soft">
          {note}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-fault`} className="field-error small">
          {fault}
        </p>
      ) : null}
      <Check checked={isShown} onChange={setIsShown}>
        <Trans>Show the words</Trans>
      </Check>
    </div>
  )
}
