import { Trans, useLingui } from '@lingui/react/macro'
import { type ChosenField, differingFields, type MergeChoices, type Service } from '@recourse/domain/directory'
import { type ReactNode, useId, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Dialog } from '../../../../design/dialog.tsx'
import { Tag } from '../../../../design/tag.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { fieldsThatDiffer } from './differing.ts'
import { Both, FieldValue } from './field-value.tsx'
import { recordFieldWords, type ShownField } from './record-words.ts'

/** One of two records: cleaned, and where it comes from in words. */
export type ComparedRecord = { readonly service: Service; readonly from: ReactNode }

/**
 * Two records side by side, and which of each differing field is kept. What can stand beside the other (phones, claims, languages, needs) is all
 * kept. `onJoin` gets the choices; `onApart` says that they are two services.
 */
export function CompareRecords({
  kept,
  other,
  choices: first = {},
  onJoin,
  onApart,
  onClose,
}: {
  readonly kept: ComparedRecord
  readonly other: ComparedRecord
  readonly choices?: MergeChoices
  readonly onJoin: (choices: MergeChoices) => void
  readonly onApart: () => void
  readonly onClose: () => void
}) {
  const { t } = useLingui()
  const { word } = useWords()
  const [choices, setChoices] = useState(first)
  const isSecret = [kept, other].some(({ service }) => service.area.kind === 'confidential')
  const toChoose: readonly ShownField[] = differingFields(kept.service, other.service).filter((field) => !(isSecret && field === 'area'))
  const differ = fieldsThatDiffer(kept.service, other.service)
  const footer = (
    <>
      <Button look="main" onClick={() => onJoin(choices)}>
        <Trans>Join them as one record</Trans>
      </Button>
      <Button onClick={onApart}>
        <Trans>They are two: keep both</Trans>
      </Button>
    </>
  )
  return (
    <Dialog title={t`Are these the same service?`} onClose={onClose} wide footer={footer}>
      <p>
        <Trans>Where they differ and only one can hold, choose. Everything else of both is kept. You can take it back later.</Trans>
      </p>
      {isSecret ? (
        <p>
          <Tag tone="risk" icon="lock">
            <Trans>One of them keeps its place secret: the joined record does too</Trans>
          </Tag>
        </p>
      ) : null}
      <div className="beside beside-head">
        <RecordHead record={kept} />
        <RecordHead record={other} />
      </div>
      {differ.map((field) =>
        toChoose.includes(field) ? (
          <ChooseField key={field} field={field as ChosenField} kept={kept} other={other} choices={choices} onChoose={setChoices} />
        ) : (
          <section key={field} className="compared flow-tight">
            <h3>
              {word(recordFieldWords[field])}{' '}
              <span className="small soft">
                <Trans>both are kept</Trans>
              </span>
            </h3>
            <div className="beside">
              <div>
                <Side of={kept} />
                <FieldValue service={kept.service} field={field} against={other.service} />
              </div>
              <div>
                <Side of={other} />
                <FieldValue service={other.service} field={field} against={kept.service} />
              </div>
            </div>
          </section>
        ),
      )}
      {differ.length === 0 ? (
        <p>
          <Trans>They say the same in every field.</Trans>
        </p>
      ) : null}
    </Dialog>
  )
}

function RecordHead({ record: { service, from } }: { readonly record: ComparedRecord }) {
  return (
    <div>
      <b>
        <Both of={service.name} />
      </b>
      <p className="small soft">{from}</p>
    </div>
  )
}

// One above the other, as on a phone or to a screen reader, nothing else tells which record a value is of.
const Side = ({ of: { from } }: { readonly of: ComparedRecord }) => <span className="beside-from small soft">{from} </span>

function ChooseField({
  field,
  kept,
  other,
  choices,
  onChoose,
}: {
  readonly field: ChosenField
  readonly kept: ComparedRecord
  readonly other: ComparedRecord
  readonly choices: MergeChoices
  readonly onChoose: (choices: MergeChoices) => void
}) {
  const { word } = useWords()
  const name = useId()
  const chosen = choices[field] ?? 'kept'
  const sides = [
    { side: 'kept', record: kept },
    { side: 'other', record: other },
  ] as const
  return (
    <fieldset className="compared flow-tight">
      <legend>{word(recordFieldWords[field])}</legend>
      <div className="beside">
        {sides.map(({ side, record }) => (
          <label key={side} className="beside-choice">
            <input type="radio" name={name} autoComplete="off" checked={chosen === side} onChange={() => onChoose({ ...choices, [field]: side })} />
            <span>
              <Side of={record} />
              <FieldValue service={record.service} field={field} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
