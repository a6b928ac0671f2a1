import { Plural, Trans } from '@lingui/react/macro'
import type { RunningClock } from '@recourse/domain/route'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { StatementText } from '../options/statement-list.tsx'
import { useRoutes } from '../routes-context.tsx'
import { AboutOptions } from './about-options.tsx'

/** One run of days: when it ends and how many are left, or the way to say from which day it runs. */
export function ClockLine({ running: { clock, applies, ends, daysLeft, band } }: { readonly running: RunningClock }) {
  const { text, language } = useWords()
  return (
    <li data-clock={clock.id}>
      <Icon name="clock" tone={daysLeft !== null && daysLeft < 0 ? 'clay' : 'lake'} />
      <span>
        <b>{text(clock.label)}</b>{' '}
        {ends !== null && daysLeft !== null ? (
          <b className="clock-days">
            {daysLeft >= 0 ? (
              <Trans>
                Ends on {dayInWords(ends, language)}: <Plural value={daysLeft} one="# day left" other="# days left" />.
              </Trans>
            ) : (
              <Trans>This may have ended on {dayInWords(ends, language)}.</Trans>
            )}
          </b>
        ) : (
          <>
            {band ? <b className="clock-days">{text(band)} </b> : null}
            <SayDay fact={clock.from} isSure={applies === 'yes'} />
          </>
        )}
        <br />
        <StatementText statement={clock.statement} />
        <AboutOptions ids={clock.options} />
      </span>
    </li>
  )
}

// A day settles no option, so that no question asks for it: it is said here, by those who want the days counted. A day kept for late is offered
// only once the clock surely runs: what it counts from was then said already.
function SayDay({ fact: id, isSure }: { readonly fact: string; readonly isSure: boolean }) {
  const { facts, dispatch, focusNext } = useRoutes()
  const stage = facts.get(id)?.ask
  if (stage !== 'open' && !(stage === 'late' && isSure)) return null
  const answer = (): void => {
    focusNext.current = 'question'
    dispatch({ type: 'edit', fact: id })
  }
  return (
    <Button look="link" className="small" onClick={answer}>
      <Trans>Say the day, to count the days left</Trans>
    </Button>
  )
}
