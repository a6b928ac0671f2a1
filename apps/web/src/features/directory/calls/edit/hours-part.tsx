import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../../design/button.tsx'
import { Field } from '../../../../design/field.tsx'
import { Select } from '../../../../design/select.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { Choose } from '../fields/choose.tsx'
import { Ticks } from '../fields/ticks.tsx'
import { focusSoon } from '../focus-soon.ts'
import { BothField } from './both-field.tsx'
import type { DraftHours, DraftOpening } from './draft.ts'
import { addId, replaced, useEditForm, useFaultAt, without } from './edit-context.tsx'
import { dayWords, holidayWords, idsOf } from './edit-words.ts'
import { fieldId } from './faults.ts'

const newOpening: DraftOpening = { days: [], opens: '', closes: '' }

/** When it is open: not known, always, or by the week in its own time zone, and what it does on public holidays. */
export function HoursPart() {
  const { t } = useLingui()
  const { draft, change } = useEditForm()
  const { hours } = draft
  const set = (more: Partial<DraftHours>): void => change({ hours: { ...hours, ...more } })
  return (
    <section className="card flow" aria-labelledby="edit-hours-title">
      <h2 id="edit-hours-title">
        <Trans>Hours</Trans>
      </h2>
      <Choose
        id={fieldId(['hours'])}
        label={t`When it is open`}
        value={hours.kind}
        choices={[
          { id: 'not-known', label: t`Not known` },
          { id: 'always', label: t`Day and night` },
          { id: 'weekly', label: t`At some hours` },
        ]}
        onChange={(kind) => set({ kind })}
      />
      {hours.kind === 'not-known' ? null : (
        <BothField path={['hours', 'text']} label={t`Hours in words`} value={hours.text} onChange={(text) => set({ text })} />
      )}
      {hours.kind === 'weekly' ? <Weekly hours={hours} set={set} /> : null}
    </section>
  )
}

type Setter = { readonly hours: DraftHours; readonly set: (more: Partial<DraftHours>) => void }

function Weekly({ hours, set }: Setter) {
  const { t } = useLingui()
  const { word } = useWords()
  return (
    <>
      <Zone hours={hours} set={set} />
      {hours.weekly.map((opening, i) => (
        <OpeningFields
          key={i}
          opening={opening}
          at={i}
          onChange={(row) => set({ weekly: replaced(hours.weekly, i, row) })}
          onRemove={() => {
            set({ weekly: without(hours.weekly, i) })
            focusSoon(`#${addId('hours')}`)
          }}
        />
      ))}
      <Button id={addId('hours')} onClick={() => set({ weekly: [...hours.weekly, newOpening] })}>
        <Trans>Add hours of the week</Trans>
      </Button>
      {hours.schedules && hours.schedules.length > 0 ? (
        <p className="small soft">
          <Plural value={hours.schedules.length} one="# schedule of another form is kept as it is." other="# schedules of another form are kept as they are." />
        </p>
      ) : null}
      <Choose
        id={fieldId(['hours', 'holidays'])}
        label={t`On public holidays`}
        value={hours.holidays}
        choices={idsOf(holidayWords).map((id) => ({ id, label: word(holidayWords[id]) }))}
        onChange={(holidays) => set({ holidays })}
      />
    </>
  )
}

const zones = [
  'America/St_Johns',
  'America/Halifax',
  'America/Moncton',
  'America/Toronto',
  'America/Iqaluit',
  'America/Winnipeg',
  'America/Rankin_Inlet',
  'America/Regina',
  'America/Edmonton',
  'America/Vancouver',
  'America/Whitehorse',
]

function Zone({ hours, set }: Setter) {
  const { t } = useLingui()
  const { language } = useWords()
  const fault = useFaultAt()('hours', 'timezone')
  const named = (zone: string): string => {
    const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
    const shown = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0)
    return `${shown.find(({ type }) => type === 'timeZoneName')?.value ?? ''} (${city})`
  }
  // The zone of the record first, when it is one that the list does not hold.
  const known = zones.includes(hours.timezone) || hours.timezone === '' ? zones : [hours.timezone, ...zones]
  return (
    <div id={fieldId(['hours', 'timezone'])} tabIndex={-1} className="flow-tight">
      <Select
        label={t`Time zone of the service`}
        none={t`Choose`}
        value={hours.timezone}
        choices={known.map((id) => ({ id, label: zones.includes(id) ? named(id) : id }))}
        onChange={(timezone) => set({ timezone })}
      />
      {fault ? <p className="field-error small">{fault}</p> : null}
    </div>
  )
}

function OpeningFields({
  opening,
  at,
  onChange,
  onRemove,
}: {
  readonly opening: DraftOpening
  readonly at: number
  readonly onChange: (opening: DraftOpening) => void
  readonly onRemove: () => void
}) {
  const { t } = useLingui()
  const { word } = useWords()
  const faultAt = useFaultAt()
  const path = ['hours', 'weekly', at] as const
  const days = idsOf(dayWords)
  const time = (field: 'opens' | 'closes', label: string) => (
    <Field
      id={fieldId([...path, field])}
      label={label}
      value={opening[field]}
      isRequired
      fault={faultAt(...path, field)}
      onChange={(typed) => onChange({ ...opening, [field]: typed })}
    />
  )
  return (
    <fieldset id={fieldId(path)} tabIndex={-1} className="edit-item flow-tight">
      <legend>
        <Trans>Hours {at + 1}</Trans>
      </legend>
      <Ticks
        id={fieldId([...path, 'days'])}
        legend={t`Days`}
        choices={days.map((id) => ({ id, label: word(dayWords[id]) }))}
        chosen={opening.days}
        fault={faultAt(...path, 'days')}
        onChange={(chosen) => onChange({ ...opening, days: days.filter((day) => chosen.includes(day)) })}
      />
      <div className="edit-both">
        {time('opens', t`Opens at`)}
        {time('closes', t`Closes at`)}
      </div>
      <p className="small soft">
        <Trans>As in 9:00. If it closes after midnight, write the hour of the next day. 24:00 is the end of the day.</Trans>
      </p>
      <Button small onClick={onRemove}>
        <Trans>Take these hours out</Trans>
      </Button>
    </fieldset>
  )
}
