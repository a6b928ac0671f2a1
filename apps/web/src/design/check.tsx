import { type ReactNode, useId } from 'react'
import './field.css'

/** A box to tick, on the native element, with a target as wide as its words. `note` is read after the label. */
export function Check({
  checked,
  onChange,
  children,
  note,
}: {
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
  readonly children: ReactNode
  readonly note?: ReactNode
}) {
  const noteId = useId()
  return (
    <div className="check">
      <label>
        <input
          type="checkbox"
          autoComplete="off"
          checked={checked}
          aria-describedby={note ? noteId : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{children}</span>
      </label>
      {note ? (
        <p id={noteId} className="check-note small soft">
          {note}
        </p>
      ) : null}
    </div>
  )
}
