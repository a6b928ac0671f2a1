import { Trans, useLingui } from '@lingui/react/macro'
import type { Recovery } from '@recourse/wire'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useNetwork } from '../../network/index.ts'
import { ask, askAgain, refreshPeople } from '../../network/network-session.ts'
import type { NetworkProblem } from '../../network/problem.ts'
import { dayInWords, dayOf, timeInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { ProblemCard } from './problem-words.tsx'
import { RecoveryForm } from './recovery-form.tsx'
import { Title } from './title.tsx'

/** Giving a member of one's organization their keys back, and what was done of it: every member of the organization sees it. */
export function RecoveryScreen() {
  const { session } = useNetwork()
  const [recoveries, setRecoveries] = useState<readonly Recovery[] | null>(null)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const read = useCallback(async (): Promise<void> => {
    const outcome = await ask('recoveries', {})
    setProblem(outcome.ok ? null : outcome.problem)
    if (outcome.ok) setRecoveries(outcome.value.recoveries)
  }, [])
  useEffect(() => void read(), [read])
  if (session.kind !== 'open') return null
  const isOfficer = session.me.role === 'steward' || session.me.role === 'network-steward'
  const again = (): void => {
    void read()
    void refreshPeople()
  }
  return (
    <>
      <Title>
        <Trans>Recovery</Trans>
      </Title>
      <p>
        <Trans>
          Someone lost their passphrase: a steward of their organization enters two recovery sheets and gives them six new words. A second steward confirms, or
          24 hours pass. The old passphrase then stops working.
        </Trans>
      </p>
      <ProblemCard problem={problem} />
      {recoveries && recoveries.length > 0 ? <RecoveryList recoveries={recoveries} isOfficer={isOfficer} onChange={again} /> : null}
      {isOfficer ? <RecoveryForm onStarted={again} /> : null}
    </>
  )
}

function RecoveryList({
  recoveries,
  isOfficer,
  onChange,
}: {
  readonly recoveries: readonly Recovery[]
  readonly isOfficer: boolean
  readonly onChange: () => void
}) {
  const { t } = useLingui()
  const { language } = useWords()
  const { session, people } = useNetwork()
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const handleOf = (id: string): string => people?.members.find(({ memberId }) => memberId === id)?.handle ?? '…'
  if (session.kind !== 'open') return null
  const { me } = session
  const follow = (outcome: Awaited<ReturnType<typeof ask<'confirmRecovery'>>>): void => {
    setProblem(outcome.ok ? null : outcome.problem)
    onChange()
  }
  const states = { waiting: t`waiting`, ready: t`ready: the new words work now`, done: t`done`, stopped: t`stopped` }
  return (
    <section className="flow-tight" aria-labelledby="recoveries-title">
      <h2 id="recoveries-title">
        <Trans>Recoveries in your organization</Trans>
      </h2>
      <ProblemCard problem={problem} />
      <ul className="bare network-members card">
        {recoveries.map((one) => {
          const ready = new Date(one.readyAt)
          // It takes effect when its member next signs in.
          const state = one.state === 'waiting' && (one.confirmedBy !== null || ready.getTime() <= Date.now()) ? 'ready' : one.state
          const [handle, by] = [handleOf(one.memberId), handleOf(one.startedBy)]
          const when = `${dayInWords(dayOf(ready), language)}, ${timeInWords(ready.getHours() * 60 + ready.getMinutes(), language)}`
          return (
            <li key={one.recoveryId} className="network-member row apart" data-recovery={state}>
              <p>
                <b>{handle}</b>
                <span className="soft">
                  {' · '}
                  <Trans>begun by {by}</Trans>
                  {one.confirmedBy ? (
                    <>
                      {' · '}
                      <Trans>confirmed by {handleOf(one.confirmedBy)}</Trans>
                    </>
                  ) : null}
                  {' · '}
                  {states[state]}
                  {state === 'waiting' ? (
                    <>
                      {' '}
                      <Trans>until {when}</Trans>
                    </>
                  ) : null}
                </span>
              </p>
              {one.state === 'waiting' ? (
                <div className="row">
                  {state === 'waiting' && isOfficer && one.startedBy !== me.memberId && one.memberId !== me.memberId ? (
                    <Button small onClick={() => void askAgain('confirmRecovery', { recoveryId: one.recoveryId }).then(follow)}>
                      <Trans>Confirm</Trans>
                      <span className="sr-only"> {handle}</span>
                    </Button>
                  ) : null}
                  {isOfficer || one.memberId === me.memberId ? (
                    <Button small onClick={() => void ask('stopRecovery', { recoveryId: one.recoveryId }).then(follow)}>
                      <Trans>Stop it</Trans>
                      <span className="sr-only"> {handle}</span>
                    </Button>
                  ) : null}
                </div>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
