import { useLingui } from '@lingui/react/macro'
import { Field } from '../../../design/field.tsx'
import type { BothTyped } from './join-form.ts'

/** A name in both languages. */
export function BothFields({
  id,
  legend,
  value,
  isFault,
  onChange,
}: {
  readonly id: string
  readonly legend: string
  readonly value: BothTyped
  readonly isFault: boolean
  readonly onChange: (value: BothTyped) => void
}) {
  const { t } = useLingui()
  const fault = (typed: string): string | null => (isFault && typed.trim() === '' ? t`Write the name in this language too; it may be the same.` : null)
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="network-both">
        <Field
          isRequired
          id={`${id}-en`}
          label={t`In English`}
          language="en"
          value={value.en}
          onChange={(en) => onChange({ ...value, en })}
          fault={fault(value.en)}
        />
        <Field
          isRequired
          id={`${id}-fr`}
          label={t`In French`}
          language="fr"
          value={value.fr}
          onChange={(fr) => onChange({ ...value, fr })}
          fault={fault(value.fr)}
        />
      </div>
    </fieldset>
  )
}

/** The name that somebody will sign in with. */
export function HandleField({ value, fault, onChange }: { readonly value: string; readonly fault: string | null; readonly onChange: (value: string) => void }) {
  const { t } = useLingui()
  return (
    <Field
      isRequired
      id="join-handle"
      label={t`Your sign-in name`}
      note={t`Members see it. It need not be your name, and better is not: for example “helpline.two”. Small letters, digits, dots and hyphens.`}
      value={value}
      fault={fault}
      onChange={onChange}
    />
  )
}
