import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../../design/button.tsx'
import { Field } from '../../../../design/field.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { focusSoon } from '../focus-soon.ts'
import { BothField } from './both-field.tsx'
import type { DraftSource } from './draft.ts'
import { addId, replaced, useEditForm, useFaultAt, without } from './edit-context.tsx'
import { fieldId } from './faults.ts'
import { FoldedItem } from './folded-item.tsx'
import { freeWithin } from './new-id.ts'

/** Where what is claimed was read. A source on which a claim rests stays. */
export function SourcesPart() {
  const { t } = useLingui()
  const { text } = useWords()
  const { draft, change } = useEditForm()
  const add = (): void => {
    const source: DraftSource = { id: freeWithin('page', draft.sources), title: { en: '', fr: '' }, url: '', dated: '', datedText: 'undated' }
    change({ sources: [...draft.sources, source] })
  }
  return (
    <section id={fieldId(['sources'])} tabIndex={-1} className="card flow" aria-labelledby="edit-sources-title">
      <h2 id="edit-sources-title">
        <Trans>Sources</Trans>
      </h2>
      {draft.sources.map((source, i) => (
        <FoldedItem key={source.id} path={['sources', i]} title={text(source.title) || t`A source without a title`}>
          <SourceFields source={source} at={i} />
        </FoldedItem>
      ))}
      <Button id={addId('sources')} onClick={add}>
        <Trans>Add a source</Trans>
      </Button>
    </section>
  )
}

function SourceFields({ source, at }: { readonly source: DraftSource; readonly at: number }) {
  const { t } = useLingui()
  const { draft, change } = useEditForm()
  const faultAt = useFaultAt()
  const set = (more: Partial<DraftSource>): void => change({ sources: replaced(draft.sources, at, { ...source, ...more }) })
  const path = ['sources', at] as const
  const isUsed = draft.claims.some((claim) => claim.source === source.id)
  return (
    <>
      <BothField path={[...path, 'title']} label={t`Title`} value={source.title} onChange={(title) => set({ title })} />
      <Field
        id={fieldId([...path, 'url'])}
        label={t`Link, if there is one`}
        type="address"
        value={source.url}
        fault={faultAt(...path, 'url')}
        onChange={(url) => set({ url })}
      />
      <Field
        id={fieldId([...path, 'dated'])}
        label={t`Day printed on the page, if there is one`}
        type="date"
        value={source.dated}
        fault={faultAt(...path, 'dated')}
        // The day as it is printed follows, or the two would say different things.
        onChange={(dated) => set({ dated, datedText: dated === '' ? 'undated' : dated })}
      />
      {isUsed ? (
        <p className="small soft">
          <Trans>A claim rests on it: it stays while the claim does.</Trans>
        </p>
      ) : (
        <Button
          small
          onClick={() => {
            change({ sources: without(draft.sources, at) })
            focusSoon(`#${addId('sources')}`)
          }}
        >
          <Trans>Take this source out</Trans>
        </Button>
      )}
    </>
  )
}
