import { Plural, Trans } from '@lingui/react/macro'
import type { OrderTrap } from '@recourse/domain/law'
import type { RunningClock, ShownTrap } from '@recourse/domain/route'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Icon } from '../../../design/icon.tsx'
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
      <TrapList shown={traps} />
      <ClockList running={clocks} />
      <Perhaps
        traps={plan.traps.filter((shown) => !traps.includes(shown))}
        clocks={plan.clocks.filter((running) => !clocks.includes(running))}
        isAll={traps.length + clocks.length === 0}
      />
    </section>
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

function TrapList({ shown }: { readonly shown: readonly ShownTrap[] }) {
  if (shown.length === 0) return null
  return (
    <>
      <h3 className="label-title small soft">
        <Trans>One step can close another</Trans>
      </h3>
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
      <ul className="bare statements">
        {running.map((one) => (
          <ClockLine key={one.clock.id} running={one} />
        ))}
      </ul>
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
