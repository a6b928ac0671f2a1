import '../../../../design/field.css'

/** One of a list in which something is always chosen, on the native element. */
export function Choose<T extends string>({
  id,
  label,
  value,
  choices,
  isDisabled = false,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly value: T
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly isDisabled?: boolean
  readonly onChange: (id: T) => void
}) {
  const choose = (chosen: string): void => {
    const found = choices.find((choice) => choice.id === chosen)
    if (found) onChange(found.id)
  }
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="field" autoComplete="off" value={value} disabled={isDisabled} onChange={(event) => choose(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
