import type { Language } from '@recourse/domain/shared'
import './field.css'

/** A labelled field on the native element, which nothing remembers. `language` is that of what is typed, when it is not the screen's. */
export function Field({
  id,
  label,
  note,
  type = 'text',
  value,
  fault = null,
  isRequired = false,
  language,
  most,
  onChange,
}: {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly type?: 'text' | 'date' | 'long' | 'whole-number' | 'address'
  readonly value: string
  /** What is wrong with it, said under it and read with it. */
  readonly fault?: string | null
  readonly isRequired?: boolean
  readonly language?: Language
  /** The last day that a date can be. */
  readonly most?: string
  readonly onChange: (value: string) => void
}) {
  const described = [note ? `${id}-note` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
  const shared = {
    id,
    className: 'field',
    autoComplete: 'off',
    value,
    'aria-required': isRequired,
    'aria-invalid': fault !== null,
    ...(language ? { lang: language } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
  }
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {type === 'long' ? (
        <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={type === 'date' ? 'date' : 'text'}
          {...(type === 'whole-number' ? { inputMode: 'numeric' } : {})}
          {...(type === 'address' ? { inputMode: 'url', spellCheck: false, autoCapitalize: 'none' } : {})}
          {...(most === undefined ? {} : { max: most })}
          onChange={(event) => onChange(event.target.value)}
        />
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
