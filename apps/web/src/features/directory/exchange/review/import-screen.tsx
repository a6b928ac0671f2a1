import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Disclosure } from '../../../../design/disclosure.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { Goto } from '../../directory-context.tsx'
import { placeTitleId } from '../../use-place.ts'
import { FileField } from '../records/file-field.tsx'
import { ProblemCard } from '../records/problem-card.tsx'
import { saveBytes } from '../records/save-bytes.ts'
import { askWorker } from '../worker/ask-worker.ts'
import type { Refused } from './import-stage.ts'
import { MappingQuestion, OwnMapping } from './mapping-question.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { TakenScreen } from './taken-screen.tsx'
import { type Importing, useImport } from './use-import.ts'

/** Bringing in somebody’s list: choose it, look at each line beside what is here, take what is wanted. Read on this device and sent nowhere. */
export function ImportScreen() {
  const importing = useImport()
  const { stage } = importing
  const before = useRef(stage.kind)
  // What was pressed is gone with the stage before: whoever uses a keyboard or a screen reader is at the top of what came of it.
  useEffect(() => {
    if (before.current !== stage.kind) document.getElementById(placeTitleId)?.focus()
    before.current = stage.kind
  }, [stage.kind])
  switch (stage.kind) {
    case 'review':
      return <ReviewScreen stage={stage} importing={importing} />
    case 'taken':
      return <TakenScreen stage={stage} onAgain={importing.startAgain} />
    default:
      return <ChooseScreen importing={importing} />
  }
}

function ChooseScreen({ importing }: { readonly importing: Importing }) {
  const { stage, read } = importing
  const { isReady } = useWork()
  const isReading = stage.kind === 'reading'
  return (
    <div className="flow exchange">
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>Bring in a list</Trans>
          </h1>
          <p className="soft">
            <Trans>The file is read on this device and sent nowhere. Nothing of it is taken before you have seen it, line by line.</Trans>
          </p>
        </div>
      </div>
      {stage.kind === 'choose' && stage.refused ? <RefusedFile refused={stage.refused} read={read} /> : null}
      {stage.kind === 'question' ? (
        <MappingQuestion question={stage.question} onChoose={(mapping) => read(stage.file, mapping)} onOther={importing.startAgain} />
      ) : (
        <section className="card flow">
          <FileField
            label={<Trans>The file of the list</Trans>}
            note={<Trans>Our spreadsheet (Excel or CSV), HSDS, AIRS, GeoJSON or CSV of a town, the federal list for newcomers. 50 MB at most.</Trans>}
            isDisabled={!isReady || isReading}
            onChoose={(file) => read(file, null)}
          />
          <p role="status">{isReading ? <Trans>Reading {stage.name}. You can go elsewhere meanwhile.</Trans> : null}</p>
          <Evidence />
        </section>
      )}
      <Others />
    </div>
  )
}

function RefusedFile({ refused: { file, problem }, read }: { readonly refused: Refused; readonly read: Importing['read'] }) {
  const mayBeMapped = problem?.kind === 'unknown-format' || problem?.kind === 'not-this-format' || problem?.where.endsWith('.json')
  return (
    <div className="flow">
      <ProblemCard problem={problem} />
      {mayBeMapped ? (
        <section className="card">
          <OwnMapping onChoose={(mapping) => read(file, mapping)} />
        </section>
      ) : null}
    </div>
  )
}

const Evidence = () => (
  <p className="small soft">
    <Trans>
      What a list says is never taken as confirmed: it is a reason to ask. What a service itself told you, by phone, on a visit or in a document, is never lost
      by bringing in a list.
    </Trans>
  </p>
)

function Others() {
  const { t } = useLingui()
  const save = (): void => void askWorker('empty', {}).then(saveBytes)
  return (
    <section className="card flow-tight" aria-label={t`Other ways`}>
      <p>
        <Button onClick={save}>
          <Trans>Save an empty spreadsheet to fill in</Trans>
        </Button>
      </p>
      <p>
        <Goto to={{ kind: 'doubles' }}>
          <Trans>Look for services that are here twice</Trans>
        </Goto>
      </p>
      <Disclosure label={<Trans>What becomes of places that are kept secret</Trans>}>
        <p>
          <Trans>
            Of a place where people sleep, the street is not taken. Of a place that a list marks as secret, only the province is taken. A place that is kept
            secret here stays so, whatever a list says.
          </Trans>
        </p>
      </Disclosure>
    </section>
  )
}
