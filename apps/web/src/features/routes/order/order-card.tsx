import { Plural, Trans } from '@lingui/react/macro'
import type { OrderTrap } from '@recourse/domain/law'
import type { RunningClock, ShownTrap } from '@recourse/domain/route'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Icon } from '../../../design/icon.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { StatementText } from '../options/statement-list.tsx'
import { useRoutes } from '../routes-context.tsx'
import { AboutOptions } from './about-options.tsx'
import { ClockLine } from './clock-line.tsx'
import './order.css'

/**
 * Before anyone chooses an order: which step closes another, and which days run. Shown before the papers, because afterwards is too late.
 * What surely applies, and every day that is known, is in sight; what may apply is counted and one step below.
 */
export function OrderCard() {
  const { plan } = useRoutes()
  if (plan.traps.length === 0 && plan.clocks.length === 0) return null
  const traps = plan.traps.filter((shown) => shown.applies === 'yes')
  const clocks = plan.clocks.filter((running) => running.applies === 'yes' || running.ends !== null)
  return (
    <section className="card order flow-tight" aria-labelledby="order-title">
      <h2 id="order-title" className="card-title">
        <Trans>Before you choose an order</Trans>
      </h2>
      <FirstToEnd clocks={clocks} />
      <ClockList running={clocks} />
      <SureTraps traps={traps} />
      <Perhaps
        traps={plan.traps.filter((shown) => !traps.includes(shown))}
        clocks={plan.clocks.filter((running) => !clocks.includes(running))}
        isAll={traps.length + clocks.length === 0}
      />
    </section>
  )
}

// Those about what matters here come first; past a few, the eye reads none: the rest that apply are counted and one step below.
const mostInSight = 4

function SureTraps({ traps }: { readonly traps: readonly ShownTrap[] }) {
  const { plan } = useRoutes()
  const matters = new Set(plan.options.filter((o) => o.relevant === 'yes' && o.finding !== 'closed').map((o) => o.id))
  const weight = ({ trap }: ShownTrap): number => Number(!trap.options.some((id) => matters.has(id)))
  const inOrder = traps.toSorted((a, b) => weight(a) - weight(b))
  const rest = inOrder.slice(mostInSight)
  return (
    <>
      <TrapList shown={inOrder.slice(0, mostInSight)} />
      {rest.length > 0 ? (
        <Disclosure label={<Plural value={rest.length} one="# more rule on the order of steps applies" other="# more rules on the order of steps apply" />}>
          <TrapList shown={rest} isMore />
        </Disclosure>
      ) : null}
    </>
  )
}

// Of the days that are known: which one cannot wait. One that may have passed already is said first, since something may still be done about it.
function FirstToEnd({ clocks }: { readonly clocks: readonly RunningClock[] }) {
  const { text, language } = useWords()
  const dated = clocks.filter((c) => c.ends !== null && c.daysLeft !== null)
  const next = dated.find((c) => (c.daysLeft ?? -1) >= 0)
  const passed = dated.filter((c) => (c.daysLeft ?? 0) < 0)
  if (!next && passed.length === 0) return null
  return (
    <p className="first-to-end">
      {next?.ends ? (
        <Trans>
          First to run out: <b>{text(next.clock.label)}</b>, on {dayInWords(next.ends, language)}.
        </Trans>
      ) : null}{' '}
      {passed.length > 0 ? <Plural value={passed.length} one="# day may have passed already." other="# days may have passed already." /> : null}
    </p>
  )
}

type Shown = { readonly traps: readonly ShownTrap[]; readonly clocks: readonly RunningClock[] }

function Perhaps({ traps, clocks, isAll }: Shown & { readonly isAll: boolean }) {
  const count = traps.length + clocks.length
  if (count === 0) return null
  return (
    <>
      {isAll ? (
        <p>
          <Trans>One step can close another, and some days cannot be brought back. Which ones matter here depends on what is not known yet.</Trans>
        </p>
      ) : null}
      <Disclosure label={<Plural value={count} one="# more rule on the order of steps may apply" other="# more rules on the order of steps may apply" />}>
        <TrapList shown={traps} />
        <ClockList running={clocks} />
      </Disclosure>
    </>
  )
}

function TrapList({ shown, isMore = false }: { readonly shown: readonly ShownTrap[]; readonly isMore?: boolean }) {
  if (shown.length === 0) return null
  return (
    <>
      {isMore ? null : (
        <h3 className="label-title small soft">
          <Trans>One step can close another</Trans>
        </h3>
      )}
      <ul className="bare statements">
        {shown.map(({ trap }) => (
          <Trap key={trap.id} trap={trap} />
        ))}
      </ul>
    </>
  )
}

function ClockList({ running }: { readonly running: readonly RunningClock[] }) {
  if (running.length === 0) return null
  return (
    <>
      <h3 className="label-title small soft">
        <Trans>Days that count</Trans>
      </h3>
      <ol className="bare statements timeline">
        {running.map((one) => (
          <ClockLine key={one.clock.id} running={one} />
        ))}
      </ol>
    </>
  )
}

function Trap({ trap }: { readonly trap: OrderTrap }) {
  return (
    <li>
      <Icon name="warn" tone="clay" />
      <span>
        <StatementText statement={trap.statement} />
        <AboutOptions ids={trap.options} />
      </span>
    </li>
  )
}
