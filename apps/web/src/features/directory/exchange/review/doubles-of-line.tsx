import { Trans, useLingui } from '@lingui/react/macro'
import { type PerhapsDouble, redacted, type Service } from '@recourse/domain/directory'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Tag } from '../../../../design/tag.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { CompareRecords } from '../records/compare-records.tsx'
import { pairKey } from '../records/join-records.ts'
import { keptApart, useKeptHere } from '../records/kept-here.ts'
import { PlaceOf } from '../records/place-of.tsx'
import { sharedWords } from '../records/record-words.ts'
import { whereInWords } from '../records/where-words.ts'
import type { ReviewLine } from '../worker/exchange-asks.ts'
import type { Reviewing } from './import-stage.ts'
import { decisionOn, keptOf, type ReviewState, rowWith, withJoin, withTick } from './review-state.ts'

/** The records that a line may be the same as, each to be compared with it: joined, or kept as two. */
export function DoublesOfLine({
  line,
  stage,
  decide,
}: {
  readonly line: ReviewLine
  readonly stage: Reviewing
  readonly decide: (state: ReviewState) => void
}) {
  const [compared, setCompared] = useState<string | null>(null)
  const apart = useKeptHere(keptApart)
  const { row } = line
  const otherOf = ({ a, b }: PerhapsDouble): string => (a === row.id ? b : a)
  return (
    <div className="flow-tight doubles-of-line">
      {row.doubles.map((double) => (
        <DoubleLine
          key={otherOf(double)}
          double={double}
          other={otherOf(double)}
          line={line}
          stage={stage}
          isApart={apart.has(pairKey(double.a, double.b))}
          onCompare={() => setCompared(otherOf(double))}
        />
      ))}
      {compared === null ? null : (
        <Compare
          line={line}
          stage={stage}
          other={compared}
          decide={(state) => {
            decide(state)
            setCompared(null)
          }}
          onClose={() => setCompared(null)}
        />
      )}
    </div>
  )
}

// Records of this copy are cleaned before they are shown; those of the file were when it was read.
function useRecord(stage: Reviewing): (id: string) => Service | null {
  const { directory } = useWork()
  const { services } = useDirectoryView()
  return (id) => {
    const line = stage.review.lines.find(({ row }) => row.id === id)
    if (line) return rowWith(line.row, stage.state).service
    const here = services.get(id)
    return here ? redacted(here, directory.places) : null
  }
}

function DoubleLine({
  double,
  other,
  line: { row },
  stage,
  isApart,
  onCompare,
}: {
  readonly double: PerhapsDouble
  readonly other: string
  readonly line: ReviewLine
  readonly stage: Reviewing
  readonly isApart: boolean
  readonly onCompare: () => void
}) {
  const { text, word } = useWords()
  const record = useRecord(stage)(other)
  const decision = decisionOn(stage.state, row.id)
  const isJoined = (decision.kind === 'join' && decision.with === other) || (decision.kind === 'joined-into' && decision.line === other)
  if (!record) return null
  const name = text(record.name)
  const shares = double.shares.map((shared) => word(sharedWords[shared])).join(', ')
  return (
    <div className="row double-line">
      <Tag tone={isJoined || isApart ? 'info' : 'depends'}>
        {isJoined ? <Trans>Joined as one</Trans> : isApart ? <Trans>Kept as two</Trans> : <Trans>Perhaps the same as</Trans>}
      </Tag>
      <span>
        {name}{' '}
        <span className="small soft">
          · <PlaceOf service={record} /> · {shares}
        </span>
      </span>
      <Button small onClick={onCompare}>
        <Trans>Compare</Trans>
        <span className="sr-only">, {name}</span>
      </Button>
    </div>
  )
}

function Compare({
  line: { row },
  stage,
  other,
  decide,
  onClose,
}: {
  readonly line: ReviewLine
  readonly stage: Reviewing
  readonly other: string
  readonly decide: (state: ReviewState) => void
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const { language } = useWords()
  const { services } = useDirectoryView()
  const record = useRecord(stage)
  const { state, review } = stage
  const decision = decisionOn(state, row.id)
  const fromOf = (id: string): string => {
    const line = review.lines.find((one) => one.row.id === id)
    return line ? t`In the list: ${whereInWords(line.row.where, language)}` : t`In this copy of the directory`
  }
  const keptId = keptOf(row, other, services)
  const otherId = keptId === row.id ? other : row.id
  const [kept, second] = [record(keptId), record(otherId)]
  if (!kept || !second) return null
  return (
    <CompareRecords
      kept={{ service: kept, from: fromOf(keptId) }}
      other={{ service: second, from: fromOf(otherId) }}
      {...(decision.kind === 'join' && decision.with === other ? { choices: decision.choices } : {})}
      onJoin={(choices) => decide(withJoin(state, row, other, choices))}
      onApart={() => {
        keptApart.set(new Set([...keptApart.get(), pairKey(row.id, other)]))
        decide(withTick(state, row, true))
      }}
      onClose={onClose}
    />
  )
}
