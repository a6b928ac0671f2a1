import './field.css'

/** A labelled field on the native element, which nothing remembers; what is wrong with it is said under it and read with it. */
export function Field({
  id,
  label,
  note,
  type = 'text',
  value,
  fault,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly type?: 'text' | 'date' | 'long'
  readonly value: string
  readonly fault: string | null
  readonly onChange: (value: string) => void
}) {
  const described = [note ? `${id}-note` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  const shared = {
    id,
    className: 'field',
    autoComplete: 'off',
    value,
    'aria-required': true,
    'aria-invalid': fault !== null,
    ...(described ? { 'aria-describedby': described } : {}),
  }
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {type === 'long' ? (
        <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={type} onChange={(event) => onChange(event.target.value)} />
      )}
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
    </div>
  )
}
