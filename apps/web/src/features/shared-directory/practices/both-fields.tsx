import type { Bilingual } from '@recourse/domain/shared'
import { Field } from '../../../design/field.tsx'

/** A text in both languages, beside each other where there is room. */
export function BothFields({
  id,
  label,
  value,
  isLong = false,
  fault = null,
  onChange,
}: {
  readonly id: string
  readonly label: Bilingual
  readonly value: Bilingual
  readonly isLong?: boolean
  readonly fault?: string | null
  readonly onChange: (value: Bilingual) => void
}) {
  const type = isLong ? 'long' : 'text'
  return (
    <div className="shared-both">
      <Field id={`${id}-en`} type={type} language="en" label={label.en} value={value.en} fault={fault} onChange={(en) => onChange({ ...value, en })} />
      <Field id={`${id}-fr`} type={type} language="fr" label={label.fr} value={value.fr} onChange={(fr) => onChange({ ...value, fr })} />
    </div>
  )
}
