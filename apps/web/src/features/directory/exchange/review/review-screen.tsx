import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Disclosure } from '../../../../design/disclosure.tsx'
import { Select } from '../../../../design/select.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { placeTitleId } from '../../use-place.ts'
import { Pages } from '../records/pages.tsx'
import { formatWords } from '../records/record-words.ts'
import { useRecordWords } from '../records/use-record-words.ts'
import type { Reviewing } from './import-stage.ts'
import { Notes, ReviewRow } from './review-row.tsx'
import { type LineKind, lineKinds, linesOf, needsOf, type ReviewState, takenLines, withNeedsOf, withTicks } from './review-state.ts'
import type { Importing } from './use-import.ts'

const perPage = 50
const linesTitleId = 'import-lines'

/** A list beside what is here: how many lines of each kind, what was noted of the file, each line to tick, and one button that takes what is ticked. */
export function ReviewScreen({ stage, importing }: { readonly stage: Reviewing; readonly importing: Importing }) {
  const { entries } = useWork()
  const { review, state, file } = stage
  const [kind, setKind] = useState<LineKind>('to-see')
  const [page, setPage] = useState(0)
  const taken = takenLines(review, state).length
  const hasChanged = entries.length !== stage.doneBefore
  const decide = (next: ReviewState): void => importing.decide(stage, next)
  const lines = linesOf(review, state, kind)
  const pages = Math.max(1, Math.ceil(lines.length / perPage))
  const at = Math.min(page, pages - 1)
  return (
    <div className="flow exchange">
      <Heading stage={stage} />
      {hasChanged ? <ChangedMeanwhile onAgain={() => importing.read(file, stage.mapping)} /> : null}
      <NeedsForAll stage={stage} decide={decide} />
      <section className="card flow" aria-labelledby={linesTitleId}>
        <h2 id={linesTitleId} tabIndex={-1}>
          <Trans>Line by line</Trans>
        </h2>
        <div className="review-tools">
          <KindChoice
            stage={stage}
            kind={kind}
            onKind={(next) => {
              setKind(next)
              setPage(0)
            }}
          />
          <Button
            onClick={() =>
              decide(
                withTicks(
                  state,
                  lines.map(({ row }) => row),
                  true,
                ),
              )
            }
          >
            <Trans>Tick all of these</Trans>
          </Button>
          <Button
            onClick={() =>
              decide(
                withTicks(
                  state,
                  lines.map(({ row }) => row),
                  false,
                ),
              )
            }
          >
            <Trans>Untick all of these</Trans>
          </Button>
        </div>
        {lines.length === 0 ? (
          <p className="soft">
            <Trans>There is no such line.</Trans>
          </p>
        ) : null}
        <ul className="bare review-lines">
          {lines.slice(at * perPage, (at + 1) * perPage).map((line) => (
            <ReviewRow key={line.row.id} line={line} stage={stage} decide={decide} />
          ))}
        </ul>
        <PageWays at={at} of={pages} onGo={setPage} />
      </section>
      <div className="card row take-bar">
        <Button look="main" disabled={taken === 0 || hasChanged} onClick={() => importing.take(stage)}>
          <Plural value={taken} one="Take this one" other="Take these #" />
        </Button>
        <Button onClick={importing.startAgain}>
          <Trans>Take nothing</Trans>
        </Button>
        <span className="small soft">
          <Trans>It can be taken back afterwards.</Trans>
        </span>
      </div>
    </div>
  )
}

function PageWays({ at, of, onGo }: { readonly at: number; readonly of: number; readonly onGo: (page: number) => void }) {
  const { t } = useLingui()
  return <Pages at={at} of={of} label={t`Pages of lines`} titleId={linesTitleId} onGo={onGo} />
}

function Heading({ stage: { review, file } }: { readonly stage: Reviewing }) {
  const { word } = useWords()
  const count = (kind: 'new' | 'changed' | 'same'): number => review.lines.filter(({ row }) => row.kind === kind).length
  const doubles = review.lines.filter(({ row }) => row.doubles.length > 0).length
  const kindOfFile = word(formatWords[review.format])
  return (
    <div className="flow-tight">
      <h1 id={placeTitleId} tabIndex={-1}>
        <Trans>Look at the list before taking it</Trans>
      </h1>
      <p className="soft">
        <Trans>
          {file.name} was read as: {kindOfFile}.
        </Trans>
      </p>
      <ul className="bare review-counts">
        <li>
          <Plural value={count('new')} one="# new" other="# new" />
        </li>
        <li>
          <Plural value={count('changed')} one="# changed" other="# changed" />
        </li>
        <li>
          <Plural value={count('same')} one="# already here, the same" other="# already here, the same" />
        </li>
        <li>
          <Plural value={doubles} one="# perhaps the same as another record" other="# perhaps the same as another record" />
        </li>
      </ul>
      {review.notes.length > 0 ? (
        <Disclosure label={<Plural value={review.notes.length} one="# note on the whole file" other="# notes on the whole file" />}>
          <Notes notes={review.notes} />
        </Disclosure>
      ) : null}
    </div>
  )
}

function ChangedMeanwhile({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <div className="card flow-tight" role="alert">
      <p>
        <Trans>The directory was changed since this list was compared with it. Compare again, so that nothing newer is written over.</Trans>
      </p>
      <Button onClick={onAgain}>
        <Trans>Compare again</Trans>
      </Button>
    </div>
  )
}

function KindChoice({
  stage: { review, state },
  kind,
  onKind,
}: {
  readonly stage: Reviewing
  readonly kind: LineKind
  readonly onKind: (kind: LineKind) => void
}) {
  const { t } = useLingui()
  const labels: Readonly<Record<LineKind, string>> = {
    'to-see': t`All that would change something`,
    all: t`All lines`,
    new: t`New`,
    changed: t`Changed`,
    same: t`Already here, the same`,
    doubles: t`Perhaps the same as another record`,
    doubtful: t`Read with doubt`,
    'no-need': t`Without a kind of help`,
    ticked: t`Ticked`,
  }
  return (
    <div className="labelled">
      <label htmlFor="review-kind">
        <Trans>Lines to show</Trans>
      </label>
      <select
        id="review-kind"
        className="field"
        autoComplete="off"
        value={kind}
        onChange={(event) => onKind(lineKinds.find((one) => one === event.target.value) ?? 'to-see')}
      >
        {lineKinds.map((one) => (
          <option key={one} value={one}>
            {t`${labels[one]} (${linesOf(review, state, one).length})`}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Lines of a list often say nothing of what they are for, and are all for the same thing: chosen once for all of them. */
function NeedsForAll({ stage: { review, state }, decide }: { readonly stage: Reviewing; readonly decide: (state: ReviewState) => void }) {
  const { t } = useLingui()
  const { needs } = useRecordWords()
  const lines = review.lines.filter(({ row }) => row.kind !== 'same' && needsOf(row, state).length === 0)
  if (lines.length === 0) return null
  return (
    <section className="card flow-tight" aria-labelledby="needs-for-all">
      <h2 id="needs-for-all">
        <Plural value={lines.length} one="# line does not say what it helps with" other="# lines do not say what they help with" />
      </h2>
      <p>
        <Trans>Nobody would find them. Choose for all of them here, or for each one below.</Trans>
      </p>
      <Select
        label={t`What all of them help with`}
        none={t`Choose a kind of help`}
        value=""
        choices={needs}
        onChange={(need) =>
          need === ''
            ? undefined
            : decide(
                withNeedsOf(
                  state,
                  lines.map(({ row }) => row),
                  [need],
                ),
              )
        }
      />
    </section>
  )
}
