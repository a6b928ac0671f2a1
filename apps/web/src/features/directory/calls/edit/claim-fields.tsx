import { Trans, useLingui } from '@lingui/react/macro'
import type { Claim, Criterion } from '@recourse/domain/directory'
import { Field } from '../../../../design/field.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { criterionValueWords, criterionWords, fieldWords, valueWords } from '../../claim-words.ts'
import { useCriterionValues } from '../../service/accepted.ts'
import { Choose } from '../fields/choose.tsx'
import { LanguagePicker } from '../fields/language-picker.tsx'
import { Ticks } from '../fields/ticks.tsx'
import { BothField } from './both-field.tsx'
import { aboutOf, type ClaimAbout, claimAbout, type ValuesOf, withValue } from './claim-about.ts'
import { replaced, useEditForm, useFaultAt } from './edit-context.tsx'
import { askedWords, idsOf } from './edit-words.ts'
import { fieldId } from './faults.ts'

type Props = { readonly claim: Claim; readonly at: number }

/** The fields of a claim that was read: what it is about, what it says, and where it was read. */
export function ClaimFields({ claim, at }: Props) {
  const { t } = useLingui()
  const { draft, change } = useEditForm()
  const set = (next: Claim): void => change({ claims: replaced(draft.claims, at, next) })
  const path = ['claims', at] as const
  return (
    <>
      <div className="edit-both">
        <About claim={claim} at={at} set={set} />
        <Value claim={claim} at={at} set={set} />
      </div>
      {claim.criterion && (claim.value === 'yes' || claim.value === 'conditional') ? (
        <Rule criterion={claim.criterion} at={at} onChange={(criterion) => set({ ...claim, criterion })} />
      ) : null}
      {claim.field === 'intake' ? <MustBeTold claim={claim} at={at} set={set} /> : null}
      <BothField path={[...path, 'text']} label={t`What it says`} isLong value={claim.text} onChange={(text) => set({ ...claim, text })} />
      {claim.value === 'conditional' ? (
        <BothField
          path={[...path, 'condition']}
          label={t`The condition`}
          value={claim.condition ?? { en: '', fr: '' }}
          onChange={(condition) => set({ ...claim, condition })}
        />
      ) : null}
      <WhereRead claim={claim} at={at} set={set} />
    </>
  )
}

type Setter = Props & { readonly set: (claim: Claim) => void }

function useValueIds(): ValuesOf {
  const values = useCriterionValues()
  return (kind) => [...(values(kind)?.keys() ?? [])]
}

function About({ claim, at, set }: Setter) {
  const { t } = useLingui()
  const { word } = useWords()
  const values = useValueIds()
  const criteria = idsOf(criterionWords).map((kind) => ({ id: `criterion-${kind}` as ClaimAbout, label: word(criterionWords[kind]) }))
  const others = (['intake', 'disclosure', 'practice', 'hours', 'capacity'] as const)
    // Free places are counted by the night and come from lists: they are kept where they are, and not written by hand.
    .filter((field) => field !== 'capacity' || claim.field === 'capacity')
    .map((field) => ({ id: field, label: word(fieldWords[field]) }))
  return (
    <Choose
      id={fieldId(['claims', at, 'about'])}
      label={t`About`}
      value={aboutOf(claim)}
      choices={[...criteria, ...others]}
      onChange={(about) => set(claimAbout(claim, about, values))}
    />
  )
}

function Value({ claim, at, set }: Setter) {
  const { t } = useLingui()
  const { word } = useWords()
  const values = useValueIds()
  const words = claim.criterion ? criterionValueWords : valueWords
  return (
    <Choose
      id={fieldId(['claims', at, 'value'])}
      label={t`What is claimed`}
      value={claim.value}
      choices={idsOf(words).map((id) => ({ id, label: word(words[id]) }))}
      onChange={(value) => set(withValue(claim, value, values))}
    />
  )
}

function Rule({ criterion, at, onChange }: { readonly criterion: Criterion; readonly at: number; readonly onChange: (criterion: Criterion) => void }) {
  const { t } = useLingui()
  const faultAt = useFaultAt()
  const values = useCriterionValues()
  const path = ['claims', at, 'criterion'] as const
  if (criterion.kind === 'other') return null
  if (criterion.kind === 'age') return <Ages criterion={criterion} at={at} onChange={onChange} />
  const fault = faultAt(...path, 'accepts')
  const set = (accepts: readonly string[]): void =>
    onChange(
      criterion.kind === 'household'
        ? { kind: 'household', accepts: (['alone', 'couple', 'with_children'] as const).filter((id) => accepts.includes(id)) }
        : { kind: criterion.kind, accepts },
    )
  if (criterion.kind === 'language')
    return (
      <div id={fieldId([...path, 'accepts'])} tabIndex={-1} className="flow-tight">
        <LanguagePicker label={t`Languages that it takes`} chosen={criterion.accepts} onChange={set} />
        {fault ? <p className="field-error small">{fault}</p> : null}
      </div>
    )
  const choices = [...(values(criterion.kind) ?? [])].map(([id, label]) => ({ id, label }))
  return <Ticks id={fieldId([...path, 'accepts'])} legend={t`It takes only`} choices={choices} chosen={criterion.accepts} fault={fault} onChange={set} />
}

type Age = Extract<Criterion, { readonly kind: 'age' }>

function Ages({ criterion, at, onChange }: { readonly criterion: Age; readonly at: number; readonly onChange: (criterion: Age) => void }) {
  const { t } = useLingui()
  const faultAt = useFaultAt()
  const path = ['claims', at, 'criterion'] as const
  // Only what can be an age is taken from the keys: there is no other state of this field.
  const set = (end: 'min' | 'max', typed: string): void => {
    const { [end]: _, ...rest } = criterion
    const digits = typed.replace(/\D/g, '').slice(0, 3)
    onChange(digits === '' ? rest : { ...rest, [end]: Math.min(120, Number(digits)) })
  }
  return (
    <div className="row answer-ages">
      <Field
        id={fieldId([...path, 'min'])}
        label={t`From age`}
        type="whole-number"
        value={String(criterion.min ?? '')}
        fault={faultAt(...path, 'min')}
        onChange={(typed) => set('min', typed)}
      />
      <Field id={fieldId([...path, 'max'])} label={t`To age`} type="whole-number" value={String(criterion.max ?? '')} onChange={(typed) => set('max', typed)} />
    </div>
  )
}

function MustBeTold({ claim, at, set }: Setter) {
  const { t } = useLingui()
  const { word } = useWords()
  return (
    <Choose
      id={fieldId(['claims', at, 'asks'])}
      label={t`What must be told or shown first`}
      value={claim.asks ?? ''}
      choices={idsOf(askedWords).map((id) => ({ id, label: word(askedWords[id]) }))}
      onChange={(asked) => {
        const { asks: _, ...rest } = claim
        set(asked === '' ? rest : { ...rest, asks: asked })
      }}
    />
  )
}

function WhereRead({ claim, at, set }: Setter) {
  const { t } = useLingui()
  const { text } = useWords()
  const { draft } = useEditForm()
  const fault = useFaultAt()('claims', at, 'source')
  const isKnown = draft.sources.some(({ id }) => id === claim.source)
  const choices = draft.sources.map(({ id, title }) => ({ id, label: text(title) || t`A source without a title` }))
  const setDay = (day: string): void => {
    const { verified: _, ...rest } = claim
    set(day === '' ? rest : { ...rest, verified: day })
  }
  return (
    <div className="edit-both">
      <div className="flow-tight">
        <Choose
          id={fieldId(['claims', at, 'source'])}
          label={t`Where it was read`}
          value={claim.source}
          choices={isKnown ? choices : [{ id: claim.source, label: t`Not said` }, ...choices]}
          onChange={(source) => set({ ...claim, source })}
        />
        {fault ? (
          <p className="field-error small">
            {fault} <Trans>See “Sources”.</Trans>
          </p>
        ) : null}
      </div>
      <Field
        id={fieldId(['claims', at, 'verified'])}
        label={t`Day printed on the page, if there is one`}
        type="date"
        value={claim.verified ?? ''}
        onChange={setDay}
      />
    </div>
  )
}
