import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ServiceDisclosure } from '@recourse/domain/directory'
import { Button } from '../../../../design/button.tsx'
import { recipientWords } from '../../../../words/codes.ts'
import { useWords } from '../../../../words/voice.tsx'
import { Choose } from '../fields/choose.tsx'
import { Ticks } from '../fields/ticks.tsx'
import { focusSoon } from '../focus-soon.ts'
import { BothField } from './both-field.tsx'
import { addId, replaced, useEditForm, useFaultAt, without } from './edit-context.tsx'
import { idsOf } from './edit-words.ts'
import { fieldId } from './faults.ts'

const basisWords = {
  law: msg`a law`,
  policy: msg`a policy of the service`,
  practice: msg`what it usually does`,
  unknown: msg`not known`,
} as const satisfies Record<ServiceDisclosure['basis'], unknown>

const newSharing: ServiceDisclosure = { to: { en: '', fr: '' }, what: { en: '', fr: '' }, basis: 'unknown', recipients: ['unknown'] }

/** Who learns what when the service is used: shown before any number of it. */
export function SharingPart() {
  const { draft, change } = useEditForm()
  return (
    <section className="card flow" aria-labelledby="edit-sharing">
      <h2 id="edit-sharing">
        <Trans>Who learns what</Trans>
      </h2>
      <p className="soft">
        <Trans>Read to the person before the number shows. Say what is known, and that the rest is not known.</Trans>
      </p>
      {draft.discloses.map((one, i) => (
        <SharingFields key={i} one={one} at={i} />
      ))}
      <Button id={addId('discloses')} onClick={() => change({ discloses: [...draft.discloses, newSharing] })}>
        <Trans>Add who learns what</Trans>
      </Button>
    </section>
  )
}

function SharingFields({ one, at }: { readonly one: ServiceDisclosure; readonly at: number }) {
  const { t } = useLingui()
  const { word } = useWords()
  const { draft, change } = useEditForm()
  const faultAt = useFaultAt()
  const set = (more: Partial<ServiceDisclosure>): void => change({ discloses: replaced(draft.discloses, at, { ...one, ...more }) })
  const path = ['discloses', at] as const
  const recipients = idsOf(recipientWords)
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} className="edit-item flow-tight">
      <legend>
        <Trans>Who learns what {at + 1}</Trans>
      </legend>
      <BothField path={[...path, 'to']} label={t`Who`} value={one.to} onChange={(to) => set({ to })} />
      <BothField path={[...path, 'what']} label={t`What they learn`} isLong value={one.what} onChange={(what) => set({ what })} />
      <Choose
        id={fieldId([...path, 'basis'])}
        label={t`It rests on`}
        value={one.basis}
        choices={idsOf(basisWords).map((id) => ({ id, label: word(basisWords[id]) }))}
        onChange={(basis) => set({ basis })}
      />
      <Ticks
        id={fieldId([...path, 'recipients'])}
        legend={t`Which of these are told`}
        choices={recipients.map((id) => ({ id, label: word(recipientWords[id]) }))}
        chosen={one.recipients}
        fault={faultAt(...path, 'recipients')}
        onChange={(chosen) => set({ recipients: recipients.filter((id) => chosen.includes(id)) })}
      />
      <Button
        small
        onClick={() => {
          change({ discloses: without(draft.discloses, at) })
          focusSoon(`#${addId('discloses')}`)
        }}
      >
        <Trans>Take this out</Trans>
      </Button>
    </fieldset>
  )
}
