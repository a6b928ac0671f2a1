import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { redacted, type Service } from '@recourse/domain/directory'
import type { ImportNote } from '@recourse/exchange'
import { Button } from '../../../../design/button.tsx'
import { Check } from '../../../../design/check.tsx'
import { Disclosure } from '../../../../design/disclosure.tsx'
import { Icon } from '../../../../design/icon.tsx'
import { Select } from '../../../../design/select.tsx'
import { Tag } from '../../../../design/tag.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { useDirectoryView } from '../../directory-context.tsx'
import { fieldsHeld, fieldsThatDiffer } from '../records/differing.ts'
import { Both, FieldValue } from '../records/field-value.tsx'
import { PlaceOf } from '../records/place-of.tsx'
import { noteWords, recordFieldWords } from '../records/record-words.ts'
import { useRecordWords } from '../records/use-record-words.ts'
import { whereInWords } from '../records/where-words.ts'
import type { ReviewLine } from '../worker/exchange-asks.ts'
import { DoublesOfLine } from './doubles-of-line.tsx'
import type { Reviewing } from './import-stage.ts'
import { canBeTaken, confirmsAnew, decisionOn, needsOf, type ReviewState, rowWith, withNeeds, withTick } from './review-state.ts'

type RowProps = { readonly line: ReviewLine; readonly stage: Reviewing; readonly decide: (state: ReviewState) => void }

/** One line of a list: what would be written, what was noted of it, what it may be the double of, and whether it is taken. */
export function ReviewRow({ line, stage, decide }: RowProps) {
  const { row, notes } = line
  const { state } = stage
  const { directory } = useWork()
  const { services } = useDirectoryView()
  const here = services.get(row.id)
  const before = here ? redacted(here, directory.places) : null
  const { service } = rowWith(row, state)
  return (
    <li className="review-line flow-tight" data-line={row.kind}>
      <LineHead line={line} stage={stage} decide={decide} />
      {row.kind === 'changed' && before ? <Changes before={before} after={service} /> : null}
      {row.kind !== 'same' && row.service.needs.length === 0 ? <NeedsChoice line={line} stage={stage} decide={decide} /> : null}
      {row.doubles.length > 0 ? <DoublesOfLine line={line} stage={stage} decide={decide} /> : null}
      {notes.length > 0 ? (
        <Disclosure label={<NotesLabel notes={notes} of={service} />}>
          <Notes notes={notes} />
        </Disclosure>
      ) : null}
      {row.kind === 'new' ? (
        <Disclosure
          label={
            <span>
              <Trans>All that would be written</Trans>
              <NameAside of={service} />
            </span>
          }
        >
          <dl className="pairs">
            {fieldsHeld(service).map((field) => (
              <Pair key={field} service={service} field={field} />
            ))}
          </dl>
        </Disclosure>
      ) : null}
    </li>
  )
}

// Fifty lines have the same labels: a screen reader that lists them hears which is whose.
function NameAside({ of }: { readonly of: Service }) {
  const { text } = useWords()
  return <span className="sr-only">, {text(of.name)}</span>
}

function NotesLabel({ notes, of }: { readonly notes: readonly ImportNote[]; readonly of: Service }) {
  return (
    <span>
      <Plural value={notes.length} one="# note" other="# notes" />
      <NameAside of={of} />
    </span>
  )
}

function Pair({ service, field }: { readonly service: Service; readonly field: ReturnType<typeof fieldsHeld>[number] }) {
  const { word } = useWords()
  return (
    <>
      <dt>{word(recordFieldWords[field])}</dt>
      <dd>
        <FieldValue service={service} field={field} />
      </dd>
    </>
  )
}

function LineHead({ line: { row, notes }, stage: { state, joined }, decide }: RowProps) {
  const { services } = useDirectoryView()
  const { language } = useWords()
  const decision = decisionOn(state, row.id)
  const tags = (
    <span className="row">
      <LineTags
        kind={row.kind}
        isDemonstration={row.service.demonstration}
        isDoubtful={notes.some(({ kind }) => kind === 'doubtful')}
        isConfirmed={confirmsAnew(row, services.get(row.id))}
      />
      <span className="small soft">
        {whereInWords(row.where, language)} · <PlaceOf service={row.service} />
      </span>
    </span>
  )
  const name = (
    <b>
      <Both of={row.service.name} />
    </b>
  )
  if (row.kind === 'same')
    return (
      <>
        <p>{name}</p>
        {tags}
      </>
    )
  if (decision.kind === 'joined-into')
    return (
      <>
        <p>{name}</p>
        {tags}
        <p className="small">
          <Trans>Joined with another line of this list.</Trans>
        </p>
      </>
    )
  return (
    <>
      {canBeTaken(row, state) ? (
        <Check checked={decision.kind !== 'leave'} onChange={(on) => decide(withTick(state, row, on))}>
          {name}
        </Check>
      ) : (
        <p>{name}</p>
      )}
      {tags}
      {decision.kind === 'leave' && joined.has(row.id) ? (
        <p className="small">
          <Trans>It was joined with another record in an earlier import.</Trans>
        </p>
      ) : null}
      {decision.kind === 'join' ? (
        <p className="small">
          <Trans>It will be joined with the record that it is the double of.</Trans>
        </p>
      ) : null}
    </>
  )
}

function LineTags({
  kind,
  isDemonstration,
  isDoubtful,
  isConfirmed,
}: {
  readonly kind: ReviewLine['row']['kind']
  readonly isDemonstration: boolean
  readonly isDoubtful: boolean
  readonly isConfirmed: boolean
}) {
  return (
    <>
      {kind === 'new' ? (
        <Tag tone="open" icon="plus">
          <Trans>New</Trans>
        </Tag>
      ) : null}
      {kind === 'changed' ? (
        <Tag tone="depends" icon="arrow">
          <Trans>Changed</Trans>
        </Tag>
      ) : null}
      {kind === 'same' ? (
        <Tag tone="closed" icon="check">
          <Trans>Already here, the same</Trans>
        </Tag>
      ) : null}
      {isDoubtful ? (
        <Tag tone="depends">
          <Trans>Read with doubt</Trans>
        </Tag>
      ) : null}
      {isConfirmed ? (
        <Tag tone="risk">
          <Trans>Says that the service confirmed it: take it only if you know who made the list</Trans>
        </Tag>
      ) : null}
      {isDemonstration ? (
        <Tag tone="info">
          <Trans>Demonstration: not a service here</Trans>
        </Tag>
      ) : null}
    </>
  )
}

function Changes({ before, after }: { readonly before: Service; readonly after: Service }) {
  const { word } = useWords()
  return (
    <dl className="changed-fields">
      {fieldsThatDiffer(before, after).map((field) => (
        <div key={field} className="changed-field">
          <dt>{word(recordFieldWords[field])}</dt>
          <dd className="beside">
            <div>
              <span className="small soft">
                <Trans>Now</Trans>
              </span>{' '}
              <FieldValue service={before} field={field} against={after} />
            </div>
            <div>
              <span className="small soft">
                <Trans>After</Trans>
              </span>{' '}
              <FieldValue service={after} field={field} against={before} />
            </div>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What a reader noted, each with its place in the file. */
export function Notes({ notes }: { readonly notes: readonly ImportNote[] }) {
  const { text, word, language } = useWords()
  return (
    <ul className="record-list">
      {notes.slice(0, 200).map((note, i) => (
        <li key={`${i} ${note.where}`}>
          <b>{word(noteWords[note.kind])}</b> · {text(note.text)} <span className="small soft">({whereInWords(note.where, language)})</span>
        </li>
      ))}
      {notes.length > 200 ? (
        <li>
          <Plural value={notes.length - 200} one="and # more" other="and # more" />
        </li>
      ) : null}
    </ul>
  )
}

function NeedsChoice({ line: { row }, stage: { state }, decide }: RowProps) {
  const { t } = useLingui()
  const { text } = useWords()
  const { needs, need } = useRecordWords()
  const chosen = needsOf(row, state)
  const name = text(row.service.name)
  return (
    <div className="flow-tight">
      {chosen.length > 0 ? (
        <ul className="bare row chosen-needs">
          {chosen.map((id) => (
            <li key={id} className="chosen-need">
              <span>{need(id)}</span>
              <Button
                small
                look="quiet"
                aria-label={t`Take out ${need(id)}`}
                onClick={() =>
                  decide(
                    withNeeds(
                      state,
                      row,
                      chosen.filter((one) => one !== id),
                    ),
                  )
                }
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <Select
        label={t`What it helps with: ${name}`}
        none={chosen.length === 0 ? t`Choose, so that it can be found` : t`Add another kind of help`}
        value=""
        choices={needs.filter(({ id }) => !chosen.includes(id))}
        onChange={(id) => (id === '' ? undefined : decide(withNeeds(state, row, [...chosen, id])))}
      />
    </div>
  )
}
