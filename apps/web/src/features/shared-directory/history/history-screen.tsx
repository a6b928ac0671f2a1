import { Trans } from '@lingui/react/macro'
import { entriesInOrder, redactedEntries, serviceOfEntry, standingEntries } from '@recourse/domain/directory'
import { useMemo, useState } from 'react'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { Button } from '../../../design/button.tsx'
import { Tag } from '../../../design/tag.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useWork } from '../../../work/work-context.tsx'
import { visibilityWords } from '../../directory/claim-words.ts'
import { WhatWasDone } from '../../directory/service/history.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import type { SharedEntry } from '../kept/shared-types.ts'
import { maySettleHere } from '../review/to-settle.ts'
import { useShared, Way } from '../shared-context.tsx'
import { EntryLine } from './entry-line.tsx'

const perPage = 40

/** What was done to the shared directory, or to one service of it, newest first, with who did it; each can be taken back by a new entry. */
export function HistoryScreen({ service }: { readonly service: string | null }) {
  const { text } = useWords()
  const { directory } = useShared()
  const steps = useSteps(service)
  const [shown, setShown] = useState(perPage)
  const found = directory.services.find(({ id }) => id === service)
  return (
    <>
      <div className="screen-heading">
        <h1 id={placeTitleId} tabIndex={-1}>
          {found ? <Trans>What was done to {text(found.name)}</Trans> : <Trans>What was done in the network</Trans>}
        </h1>
        {service === null ? null : (
          <div className="heading-actions on-screen">
            <Way to={{ part: 'history', service: null }}>
              <Trans>Of all services</Trans>
            </Way>
          </div>
        )}
      </div>
      <section className="card flow-tight" aria-labelledby={placeTitleId}>
        {steps.length === 0 ? (
          <p className="soft">
            <Trans>Nothing was done yet: the directory is as Recourse ships it.</Trans>
          </p>
        ) : null}
        <ol className="bare history shared-history">
          {steps.slice(0, shown).map((step) => (
            <Step key={step.entry.id} step={step} />
          ))}
        </ol>
        {steps.length > shown ? (
          <Button onClick={() => setShown(shown + perPage)}>
            <Trans>Show more</Trans>
          </Button>
        ) : null}
      </section>
    </>
  )
}

type Shown = {
  readonly entry: SharedEntry['entry']
  readonly kept: SharedEntry | null
  readonly about: string
  readonly counts: boolean
  readonly takesBack: SharedEntry['entry'] | null
}

function useSteps(service: string | null): readonly Shown[] {
  const { state, view } = useShared()
  const { directory: corpus } = useCorpus()
  return useMemo(() => {
    const kept = new Map(state.records.entries.map((one) => [one.entry.id, one]))
    const own = view.entries.filter(({ id }) => !kept.has(id))
    const clean = redactedEntries(corpus, entriesInOrder([...state.records.entries.map(({ entry }) => entry), ...own]))
    const byId = new Map(clean.map((entry) => [entry.id, entry]))
    const there = new Set(view.entries.map(({ id }) => id))
    const counting = new Set(standingEntries(entriesInOrder(view.entries)).map(({ id }) => id))
    const all = clean.map(
      (entry): Shown => ({
        entry,
        kept: kept.get(entry.id) ?? null,
        about: kept.get(entry.id)?.about ?? serviceOfEntry(entry, view.entries) ?? '',
        // What takes something back stands in no list of what stands: it counts as long as it is there.
        counts: entry.change.kind === 'undone' ? there.has(entry.id) : counting.has(entry.id),
        takesBack: entry.change.kind === 'undone' ? (byId.get(entry.change.entry) ?? null) : null,
      }),
    )
    return all.filter(({ about }) => service === null || about === service).reverse()
  }, [state.records.entries, view.entries, corpus, service])
}

function Step({ step: { entry, kept, about, counts, takesBack } }: { readonly step: Shown }) {
  const { word, text } = useWords()
  const shared = useShared()
  const { record } = useWork()
  const found = shared.directory.services.find(({ id }) => id === about)
  const state = kept?.state ?? 'accepted'
  const name = found ? text(found.name) : ''
  return (
    <li className={counts ? 'row apart' : 'row apart soft'} data-entry={entry.id} data-state={state} data-counts={counts}>
      <div>
        <p>
          {entry.change.kind === 'put' || !found ? null : <b>{name}</b>}{' '}
          {takesBack ? (
            <>
              <Trans>Taken back by this:</Trans> <WhatWasDone entry={takesBack} />
            </>
          ) : (
            <WhatWasDone entry={entry} />
          )}
        </p>
        <p className="small row">
          <EntryLine entry={entry} />
          {kept ? (
            <span className="soft">
              <Trans>For: {word(visibilityWords[kept.tier])}.</Trans>
            </span>
          ) : null}
          {state === 'proposed' ? (
            <Tag tone="depends">
              <Trans>Proposed</Trans>
            </Tag>
          ) : state === 'refused' ? (
            <Tag tone="closed">
              <Trans>Refused</Trans>
            </Tag>
          ) : state === 'withdrawn' || !counts ? (
            <Tag tone="info">
              <Trans>Taken back</Trans>
            </Tag>
          ) : null}
        </p>
      </div>
      {counts && entry.change.kind !== 'undone' ? (
        <Button small className="on-screen" onClick={() => record([{ kind: 'undone', entry: entry.id }])}>
          {maySettleHere(shared, about) || kept === null || kept.author.memberId === shared.me.memberId ? (
            <Trans>Take back</Trans>
          ) : (
            <Trans>Propose to take back</Trans>
          )}
          <span className="sr-only">: {name}</span>
        </Button>
      ) : null}
    </li>
  )
}
