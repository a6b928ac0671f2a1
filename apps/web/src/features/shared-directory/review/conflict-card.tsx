import { Trans } from '@lingui/react/macro'
import { type Conflict, type NamedPart, type Service, sameValue } from '@recourse/domain/directory'
import { useId, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useWork } from '../../../work/work-context.tsx'
import { EntryLine } from '../history/entry-line.tsx'
import { useShared } from '../shared-context.tsx'
import { PartValue, usePartName } from './part-words.tsx'
import { settledService } from './settled-service.ts'
import { maySettleHere } from './to-settle.ts'

const isNamed = (part: Conflict['part']): part is NamedPart => part.field !== 'gone'

/** Edits of one service that were made without seeing each other: every side of every part, and a way to settle them by a new entry. */
export function ConflictCard({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  const { text } = useWords()
  const shared = useShared()
  const { record } = useWork()
  const titleId = useId()
  const [chosen, setChosen] = useState<ReadonlyMap<Conflict, number>>(new Map())
  const id = conflicts[0]?.service ?? ''
  const service = shared.directory.services.find((one) => one.id === id)
  const known = service ?? lastKnown(conflicts)
  const parts = conflicts.filter(({ part }) => isNamed(part))
  const settle = (): void => {
    if (!service) return
    const settled = parts.flatMap((conflict) => {
      const side = conflict.sides[chosen.get(conflict) ?? conflict.sides.length - 1]
      return isNamed(conflict.part) && side ? [{ part: conflict.part, standing: conflict.sides.at(-1)?.value, chosen: side.value }] : []
    })
    record([{ kind: 'put', service: settledService(service, settled), why: 'merged' }])
  }
  if (!known) return null
  return (
    <article className="card flow-tight conflict" data-conflict={id} aria-labelledby={titleId}>
      <h3 id={titleId}>{text(known.name)}</h3>
      <p>
        <Trans>People changed this at the same time, without seeing each other’s work. The last one stands until somebody settles it.</Trans>
      </p>
      {conflicts.map((conflict) => (
        <Sides
          key={JSON.stringify(conflict.part)}
          conflict={conflict}
          service={known}
          at={chosen.get(conflict) ?? conflict.sides.length - 1}
          onChoose={(at) => setChosen(new Map([...chosen, [conflict, at]]))}
        />
      ))}
      {parts.length > 0 && service ? (
        <div className="row">
          <Button look="main" small onClick={settle}>
            {maySettleHere(shared, id) ? <Trans>Settle it so</Trans> : <Trans>Propose to settle it so</Trans>}
          </Button>
        </div>
      ) : null}
      <GoneWays conflicts={conflicts} service={id} />
    </article>
  )
}

const lastKnown = (conflicts: readonly Conflict[]): Service | undefined =>
  conflicts.flatMap(({ sides }) => sides.flatMap(({ entry }) => (entry.change.kind === 'put' ? [entry.change.service] : []))).at(-1)

function Sides({
  conflict,
  service,
  at,
  onChoose,
}: {
  readonly conflict: Conflict
  readonly service: Service
  readonly at: number
  readonly onChoose: (at: number) => void
}) {
  const partName = usePartName()
  const name = useId()
  const isChoice = isNamed(conflict.part)
  return (
    <fieldset className="flow-tight">
      <legend>{partName(conflict.part)}</legend>
      <div className="sides-beside">
        {conflict.sides.map((side, i) => (
          <div key={side.entry.id} className="side-choice" data-stands={i === conflict.sides.length - 1}>
            {isChoice ? (
              <label className="side-radio">
                <input type="radio" name={name} autoComplete="off" checked={at === i} onChange={() => onChoose(i)} aria-describedby={`${name}-${i}`} />
                <span>
                  <Trans>Side {i + 1}</Trans>
                </span>
              </label>
            ) : null}
            <div id={`${name}-${i}`}>
              <PartValue service={service} part={conflict.part} value={side.value} />
              <EntryLine entry={side.entry} />
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function GoneWays({ conflicts, service }: { readonly conflicts: readonly Conflict[]; readonly service: string }) {
  const { record } = useWork()
  const gone = conflicts.find(({ part }) => part.field === 'gone')
  if (!gone) return null
  const takings = gone.sides.filter(({ value }) => !sameValue(value, true))
  return (
    <div className="row">
      <Button small onClick={() => record(takings.map(({ entry }) => ({ kind: 'undone', entry: entry.id })))}>
        <Trans>It stays</Trans>
      </Button>
      <Button small onClick={() => record([{ kind: 'gone', service }])}>
        <Trans>It is taken out all the same</Trans>
      </Button>
    </div>
  )
}
