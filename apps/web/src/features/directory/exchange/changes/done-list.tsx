import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JournalEntry } from '@recourse/domain/directory'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useCorpus } from '../../../../corpus/corpus-context.tsx'
import { Button } from '../../../../design/button.tsx'
import { Disclosure } from '../../../../design/disclosure.tsx'
import { Tag } from '../../../../design/tag.tsx'
import { dayInWords, localMoment, timeInWords } from '../../../../words/dates.ts'
import { useWords } from '../../../../words/voice.tsx'
import { roles } from '../../../../work/roles.ts'
import { useWork } from '../../../../work/work-context.tsx'
import { roleWords } from '../../claim-words.ts'
import { useDirectoryView } from '../../directory-context.tsx'
import { WhatWasDone } from '../../service/history.tsx'
import { Pages } from '../records/pages.tsx'
import { askWorker } from '../worker/ask-worker.ts'
import { type DoneGroup, type DoneStep, doneGroups, puttingBack, takingBack } from './done-groups.ts'

const perPage = 50
const listTitleId = 'done-list'

/** Everything that was done here, newest first, each to be taken back or put back. What is shown gives away no place that is kept secret. */
export function DoneList() {
  const { t } = useLingui()
  const { entries, isReady } = useWork()
  const cleaned = useCleanedEntries()
  const groups = useMemo(() => doneGroups(cleaned ?? []), [cleaned])
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(groups.length / perPage))
  const at = Math.min(page, pages - 1)
  return (
    <section className="card flow-tight" aria-labelledby={listTitleId} aria-busy={cleaned === null || cleaned.length < entries.length}>
      <h2 id={listTitleId} tabIndex={-1}>
        <Trans>Newest first</Trans>
      </h2>
      {isReady && entries.length === 0 ? (
        <p className="soft">
          <Trans>Nothing was done here yet: no service was added, corrected, asked or brought in on this device.</Trans>
        </p>
      ) : null}
      <ol className="bare done-groups">
        {groups.slice(at * perPage, (at + 1) * perPage).map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </ol>
      <Pages at={at} of={pages} label={t`Pages of what was done`} titleId={listTitleId} onGo={setPage} />
    </section>
  )
}

/** What was done as it may be shown, made beside the page; as it was before until that is ready, and null before anything is. */
function useCleanedEntries(): readonly JournalEntry[] | null {
  const { entries } = useWork()
  const { directory } = useCorpus()
  const [cleaned, setCleaned] = useState<readonly JournalEntry[] | null>(null)
  useEffect(() => {
    let isWanted = true
    const show = (ready: readonly JournalEntry[]): void => {
      if (isWanted) setCleaned(ready)
    }
    if (entries.length === 0) show([])
    // What cannot be cleaned is not shown.
    else askWorker('clean', { entries, directory }).then(show, () => show([]))
    return () => {
      isWanted = false
    }
  }, [entries, directory])
  return cleaned
}

function Group({ group }: { readonly group: DoneGroup }) {
  const { steps } = group
  const [first] = steps
  if (!first) return null
  const counting = steps.filter(({ counts }) => counts).length
  if (steps.length === 1)
    return (
      <li className="done-group flow-tight" data-counts={counting > 0}>
        <Step step={first} />
      </li>
    )
  return (
    <li className="done-group flow-tight" data-counts={counting > 0}>
      <div className="row apart">
        <p>
          <b>
            <GroupTitle group={group} />
          </b>{' '}
          <When entry={first.entry} />
        </p>
        <Ways steps={steps} about={<GroupTitle group={group} />} />
      </div>
      {counting < steps.length ? (
        <p>
          <Tag tone="closed">
            {counting === 0 ? (
              <Trans>Taken back</Trans>
            ) : (
              <Plural value={steps.length - counting} one="# of them was taken back" other="# of them were taken back" />
            )}
          </Tag>
        </p>
      ) : null}
      <Disclosure
        label={
          <span>
            <Trans>One by one</Trans>
            <span className="sr-only">
              , <GroupTitle group={group} />
            </span>
          </span>
        }
      >
        <Steps steps={steps} id={group.id} />
      </Disclosure>
    </li>
  )
}

function GroupTitle({ group: { kind, steps } }: { readonly group: DoneGroup }) {
  const { text } = useWords()
  const written = steps.flatMap(({ entry }) => (entry.change.kind === 'put' ? [entry.change.service] : []))
  switch (kind) {
    case 'import':
      return <Plural value={written.length} one="A list was brought in: # service" other="A list was brought in: # services" />
    case 'join': {
      const name = written[0] ? text(written[0].name) : ''
      return <Trans>Two records were joined: {name}</Trans>
    }
    case 'together':
    case 'one':
      return <Plural value={steps.length} one="# thing was done" other="# things were done" />
  }
}

function Steps({ steps, id }: { readonly steps: readonly DoneStep[]; readonly id: string }) {
  const { t } = useLingui()
  const [page, setPage] = useState(0)
  const titleId = `steps ${id}`.replace(/\s/g, '-')
  return (
    <div className="flow-tight">
      <ol className="bare done-lines" id={titleId} tabIndex={-1}>
        {steps.slice(page * perPage, (page + 1) * perPage).map((step) => (
          <li key={step.entry.id} className="flow-tight">
            <Step step={step} />
          </li>
        ))}
      </ol>
      <Pages at={page} of={Math.ceil(steps.length / perPage)} label={t`Pages of what was done together`} titleId={titleId} onGo={setPage} />
    </div>
  )
}

function Step({ step }: { readonly step: DoneStep }) {
  const { entry, counts, undoneBy } = step
  return (
    <>
      <div className="row apart">
        <p className={counts ? '' : 'soft'}>
          <Named entry={entry} />
          <WhatWasDone entry={entry} /> <When entry={entry} />
        </p>
        <Ways steps={[step]} about={<WhatWasDone entry={entry} />} />
      </div>
      {counts ? null : (
        <p className="small">
          <Tag tone="closed">
            <Trans>Taken back</Trans>
          </Tag>{' '}
          {undoneBy ? <When entry={undoneBy} /> : null}
        </p>
      )}
    </>
  )
}

// What was heard, and what was taken out, does not say of which service.
function Named({ entry: { change } }: { readonly entry: JournalEntry }) {
  const { text } = useWords()
  const { services } = useDirectoryView()
  const { directory } = useCorpus()
  if (change.kind !== 'claim' && change.kind !== 'gone') return null
  const service = services.get(change.service) ?? directory.services.find(({ id }) => id === change.service)
  // The name of a secret place may lead to it, and is cleaned where the record is opened.
  if (!service || service.area.kind === 'confidential') return null
  return <b>{text(service.name)}. </b>
}

function When({ entry }: { readonly entry: JournalEntry }) {
  const { word, language } = useWords()
  const role = roles.find((known) => known === entry.by)
  const { day, minutes } = localMoment(new Date(entry.at))
  return (
    <span className="small soft">
      {dayInWords(day, language)}, {timeInWords(minutes, language)}
      {role && role !== 'not-said' ? <>, {word(roleWords[role])}</> : null}.
    </span>
  )
}

/** To take back what counts, and to put back what does not. `about` names it for those who hear the button alone. */
function Ways({ steps, about }: { readonly steps: readonly DoneStep[]; readonly about: ReactNode }) {
  const { entries, record } = useWork()
  const batch = (): string => `back-${crypto.randomUUID()}`
  const counting = steps.some(({ counts }) => counts)
  const takenBack = steps.some(({ counts }) => !counts)
  // The first button stays where it is when what it does changes: whoever pressed it by keyboard is still on it.
  return (
    <span className="row on-screen">
      <Button small onClick={() => void record(counting ? takingBack(steps) : puttingBack(steps, entries), batch())}>
        {counting ? <Trans>Take back</Trans> : <Trans>Put back</Trans>}
        <span className="sr-only">: {about}</span>
      </Button>
      {counting && takenBack ? (
        <Button small onClick={() => void record(puttingBack(steps, entries), batch())}>
          <Trans>Put back</Trans>
          <span className="sr-only">: {about}</span>
        </Button>
      ) : null}
    </span>
  )
}
