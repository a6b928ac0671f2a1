import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JournalEntry } from '@recourse/domain/directory'
import type { ImportProblem } from '@recourse/exchange'
import { useState } from 'react'
import { useCorpus } from '../../../../corpus/corpus-context.tsx'
import { Button } from '../../../../design/button.tsx'
import { Dialog } from '../../../../design/dialog.tsx'
import { leavePage } from '../../../../leave/leave-page.ts'
import { removeFromDevice } from '../../../../leave/remove-from-device.ts'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { FileField } from '../records/file-field.tsx'
import { ProblemCard } from '../records/problem-card.tsx'
import { saveBytes } from '../records/save-bytes.ts'
import { askWorker } from '../worker/ask-worker.ts'
import { openedWork } from './opened-work.ts'

/** Where the work is kept and who sees it; to save it as a file, to open one, and to remove it from the device. */
export function KeptCard() {
  const { entries } = useWork()
  return (
    <section className="card flow" aria-labelledby="where-kept">
      <h2 id="where-kept">
        <Trans>Where this is kept</Trans>
      </h2>
      <p>
        <Trans>
          In this browser, on this device. Nobody else sees it: to share it, save it as a file and give the file. The copy that others use stays as it was.
        </Trans>
      </p>
      <SaveWork />
      <OpenWork />
      {entries.length > 0 ? <RemoveWork /> : null}
    </section>
  )
}

function SaveWork() {
  const { entries } = useWork()
  const { directory } = useCorpus()
  const { on } = useDirectoryView()
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle')
  const save = (): void => {
    setState('saving')
    askWorker('save', { entries, directory, on }).then(
      (file) => {
        saveBytes(file)
        setState('saved')
      },
      () => setState('failed'),
    )
  }
  return (
    <div className="flow-tight">
      <Button look="main" disabled={entries.length === 0 || state === 'saving'} onClick={save}>
        <Trans>Save the work as a file</Trans>
      </Button>
      <p className="small soft" role="status">
        {state === 'saved' ? <Trans>Saved with the files that this browser downloads.</Trans> : null}
        {state === 'failed' ? <Trans>The file could not be made. Close other pages and try again.</Trans> : null}
      </p>
    </div>
  )
}

type Opening =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'refused'; readonly problem: ImportProblem | null }
  | { readonly kind: 'opened'; readonly entries: readonly JournalEntry[] }
  | { readonly kind: 'added'; readonly count: number }

function OpenWork() {
  const { entries, isReady, join } = useWork()
  const { directory } = useCorpus()
  const [opening, setOpening] = useState<Opening>({ kind: 'idle' })
  const open = (file: File): void => {
    setOpening({ kind: 'opening' })
    askWorker('open', { file, directory }).then(
      (answer) => setOpening(answer.kind === 'entries' ? { kind: 'opened', entries: answer.entries } : { kind: 'refused', problem: answer.problem }),
      () => setOpening({ kind: 'refused', problem: null }),
    )
  }
  return (
    <div className="flow-tight">
      <FileField
        label={<Trans>Open a file of saved work</Trans>}
        accept=".json,application/json"
        isDisabled={!isReady || opening.kind === 'opening'}
        onChoose={open}
      />
      {opening.kind === 'refused' ? <ProblemCard problem={opening.problem} /> : null}
      {opening.kind === 'opened' ? (
        <Opened
          added={opening.entries}
          onAdd={() => {
            setOpening({ kind: 'added', count: openedWork(opening.entries, entries).fresh })
            join(opening.entries)
          }}
          onCancel={() => setOpening({ kind: 'idle' })}
        />
      ) : null}
      <p className="small soft" role="status">
        {opening.kind === 'opening' ? <Trans>Opening.</Trans> : null}
        {opening.kind === 'added' ? <Plural value={opening.count} one="# thing was added to this copy." other="# things were added to this copy." /> : null}
      </p>
    </div>
  )
}

/** What a file of saved work holds, before it is joined with this copy: it may say that services confirmed things, and that has to be trusted. */
function Opened({ added, onAdd, onCancel }: { readonly added: readonly JournalEntry[]; readonly onAdd: () => void; readonly onCancel: () => void }) {
  const { entries } = useWork()
  const { fresh, confirmed } = openedWork(added, entries)
  return (
    <section className="card well flow-tight" aria-labelledby="opened-work">
      <h3 id="opened-work">
        <Plural value={fresh} _0="All of it is here already" one="# thing that is not here yet" other="# things that are not here yet" />
      </h3>
      {fresh > 0 && confirmed > 0 ? (
        <p>
          <Plural
            value={confirmed}
            one="It says of # thing that a service confirmed it. Add it only if you know who made the file."
            other="It says of # things that a service confirmed them. Add them only if you know who made the file."
          />
        </p>
      ) : null}
      <p className="row">
        {fresh > 0 ? (
          <Button look="main" onClick={onAdd}>
            <Trans>Add to this copy</Trans>
          </Button>
        ) : null}
        <Button onClick={onCancel}>
          <Trans>Close the file</Trans>
        </Button>
      </p>
    </section>
  )
}

function RemoveWork() {
  const { t } = useLingui()
  const [isAsked, setIsAsked] = useState(false)
  const remove = (
    <Button onClick={() => void removeFromDevice().finally(leavePage)}>
      <Trans>Remove it and leave</Trans>
    </Button>
  )
  return (
    <div className="flow-tight">
      <Button onClick={() => setIsAsked(true)}>
        <Trans>Remove it from this device</Trans>
      </Button>
      {isAsked ? (
        <Dialog title={t`Remove it from this device`} onClose={() => setIsAsked(false)} scrolls footer={remove}>
          <p>
            <Trans>All that was done here goes from this device, with the offline copy of this site. Then the page is left.</Trans>
          </p>
          <p>
            <Trans>What was not saved as a file cannot be brought back.</Trans>
          </p>
        </Dialog>
      ) : null}
    </div>
  )
}
