import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ConsentRecord } from '@recourse/domain/consent'
import { useRef } from 'react'
import { Button } from '../../../design/button.tsx'
import { timeInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { useFocusTarget, useRoutes } from '../routes-context.tsx'

const minutesOf = (instant: string): number => new Date(instant).getHours() * 60 + new Date(instant).getMinutes()

/** Before any yes: why it will be asked. After: each yes on its own, with the way to take it back. */
export function ConsentsGiven() {
  const { state } = useRoutes()
  const { say } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusTarget('consents', heading)
  return (
    <section className="card well flow-tight" aria-labelledby="consents-title">
      <h2 id="consents-title" ref={heading} tabIndex={-1} className="card-title">
        <Trans>Consents given</Trans>
      </h2>
      {state.consents.length === 0 ? (
        <p className="small">
          {say(
            msg`Before any call, form or referral, say what would be shared, with whom and why, and ask. Each yes is recorded here on its own and can be taken back.`,
            msg({
              message:
                'Before any call, form or referral, you are told what would be shared, with whom and why. Each yes of yours is listed here and you can take it back.',
              context: 'together',
            }),
          )}
        </p>
      ) : (
        <ul className="bare consents small">
          {state.consents.map((record) => (
            <Given key={record.id} record={record} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Given({ record }: { readonly record: ConsentRecord }) {
  const { dispatch, focusNext } = useRoutes()
  const { t } = useLingui()
  const { text, language } = useWords()
  const to = text(record.disclosure.to)
  const withdraw = (): void => {
    focusNext.current = 'consents'
    dispatch({ type: 'withdraw', consent: record.id, now: new Date().toISOString() })
  }
  const given = timeInWords(minutesOf(record.givenAt), language)
  return (
    <li>
      <span>
        <b>{to}</b>
        <br />
        <span className="soft">{text(record.disclosure.what)}</span>
        <br />
        <span className="soft">
          {record.withdrawnAt === null ? (
            <Trans>Yes at {given}</Trans>
          ) : (
            <Trans>
              Yes at {given}, taken back at {timeInWords(minutesOf(record.withdrawnAt), language)}
            </Trans>
          )}
        </span>
      </span>
      {record.withdrawnAt === null ? (
        <Button small onClick={withdraw} aria-label={t`Take back the yes: ${to}`}>
          <Trans context="withdraw a consent">Take back</Trans>
        </Button>
      ) : null}
    </li>
  )
}
