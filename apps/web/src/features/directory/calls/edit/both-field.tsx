import { Trans, useLingui } from '@lingui/react/macro'
import type { Bilingual, Language } from '@recourse/domain/shared'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Field } from '../../../../design/field.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { useEditForm, useFaultAt } from './edit-context.tsx'
import { type FieldPath, fieldId } from './faults.ts'
import { filledFrom, typedIn } from './same-words.ts'

/** A text in both languages, side by side. Of a record in one language only, one field while both halves are the same. */
export function BothField({
  path,
  label,
  value,
  isLong = false,
  isRequired = true,
  note,
  onChange,
}: {
  readonly path: FieldPath
  readonly label: string
  readonly value: Bilingual
  readonly isLong?: boolean
  readonly isRequired?: boolean
  readonly note?: string
  readonly onChange: (value: Bilingual) => void
}) {
  const { t } = useLingui()
  const { language } = useWords()
  const { draft } = useEditForm()
  const faultAt = useFaultAt()
  const { onlyIn } = draft
  // Halves that differ stay both in sight, even when typing makes them the same: a field must not go from under a hand.
  const [wereApart] = useState(value.en !== value.fr)
  const shown: readonly Language[] = onlyIn !== '' && !wereApart && value.en === value.fr ? [onlyIn] : language === 'en' ? ['en', 'fr'] : ['fr', 'en']
  const names = { en: t`${label} (English)`, fr: t`${label} (French)` }
  return (
    <div className="flow-tight">
      <div className="edit-both">
        {shown.map((half) => (
          <Field
            key={half}
            id={fieldId([...path, half])}
            label={shown.length === 1 ? label : names[half]}
            language={half}
            type={isLong ? 'long' : 'text'}
            value={value[half]}
            isRequired={isRequired}
            fault={faultAt(...path, half)}
            onChange={(typed) => onChange(typedIn(value, half, typed, onlyIn))}
          />
        ))}
      </div>
      <SameWords label={label} value={value} onChange={onChange} />
      {note ? <p className="small soft">{note}</p> : null}
    </div>
  )
}

// Offered where one half is missing and the other is there: a name is often the same in both languages.
function SameWords({ label, value, onChange }: { readonly label: string; readonly value: Bilingual; readonly onChange: (value: Bilingual) => void }) {
  const [en, fr] = [value.en.trim() === '', value.fr.trim() === '']
  if (en === fr) return null
  return (
    <Button small look="link" onClick={() => onChange(filledFrom(value, en ? 'fr' : 'en'))}>
      {en ? <Trans>Use the same words in English</Trans> : <Trans>Use the same words in French</Trans>}
      <span className="sr-only">, {label}</span>
    </Button>
  )
}
