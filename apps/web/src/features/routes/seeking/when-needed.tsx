import { Trans, useLingui } from '@lingui/react/macro'
import { isDay } from '@recourse/domain/shared'
import { useId, useState } from 'react'
import { useRoutes } from '../routes-context.tsx'
import { useMoment } from './use-moment.ts'

/** When help is needed: now, or a day and an hour. It decides only what is said about opening hours. */
export function WhenNeeded() {
  const { state, dispatch } = useRoutes()
  const { t } = useLingui()
  const name = useId()
  const isNow = state.seeking.at === 'now'
  const moment = useMoment()
  return (
    <fieldset className="when flow-tight">
      <legend className="small">
        <Trans>When help is needed</Trans>
      </legend>
      <div className="row">
        <label className="radio">
          <input type="radio" name={name} autoComplete="off" checked={isNow} onChange={() => dispatch({ type: 'seek', seeking: { at: 'now' } })} />
          <Trans>Now</Trans>
        </label>
        <label className="radio">
          <input type="radio" name={name} autoComplete="off" checked={!isNow} onChange={() => dispatch({ type: 'seek', seeking: { at: moment } })} />
          <Trans>Another time</Trans>
        </label>
      </div>
      {isNow ? null : <ChosenMoment dayLabel={t`Day`} timeLabel={t`Hour`} />}
    </fieldset>
  )
}

function ChosenMoment({ dayLabel, timeLabel }: { readonly dayLabel: string; readonly timeLabel: string }) {
  const { dispatch } = useRoutes()
  const moment = useMoment()
  const [day, setDay] = useState<string>(moment.day)
  const [time, setTime] = useState(`${String(Math.floor(moment.minutes / 60)).padStart(2, '0')}:${String(moment.minutes % 60).padStart(2, '0')}`)
  const keep = (newDay: string, newTime: string): void => {
    setDay(newDay)
    setTime(newTime)
    const found = /^(\d{2}):(\d{2})/.exec(newTime)
    if (isDay(newDay) && found) dispatch({ type: 'seek', seeking: { at: { day: newDay, minutes: Number(found[1]) * 60 + Number(found[2]) } } })
  }
  return (
    <div className="row">
      <input className="field" type="date" autoComplete="off" aria-label={dayLabel} value={day} onChange={(event) => keep(event.target.value, time)} />
      <input className="field" type="time" autoComplete="off" aria-label={timeLabel} value={time} onChange={(event) => keep(day, event.target.value)} />
    </div>
  )
}
