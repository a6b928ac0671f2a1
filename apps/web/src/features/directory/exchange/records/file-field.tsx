import { type ReactNode, useId } from 'react'
import '../../../../design/field.css'

/** A way to choose one file of this device, on the native element. The same file can be chosen twice in a row. */
export function FileField({
  label,
  note,
  accept,
  isDisabled = false,
  onChoose,
}: {
  readonly label: ReactNode
  readonly note?: ReactNode
  readonly accept?: string
  readonly isDisabled?: boolean
  readonly onChoose: (file: File) => void
}) {
  const id = useId()
  return (
    <div className="labelled file-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field"
        type="file"
        autoComplete="off"
        disabled={isDisabled}
        {...(accept === undefined ? {} : { accept })}
        {...(note ? { 'aria-describedby': `${id}-note` } : {})}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onChoose(file)
        }}
      />
      {note ? (
        <p id={`${id}-note`} className="small soft">
          {note}
        </p>
      ) : null}
    </div>
  )
}
