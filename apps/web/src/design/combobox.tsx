import { Plural } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import './field.css'
import './combobox.css'

/** One thing that can be chosen. */
export type ComboChoice = { readonly id: string; readonly label: string }

/**
 * A field with suggestions, after the pattern of the ARIA guide: focus stays in the field, arrows move among suggestions, Enter chooses,
 * Escape closes. Ours and not a library's: the one tried cost 60 kB and an inline style that our security policy refuses.
 */
export function Combobox({
  label,
  typed,
  choices,
  onType,
  onChoose,
  children,
}: {
  readonly label: ReactNode
  readonly typed: string
  /** Suggestions for what is typed; none closes the list. */
  readonly choices: readonly ComboChoice[]
  readonly onType: (text: string) => void
  readonly onChoose: (id: string) => void
  /** What stands beside the field. */
  readonly children?: ReactNode
}) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const [at, setAt] = useState(-1)
  const shown = isOpen && choices.length > 0
  const choose = (choice: ComboChoice): void => {
    setIsOpen(false)
    setAt(-1)
    onChoose(choice.id)
  }
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices.length > 0) {
      event.preventDefault()
      setIsOpen(true)
      setAt(at < 0 ? (step > 0 ? 0 : choices.length - 1) : (at + step + choices.length) % choices.length)
    }
    const chosen = choices[at]
    if (event.key === 'Enter' && shown && chosen) {
      event.preventDefault()
      choose(chosen)
    }
    if (event.key === 'Escape' && shown) {
      event.preventDefault()
      event.stopPropagation()
      setIsOpen(false)
    }
  }
  const type = (text: string): void => {
    setIsOpen(true)
    setAt(-1)
    onType(text)
  }
  return (
    <div className="labelled combobox">
      <label htmlFor={id}>{label}</label>
      <div className="combobox-row">
        <input
          id={id}
          className="field"
          type="text"
          role="combobox"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-activedescendant={shown && at >= 0 ? `${id}-${at}` : undefined}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
          onBlur={() => setIsOpen(false)}
        />
        {children}
      </div>
      <Suggestions id={id} choices={shown ? choices : []} at={at} onChoose={choose} />
      <p role="status" className="sr-only">
        {shown ? <Plural value={choices.length} one="# suggestion" other="# suggestions" /> : null}
      </p>
    </div>
  )
}

function Suggestions({
  id,
  choices,
  at,
  onChoose,
}: {
  readonly id: string
  readonly choices: readonly ComboChoice[]
  readonly at: number
  readonly onChoose: (choice: ComboChoice) => void
}) {
  return (
    <div id={`${id}-list`} role="listbox" className="combobox-list" hidden={choices.length === 0} aria-labelledby={id}>
      {choices.map((choice, i) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: focus stays in the field, where Enter chooses; the pointer chooses here
        <div
          key={choice.id}
          id={`${id}-${i}`}
          role="option"
          tabIndex={-1}
          aria-selected={i === at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(choice)}
        >
          {choice.label}
        </div>
      ))}
    </div>
  )
}
