import { Trans, useLingui } from '@lingui/react/macro'
import type { LawfulOption } from '@recourse/domain/law'
import type { ReviewFile } from '@recourse/domain/route'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Check } from '../../design/check.tsx'
import { Field } from '../../design/field.tsx'
import { useWords } from '../../words/voice.tsx'
import { useDesk } from './desk-context.tsx'
import { type FieldFault, faultsOfSigning, signatureFile } from './review-file.ts'
import { SavedFile } from './saved-file.tsx'

/** Where a lawyer signs: who, in what capacity, until when, for where. It makes a file on this device; a command records it. */
export function SignForm({ option }: { readonly option: LawfulOption }) {
  const { t } = useLingui()
  const { text } = useWords()
  const { on, vocabulary } = useDesk()
  const [form, setForm] = useState({ by: '', capacity: '', until: '', provinces: [] as readonly string[] })
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const [made, setMade] = useState<ReviewFile | null>(null)
  const type = vocabulary.facts.get('province')?.type
  const choices = type?.kind === 'enum' ? type.values : []
  const change = (more: Partial<typeof form>): void => {
    setForm({ ...form, ...more })
    setMade(null)
  }
  const make = (event: SyntheticEvent): void => {
    event.preventDefault()
    const found = faultsOfSigning(form, on)
    setFaults(found)
    setMade(found.length === 0 ? signatureFile(option, form, on) : null)
    if (found[0]) document.getElementById(`desk-sign-${found[0]}`)?.focus()
  }
  const tick = (id: string, isTicked: boolean): void =>
    change({ provinces: choices.map((choice) => choice.id).filter((other) => (other === id ? isTicked : form.provinces.includes(other))) })
  return (
    <form className="card flow-tight on-screen" autoComplete="off" noValidate onSubmit={make} aria-labelledby="desk-sign-title">
      <h3 id="desk-sign-title">
        <Trans>Sign this option</Trans>
      </h3>
      <p className="small soft">
        <Trans>The signature is for this option exactly as it is here. It counts until its day, or until a word of it or of its law changes.</Trans>
      </p>
      <Field
        isRequired
        id="desk-sign-by"
        label={t`Name`}
        value={form.by}
        onChange={(by) => change({ by })}
        fault={faults.includes('by') ? t`Write the name of the person who signs.` : null}
      />
      <Field
        isRequired
        id="desk-sign-capacity"
        label={t`Capacity`}
        note={t`For example: lawyer, Barreau du Québec`}
        value={form.capacity}
        onChange={(capacity) => change({ capacity })}
        fault={faults.includes('capacity') ? t`Write in what capacity.` : null}
      />
      <Field
        isRequired
        id="desk-sign-until"
        type="date"
        label={t`Good until`}
        value={form.until}
        onChange={(until) => change({ until })}
        fault={faults.includes('until') ? t`Choose a day after today.` : null}
      />
      <fieldset>
        <legend>
          <Trans>For which provinces</Trans>
        </legend>
        <p className="small soft">
          <Trans>None ticked: for everywhere.</Trans>
        </p>
        <div className="desk-provinces">
          {choices.map(({ id, label }) => (
            <Check key={id} checked={form.provinces.includes(id)} onChange={(isTicked) => tick(id, isTicked)}>
              {text(label)}
            </Check>
          ))}
        </div>
      </fieldset>
      <Button look="main" type="submit">
        <Trans>Make the file of the signature</Trans>
      </Button>
      <SavedFile file={made} />
    </form>
  )
}
