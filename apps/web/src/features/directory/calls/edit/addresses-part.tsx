import { Trans, useLingui } from '@lingui/react/macro'
import { isSheltered } from '@recourse/domain/directory'
import { Button } from '../../../../design/button.tsx'
import { Field } from '../../../../design/field.tsx'
import { Select } from '../../../../design/select.tsx'
import { useCriterionValues } from '../../service/accepted.ts'
import { focusSoon } from '../focus-soon.ts'
import { type DraftAddress, serviceOf } from './draft.ts'
import { addId, replaced, useEditForm, useFaultAt, without } from './edit-context.tsx'
import { fieldId } from './faults.ts'

const newAddress: DraftAddress = { line: '', town: '', province: '', postalCode: '' }

/** The public addresses of an office or a clinic. There is no field for the address of a place where people are sheltered. */
export function AddressesPart() {
  const { draft, change } = useEditForm()
  const isHidden = isSheltered(serviceOf(draft))
  return (
    <section id={fieldId(['addresses'])} tabIndex={-1} className="card flow" aria-labelledby="edit-addresses-title">
      <h2 id="edit-addresses-title">
        <Trans>Public addresses</Trans>
      </h2>
      {isHidden ? (
        <p>
          <Trans>None is kept for a service that shelters people, or whose place is a secret. Any that was written here goes when this is saved.</Trans>
        </p>
      ) : (
        <>
          {draft.addresses.map((address, i) => (
            <AddressFields key={i} address={address} at={i} />
          ))}
          <Button id={addId('addresses')} onClick={() => change({ addresses: [...draft.addresses, newAddress] })}>
            <Trans>Add an address</Trans>
          </Button>
        </>
      )}
    </section>
  )
}

function AddressFields({ address, at }: { readonly address: DraftAddress; readonly at: number }) {
  const { t } = useLingui()
  const { draft, change } = useEditForm()
  const faultAt = useFaultAt()
  const provinces = [...(useCriterionValues()('province') ?? [])].map(([id, label]) => ({ id, label }))
  const set = (more: Partial<DraftAddress>): void => change({ addresses: replaced(draft.addresses, at, { ...address, ...more }) })
  const path = ['addresses', at] as const
  const fault = faultAt(...path, 'province')
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} className="edit-item flow-tight">
      <legend>
        <Trans>Address {at + 1}</Trans>
      </legend>
      <Field
        id={fieldId([...path, 'line'])}
        label={t`Number and street`}
        value={address.line}
        isRequired
        fault={faultAt(...path, 'line')}
        onChange={(line) => set({ line })}
      />
      <Field
        id={fieldId([...path, 'town'])}
        label={t`Town`}
        value={address.town}
        isRequired
        fault={faultAt(...path, 'town')}
        onChange={(town) => set({ town })}
      />
      <div id={fieldId([...path, 'province'])} tabIndex={-1} className="flow-tight">
        <Select label={t`Province or territory`} none={t`Choose`} value={address.province} choices={provinces} onChange={(province) => set({ province })} />
        {fault ? <p className="field-error small">{fault}</p> : null}
      </div>
      <Field
        id={fieldId([...path, 'postalCode'])}
        label={t`Postal code, if it is known`}
        value={address.postalCode}
        fault={faultAt(...path, 'postalCode')}
        onChange={(postalCode) => set({ postalCode })}
      />
      <Button
        small
        onClick={() => {
          change({ addresses: without(draft.addresses, at) })
          focusSoon(`#${addId('addresses')}`)
        }}
      >
        <Trans>Take this address out</Trans>
      </Button>
    </fieldset>
  )
}
