import { Trans, useLingui } from '@lingui/react/macro'
import type { ImportQuestion } from '@recourse/exchange'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Disclosure } from '../../../../design/disclosure.tsx'
import { Select } from '../../../../design/select.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { FileField } from '../records/file-field.tsx'
import type { ChosenMapping } from '../worker/exchange-asks.ts'

/** Asks which known list a file is a copy of, so that its columns are understood; or for a mapping of the person’s own. */
export function MappingQuestion({
  question,
  onChoose,
  onOther,
}: {
  readonly question: ImportQuestion
  readonly onChoose: (mapping: ChosenMapping) => void
  readonly onOther: () => void
}) {
  const { t } = useLingui()
  const { text } = useWords()
  const [chosen, setChosen] = useState('')
  return (
    <section className="card flow" aria-labelledby="which-list">
      <h2 id="which-list">
        <Trans>Which list is this?</Trans>
      </h2>
      <p>
        <Trans>Its columns may be those of several lists. Choose the one that it is: nothing is guessed.</Trans>
      </p>
      <Select
        label={t`The list`}
        none={t`Choose a list`}
        value={chosen}
        choices={question.candidates.map(({ id, title }) => ({ id, label: text(title) }))}
        onChange={setChosen}
      />
      <p className="row">
        <Button look="main" disabled={chosen === ''} onClick={() => onChoose({ kind: 'ours', id: chosen })}>
          <Trans>Read it as this list</Trans>
        </Button>
        <Button onClick={onOther}>
          <Trans>Choose another file</Trans>
        </Button>
      </p>
      <OwnMapping columns={question.columns} onChoose={onChoose} />
    </section>
  )
}

/** A way to read a list that nobody knows: a mapping that the person wrote. */
export function OwnMapping({ columns, onChoose }: { readonly columns?: readonly string[]; readonly onChoose: (mapping: ChosenMapping) => void }) {
  return (
    <Disclosure label={<Trans>It is another list: bring a mapping of your own</Trans>}>
      <p>
        <Trans>A mapping is a small file (JSON) that says which column is the name, the town, the phone. The import guide shows a whole one.</Trans>
      </p>
      <FileField label={<Trans>The file of the mapping</Trans>} accept=".json,application/json" onChoose={(file) => onChoose({ kind: 'own', file })} />
      {columns ? (
        <p className="small soft">
          <Trans>Columns of this list: {columns.join(', ')}</Trans>
        </p>
      ) : null}
    </Disclosure>
  )
}
