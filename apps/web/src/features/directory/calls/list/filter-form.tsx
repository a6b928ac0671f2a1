import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../../design/button.tsx'
import { Field } from '../../../../design/field.tsx'
import { Icon } from '../../../../design/icon.tsx'
import { Select } from '../../../../design/select.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { useCriterionValues } from '../../service/accepted.ts'
import { PlacePicker, usePlaceName } from '../fields/place-picker.tsx'
import { focusSoon } from '../focus-soon.ts'
import type { CallFilter } from './services-to-call.ts'

type Props = {
  readonly filter: CallFilter
  readonly since: string
  readonly onFilter: (filter: CallFilter) => void
  readonly onSince: (day: string) => void
}

/** Which services: of a community or a province, for a need, or all of them; and since when answers are counted. */
export function FilterForm({ filter, since, onFilter, onSince }: Props) {
  const { t } = useLingui()
  const { text } = useWords()
  const { on } = useDirectoryView()
  const { directory } = useWork()
  const values = useCriterionValues()
  const nameOf = usePlaceName()
  const needs = [...directory.needs].sort((a, b) => a.order - b.order).map(({ id, label }) => ({ id, label: text(label) }))
  const provinces = [...(values('province') ?? [])].map(([id, label]) => ({ id, label }))
  const name = filter.place === '' ? '' : nameOf(directory.places, filter.place)
  return (
    <form className="card flow calls-filter" aria-label={t`Which services`} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <Select label={t`Kind of help`} none={t`Every kind`} value={filter.need} choices={needs} onChange={(need) => onFilter({ ...filter, need })} />
      {filter.place === '' ? (
        <>
          <Select
            label={t`Province or territory`}
            none={t`All of Canada`}
            value={filter.province}
            choices={provinces}
            onChange={(province) => onFilter({ ...filter, province })}
          />
          <PlacePicker
            label={<Trans>Community (town, or three characters of a postal code)</Trans>}
            directory={directory}
            onChoose={(place) => {
              onFilter({ ...filter, place: place.id, province: '' })
              focusSoon('.calls-filter .labelled .button')
            }}
          />
        </>
      ) : (
        <div className="labelled">
          <span className="label">
            <Trans>Community</Trans>
          </span>
          <p className="row">
            <b>{name}</b>
            <Button
              small
              aria-label={t`Take back the place: ${name}`}
              onClick={() => {
                onFilter({ ...filter, place: '' })
                focusSoon('.calls-filter [role="combobox"]')
              }}
            >
              <Icon name="close" />
            </Button>
          </p>
          <p className="small soft">
            <Trans>What is within about 100 km, or serves the whole province or the country.</Trans>
          </p>
        </div>
      )}
      <Field id="calls-since" label={t`Count answers since`} type="date" value={since} most={on} onChange={onSince} />
    </form>
  )
}
