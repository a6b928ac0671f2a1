import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from '../../../../design/check.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useWork } from '../../../../work/work-context.tsx'
import { Choose } from '../fields/choose.tsx'
import { LanguagePicker } from '../fields/language-picker.tsx'
import { Ticks } from '../fields/ticks.tsx'
import { BothField } from './both-field.tsx'
import { useEditForm, useFaultAt } from './edit-context.tsx'
import { idsOf, statusWords } from './edit-words.ts'
import { fieldId } from './faults.ts'
import { onlyWordsIn } from './same-words.ts'

/** What it is: names, what it does and for which needs, whether it runs, in which languages, at what cost. */
export function NamesPart() {
  const { t } = useLingui()
  const { word, text, language } = useWords()
  const { directory } = useWork()
  const { draft, change } = useEditForm()
  const faultAt = useFaultAt()
  const needs = [...directory.needs].sort((a, b) => a.order - b.order).map(({ id, label }) => ({ id, label: text(label) }))
  return (
    <section className="card flow" aria-labelledby="edit-what">
      <h2 id="edit-what">
        <Trans>What it is</Trans>
      </h2>
      <Check
        checked={draft.onlyIn !== ''}
        onChange={(on) => change(on ? onlyWordsIn(draft, language) : { onlyIn: '' })}
        note={
          <Trans>The same words then stand in both languages, and each page says that they exist in one only. Undo it once they are put in the other.</Trans>
        }
      >
        <OnlyInLabel />
      </Check>
      <BothField path={['name']} label={t`Name`} value={draft.name} onChange={(name) => change({ name })} />
      <BothField path={['organization']} label={t`Organization`} value={draft.organization} onChange={(organization) => change({ organization })} />
      <BothField path={['description']} label={t`What it does`} isLong value={draft.description} onChange={(description) => change({ description })} />
      <Choose
        id={fieldId(['status'])}
        label={t`Is it running?`}
        value={draft.status}
        choices={idsOf(statusWords).map((id) => ({ id, label: word(statusWords[id]) }))}
        onChange={(status) => change({ status })}
      />
      <Ticks
        id={fieldId(['needs'])}
        legend={t`Helps with`}
        choices={needs}
        chosen={draft.needs}
        fault={faultAt('needs')}
        onChange={(chosen) => change({ needs: chosen })}
      />
      <LanguagePicker label={t`Languages`} chosen={draft.languages} onChange={(languages) => change({ languages })} />
      <BothField path={['cost']} label={t`Cost, if it is known`} value={draft.cost} isRequired={false} onChange={(cost) => change({ cost })} />
    </section>
  )
}

function OnlyInLabel() {
  const { draft } = useEditForm()
  const { language } = useWords()
  return (draft.onlyIn || language) === 'en' ? <Trans>Its own words exist in English only</Trans> : <Trans>Its own words exist in French only</Trans>
}
