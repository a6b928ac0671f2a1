import { Plural, Trans } from '@lingui/react/macro'
import type { OrderTrap } from '@recourse/domain/law'
import type { RunningClock } from '@recourse/domain/route'
import { Icon } from '../../../design/icon.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { StatementText } from '../options/statement-list.tsx'
import { useRoutes } from '../routes-context.tsx'
import './order.css'

/** Before anyone chooses an order: which step closes another, and which days run. Shown before the papers, because afterwards is too late. */
export function OrderCard() {
  const { plan } = useRoutes()
  if (plan.traps.length === 0 && plan.clocks.length === 0) return null
  return (
    <section className="card order flow-tight" aria-labelledby="order-title">
      <h2 id="order-title" className="card-title">
        <Trans>Before you choose an order</Trans>
      </h2>
      {plan.traps.length > 0 ? (
        <>
          <h3 className="label-title small soft">
            <Trans>One step can close another</Trans>
          </h3>
          <ul className="bare statements">
            {plan.traps.map((trap) => (
              <Trap key={trap.id} trap={trap} />
            ))}
          </ul>
        </>
      ) : null}
      {plan.clocks.length > 0 ? (
        <>
          <h3 className="label-title small soft">
            <Trans>Days that count</Trans>
          </h3>
          <ul className="bare statements">
            {plan.clocks.map((running) => (
              <Clock key={running.clock.id} running={running} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Trap({ trap }: { readonly trap: OrderTrap }) {
  return (
    <li>
      <Icon name="warn" tone="clay" />
      <span>
        <StatementText statement={trap.statement} /> <About ids={trap.options} />
      </span>
    </li>
  )
}

function Clock({ running: { clock, ends, daysLeft } }: { readonly running: RunningClock }) {
  const { text, language } = useWords()
  return (
    <li>
      <Icon name="clock" tone="lake" />
      <span>
        <b>{text(clock.label)}</b>
        {ends !== null && daysLeft !== null ? (
          <>
            {' '}
            <b className="clock-days">
              {daysLeft >= 0 ? (
                <Trans>
                  Ends on {dayInWords(ends, language)}: <Plural value={daysLeft} one="# day left" other="# days left" />.
                </Trans>
              ) : (
                <Trans>This may have ended on {dayInWords(ends, language)}.</Trans>
              )}
            </b>
          </>
        ) : null}
        <br />
        <StatementText statement={clock.statement} /> <About ids={clock.options} />
      </span>
    </li>
  )
}

function About({ ids }: { readonly ids: readonly string[] }) {
  const { options } = useRoutes()
  const { text } = useWords()
  const titles = ids.flatMap((id) => options.get(id) ?? []).map((option) => text(option.title))
  return titles.length === 0 ? null : (
    <small className="soft">
      <Trans context="options that a trap or a clock is about">About: {titles.join(', ')}</Trans>
    </small>
  )
}
