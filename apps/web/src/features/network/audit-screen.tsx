import { Trans } from '@lingui/react/macro'
import type { AuditLine } from '@recourse/wire'
import { useEffect, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useNetwork } from '../../network/index.ts'
import { ask } from '../../network/network-session.ts'
import type { NetworkProblem } from '../../network/problem.ts'
import { dayInWords } from '../../words/dates.ts'
import { useWords } from '../../words/voice.tsx'
import { auditWords } from './audit-words.ts'
import { ProblemCard } from './problem-words.tsx'
import { Title } from './title.tsx'

/** What was done in the own organization about people and keys, newest first. Everybody in it sees it. */
export function AuditScreen() {
  const { word, language } = useWords()
  const { people } = useNetwork()
  const [lines, setLines] = useState<readonly AuditLine[] | null>(null)
  const [more, setMore] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const read = async (since: number): Promise<void> => {
    const outcome = await ask('audit', { since })
    setProblem(outcome.ok ? null : outcome.problem)
    if (!outcome.ok) return
    setLines((before) => [...(since === 0 ? [] : (before ?? [])), ...outcome.value.lines])
    setMore(outcome.value.more)
  }
  useEffect(() => void read(0), [])
  const handleOf = (id: string | null): string => (id === null ? '' : (people?.members.find(({ memberId }) => memberId === id)?.handle ?? ''))
  const done = (action: string): string => {
    const said = auditWords[action]
    return said ? word(said) : action
  }
  const last = lines?.at(-1)?.n ?? 0
  return (
    <>
      <Title>
        <Trans>What was done</Trans>
      </Title>
      <p className="soft">
        <Trans>
          About people and keys, in your organization. Everybody in it sees this. Each line carries the fingerprint of the one before. A line taken out shows if
          someone checks the chain.
        </Trans>
      </p>
      <ProblemCard problem={problem} />
      {lines === null ? <p aria-busy={problem === null} /> : null}
      {lines && lines.length > 0 ? (
        <ul className="bare network-members card">
          {[...lines].reverse().map((line) => (
            <li key={line.n} className="network-member" data-action={line.action}>
              <span className="soft">{dayInWords(line.onDay, language)}</span> · <b>{handleOf(line.actorId) || '—'}</b> · {done(line.action)}
              {handleOf(line.targetId) && line.targetId !== line.actorId ? <b> {handleOf(line.targetId)}</b> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {more ? (
        <Button onClick={() => void read(last)}>
          <Trans>Read more</Trans>
        </Button>
      ) : null}
    </>
  )
}
