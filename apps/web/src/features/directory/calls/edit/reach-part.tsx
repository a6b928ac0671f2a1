import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../../design/button.tsx'
import { Field } from '../../../../design/field.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { Choose } from '../fields/choose.tsx'
import { focusSoon } from '../focus-soon.ts'
import { BothField } from './both-field.tsx'
import type { DraftPhone } from './draft.ts'
import { addId, replaced, useEditForm, useFaultAt, without } from './edit-context.tsx'
import { evidenceWords, idsOf } from './edit-words.ts'
import { fieldId } from './faults.ts'

const newPhone: DraftPhone = { number: '', label: { en: '', fr: '' }, evidence: 'one_page', seenOn: '' }

/** How to reach it: numbers with what makes them sure, site, email, text messages. */
export function ReachPart() {
  const { t } = useLingui()
  const { draft, change } = useEditForm()
  const faultAt = useFaultAt()
  return (
    <section className="card flow" aria-labelledby="edit-reach">
      <h2 id="edit-reach">
        <Trans>How to reach it</Trans>
      </h2>
      {draft.phones.map((phone, i) => (
        <PhoneFields key={i} phone={phone} at={i} />
      ))}
      <Button id={addId('phones')} onClick={() => change({ phones: [...draft.phones, newPhone] })}>
        <Trans>Add a phone</Trans>
      </Button>
      <Field
        id={fieldId(['website'])}
        label={t`Site`}
        type="address"
        value={draft.website}
        fault={faultAt('website')}
        onChange={(website) => change({ website })}
      />
      <Field id={fieldId(['email'])} label={t`Email`} type="address" value={draft.email} fault={faultAt('email')} onChange={(email) => change({ email })} />
      <Field id={fieldId(['textLine'])} label={t`Number for text messages`} value={draft.textLine} onChange={(textLine) => change({ textLine })} />
    </section>
  )
}

function PhoneFields({ phone, at }: { readonly phone: DraftPhone; readonly at: number }) {
  const { t } = useLingui()
  const { word } = useWords()
  const { draft, change } = useEditForm()
  const faultAt = useFaultAt()
  const set = (more: Partial<DraftPhone>): void => change({ phones: replaced(draft.phones, at, { ...phone, ...more }) })
  const path = ['phones', at] as const
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} className="edit-item flow-tight">
      <legend>
        <Trans>Phone {at + 1}</Trans>
      </legend>
      <Field
        id={fieldId([...path, 'number'])}
        label={t`Number`}
        value={phone.number}
        isRequired
        fault={faultAt(...path, 'number')}
        onChange={(number) => set({ number })}
      />
      <BothField path={[...path, 'label']} label={t`What it is for`} value={phone.label} onChange={(label) => set({ label })} />
      <Choose
        id={fieldId([...path, 'evidence'])}
        label={t`How sure it is`}
        value={phone.evidence}
        choices={idsOf(evidenceWords).map((id) => ({ id, label: word(evidenceWords[id]) }))}
        onChange={(evidence) => set({ evidence })}
      />
      <Field
        id={fieldId([...path, 'seenOn'])}
        label={t`Where it was seen, one page on each line`}
        type="long"
        value={phone.seenOn}
        isRequired
        fault={faultAt(...path, 'seenOn')}
        onChange={(seenOn) => set({ seenOn })}
      />
      <Button
        small
        onClick={() => {
          change({ phones: without(draft.phones, at) })
          focusSoon(`#${addId('phones')}`)
        }}
      >
        <Trans>Take this phone out</Trans>
      </Button>
    </fieldset>
  )
}
