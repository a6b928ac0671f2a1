import { Trans, useLingui } from '@lingui/react/macro'
import { isSheltered, type Place, redacted } from '@recourse/domain/directory'
import { useMemo } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Icon } from '../../../../design/icon.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useCriterionValues } from '../../service/accepted.ts'
import { PlacePicker, usePlaceName } from '../fields/place-picker.tsx'
import { Ticks } from '../fields/ticks.tsx'
import { draftOf, serviceOf } from './draft.ts'
import { focusField, useEditForm, useFaultAt } from './edit-context.tsx'
import { areaWords, faultWords, idsOf } from './edit-words.ts'
import { fieldId, givenAway } from './faults.ts'
import { useWhere } from './where-words.ts'

/** Where it helps; or that its place is kept secret, and what that takes out. */
export function AreaPart() {
  const { word } = useWords()
  const { draft, change } = useEditForm()
  return (
    <section className="card flow" aria-labelledby="edit-where">
      <h2 id="edit-where">
        <Trans>Where it helps</Trans>
      </h2>
      <fieldset className="flow-tight">
        <legend className="small">
          <Trans>Area</Trans>
        </legend>
        {idsOf(areaWords).map((kind) => (
          <label key={kind} className="answer-kind">
            <input
              type="radio"
              name="edit-area-kind"
              autoComplete="off"
              checked={draft.area.kind === kind}
              onChange={() => change({ area: { ...draft.area, kind } })}
            />
            <span>{word(areaWords[kind])}</span>
          </label>
        ))}
      </fieldset>
      {draft.area.kind === 'confidential' ? (
        <p className="edit-secret">
          <Icon name="lock" tone="lake" />
          <span>
            <Trans>
              Only the province is kept. When this is saved, towns, addresses and whatever came along from another list are taken out of this record and of what
              was done to it on this device. The list that this copy came with still holds what it held: have the network correct it there too.
            </Trans>
          </span>
        </p>
      ) : null}
      {draft.area.kind === 'province' || draft.area.kind === 'confidential' ? <Provinces /> : null}
      {draft.area.kind === 'towns' ? <Towns /> : null}
      <GivenAway />
    </section>
  )
}

function Provinces() {
  const { t } = useLingui()
  const { draft, change } = useEditForm()
  const faultAt = useFaultAt()
  const choices = [...(useCriterionValues()('province') ?? [])].map(([id, label]) => ({ id, label }))
  return (
    <Ticks
      id={fieldId(['area', 'provinces'])}
      legend={t`Provinces and territories`}
      choices={choices}
      chosen={draft.area.provinces}
      fault={faultAt('area', 'provinces')}
      onChange={(provinces) => change({ area: { ...draft.area, provinces } })}
    />
  )
}

function Towns() {
  const { t } = useLingui()
  const { directory } = useWork()
  const { draft, change } = useEditForm()
  const fault = useFaultAt()('area', 'places')
  const nameOf = usePlaceName()
  const { area } = draft
  const add = (place: Place): void => {
    if (area.places.includes(place.id)) return
    change({ area: { ...area, places: [...area.places, place.id], provinces: [...new Set([...area.provinces, place.province])] } })
  }
  const remove = (id: string): void => {
    const places = area.places.filter((one) => one !== id)
    const provinces = new Set(directory.places.filter((place) => places.includes(place.id)).map(({ province }) => province))
    change({ area: { ...area, places, provinces: area.provinces.filter((province) => provinces.has(province)) } })
  }
  return (
    <fieldset id={fieldId(['area', 'places'])} tabIndex={-1} className="flow-tight">
      <legend className="small">
        <Trans>Towns</Trans>
      </legend>
      {area.places.length > 0 ? (
        <ul className="bare chosen">
          {area.places.map((id) => (
            <li key={id} className="chosen-one">
              <span>{nameOf(directory.places, id)}</span>
              <Button
                small
                look="quiet"
                aria-label={t`Take out ${nameOf(directory.places, id)}`}
                onClick={(event) => {
                  event.currentTarget.closest('fieldset')?.querySelector('input')?.focus()
                  remove(id)
                }}
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <PlacePicker label={<Trans>Add a town</Trans>} directory={directory} kinds="towns" onChoose={add} />
      {fault ? <p className="field-error small">{fault}</p> : null}
    </fieldset>
  )
}

/** What would show a place where people are sheltered, before anything is saved: field by field, to mend by hand or to take out at once. */
function GivenAway() {
  const { word } = useWords()
  const { directory } = useWork()
  const { draft, change } = useEditForm()
  const where = useWhere()
  const found = useMemo(() => givenAway(draft, directory.places), [draft, directory.places])
  const written = serviceOf(draft)
  if (!isSheltered(written) || found.length === 0) return null
  return (
    <div className="flow-tight edit-given-away" role="status">
      <p>
        <b>
          <Trans>These fields may show where people are sheltered:</Trans>
        </b>
      </p>
      <ul>
        {found.map(({ path, kind }) => (
          <li key={path.join('.')}>
            <Button look="link" onClick={() => focusField(path)}>
              {where(path)}
            </Button>{' '}
            <span className="small">{word(faultWords[kind])}</span>
          </li>
        ))}
      </ul>
      <Button onClick={() => change({ ...draftOf(redacted(written, directory.places)), kept: draft.kept })}>
        <Trans>Take these words out for me</Trans>
      </Button>
    </div>
  )
}
