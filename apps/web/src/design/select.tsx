import { useId } from 'react'
import './field.css'

/** One of a list, on the native element. `none` is the words of the empty choice. */
export function Select({
  label,
  none,
  value,
  choices,
  onChange,
}: {
  readonly label: string
  readonly none: string
  readonly value: string
  readonly choices: readonly { readonly id: string; readonly label: string }[]
  readonly onChange: (id: string) => void
}) {
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
