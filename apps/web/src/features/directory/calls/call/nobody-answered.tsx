import { Trans } from '@lingui/react/macro'
import { standingEntries } from '@recourse/domain/directory'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { dayInWords, timeInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import type { DayFault } from './answer-draft.ts'
import { dayFaultWords } from './answer-words.ts'
import { tryAgain } from './try-again.ts'
import type { Call } from './use-call.ts'

/** A call that nobody answered: recorded once, so that others know that it was tried, with when to try again. It takes nothing away. */
export function NobodyAnswered({ call }: { readonly call: Call }) {
  const { word } = useWords()
  const { entries } = useWork()
  const [fault, setFault] = useState<DayFault | null>(null)
  const { unanswered } = call.session
  const isRecorded = unanswered !== null && standingEntries(entries).some(({ id }) => id === unanswered)
  return (
    <section className="card well flow-tight" aria-labelledby="call-nobody">
      <h2 id="call-nobody" className="label-title">
        <Trans>If nobody answers at all</Trans>
      </h2>
      <p role="status" className="small">
        {isRecorded ? <Trans>Recorded: nobody answered. Nothing that was known is taken away.</Trans> : null}
      </p>
      <p className="small">
        <WhenAgain call={call} />
      </p>
      <p role="alert" className="field-error small">
        {fault ? word(dayFaultWords[fault]) : null}
      </p>
      {isRecorded ? (
        <Button small onClick={() => call.takeBack(unanswered)}>
          <Trans>Take back “nobody answered”</Trans>
        </Button>
      ) : (
        <Button onClick={() => setFault(call.nobodyAnswered())}>
          <Trans>Nobody answered at all</Trans>
        </Button>
      )}
    </section>
  )
}

function WhenAgain({ call: { service } }: { readonly call: Call }) {
  const { language } = useWords()
  const { area } = service
  const again = tryAgain(service.hours, new Date(), area.kind === 'national' || area.provinces.length > 1 ? undefined : area.provinces[0])
  switch (again.kind) {
    case 'always':
      return <Trans>Its hours say that it answers day and night: try again later today.</Trans>
    case 'open-now':
      return <Trans>Its hours say that it is open now: try again later today.</Trans>
    case 'opens': {
      const weekday = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { weekday: 'long', timeZone: 'UTC' }).format(
        new Date(`${again.day}T00:00:00Z`),
      )
      return (
        <Trans>
          Its hours say closed now. Try again from {weekday}, {dayInWords(again.day, language)}, {timeInWords(again.minutes, language)}, by the clock of the
          service.
        </Trans>
      )
    }
    case 'not-known':
      return <Trans>Its hours are not known: try again on another day and at another hour.</Trans>
  }
}
