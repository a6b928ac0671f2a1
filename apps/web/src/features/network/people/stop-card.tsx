import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { ask, peopleSeen } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import type { PeopleSeen } from '../../../network/seen.ts'
import { useWords } from '../../../words/voice.tsx'
import { ProblemCard } from '../problem-words.tsx'
import { alarmWords, linkWords } from './broken-words.ts'

/** Says loudly that something about people does not hold. It stands on every screen of the network until people spoke to each other. */
export function StopCard({ people }: { readonly people: PeopleSeen }) {
  const { word } = useWords()
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const { broken, alarms } = people
  if (broken.length === 0 && alarms.length === 0) return null
  const settle = async (): Promise<void> => {
    const outcome = await ask('settleAlarms', {})
    if (outcome.ok) peopleSeen(outcome.value)
    else setProblem(outcome.problem)
  }
  return (
    <section role="alert" className="card network-stop flow">
      <h2>
        <Icon name="warn" tone="clay" />
        <Trans>Stop: cards or keys of some people, organizations or groups do not check out</Trans>
      </h2>
      <p>
        <Trans>
          This device gives no new key to anyone named here, and seals nothing with a key named here. It may be a mistake, or someone who runs or broke into the
          server. Call the people concerned at a number that you knew before.
        </Trans>
      </p>
      <ul className="flow-tight">
        {broken.map(({ who, name, link }) => (
          <li key={`${who}-${link}`}>
            <b>{name || who.slice(0, 8)}</b> — {word(linkWords[link])}
          </li>
        ))}
        {alarms.map(({ who, name, alarm }) => (
          <li key={`${who}-${alarm}`}>
            <b>{alarm === 'other-secret' ? <Trans>The key of a group</Trans> : name || who.slice(0, 8)}</b> — {word(alarmWords[alarm])}
          </li>
        ))}
      </ul>
      <ProblemCard problem={problem} />
      {broken.length === 0 ? (
        <Button onClick={() => void settle()}>
          <Trans>We spoke, and it is right as it is now</Trans>
        </Button>
      ) : null}
    </section>
  )
}
