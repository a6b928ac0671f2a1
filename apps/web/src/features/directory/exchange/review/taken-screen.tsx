import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { JournalEntry } from '@recourse/domain/directory'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { Goto, useDirectoryView } from '../../directory-context.tsx'
import { placeTitleId } from '../../use-place.ts'
import { doneGroups, puttingBack, takingBack } from '../changes/done-groups.ts'
import { Pages } from '../records/pages.tsx'

const perPage = 50

/** What was taken of a list, and the way to take it back. */
export function TakenScreen({
  stage,
  onAgain,
}: {
  readonly stage: { readonly batch: string; readonly made: readonly JournalEntry[] }
  readonly onAgain: () => void
}) {
  const { entries, record } = useWork()
  const steps = doneGroups(entries).find(({ id }) => id === `batch ${stage.batch}`)?.steps ?? []
  const isIn = steps.some(({ counts }) => counts)
  const written = stage.made.filter(({ change }) => change.kind === 'put')
  return (
    <div className="flow exchange">
      <div className="flow-tight">
        <h1 id={placeTitleId} tabIndex={-1}>
          <Plural value={written.length} one="# service was taken" other="# services were taken" />
        </h1>
        <p role="status">
          {isIn ? (
            <Trans>They can be found now, as “Ask first”: a list is a reason to ask, and confirms nothing.</Trans>
          ) : (
            <Trans>This import was taken back. The directory is as it was before.</Trans>
          )}
        </p>
      </div>
      <div className="row">
        <Button onClick={() => void record(isIn ? takingBack(steps) : puttingBack(steps, entries), `back-${crypto.randomUUID()}`)}>
          {isIn ? <Trans>Take this import back</Trans> : <Trans>Put this import back</Trans>}
        </Button>
        <Button onClick={onAgain}>
          <Trans>Bring in another list</Trans>
        </Button>
      </div>
      <Written written={written} />
      <p>
        <Goto to={{ kind: 'changes' }}>
          <Trans>Everything that was done here</Trans>
        </Goto>
      </p>
    </div>
  )
}

function Written({ written }: { readonly written: readonly JournalEntry[] }) {
  const { t } = useLingui()
  const { text } = useWords()
  const { services } = useDirectoryView()
  const [page, setPage] = useState(0)
  return (
    <section className="card flow-tight" aria-labelledby="taken-lines">
      <h2 id="taken-lines" tabIndex={-1}>
        <Trans>What was taken</Trans>
      </h2>
      <ul className="bare done-lines">
        {written
          .slice(page * perPage, (page + 1) * perPage)
          .map(({ id, change }) =>
            change.kind === 'put' ? (
              <li key={id}>
                {services.has(change.service.id) ? (
                  <Goto to={{ kind: 'service', id: change.service.id }}>{text(change.service.name)}</Goto>
                ) : (
                  <span className="soft">{text(change.service.name)}</span>
                )}
              </li>
            ) : null,
          )}
      </ul>
      <Pages at={page} of={Math.ceil(written.length / perPage)} label={t`Pages of what was taken`} titleId="taken-lines" onGo={setPage} />
    </section>
  )
}
