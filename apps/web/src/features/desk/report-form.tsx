import { Trans, useLingui } from '@lingui/react/macro'
import type { LawfulOption } from '@recourse/domain/law'
import type { ReviewFile } from '@recourse/domain/route'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Field } from '../../design/field.tsx'
import { useDesk } from './desk-context.tsx'
import { reportFile } from './review-file.ts'
import { SavedFile } from './saved-file.tsx'

/** Where to say what is wrong. It makes a file on this device; once it is recorded, the option is frozen. */
export function ReportForm({ option }: { readonly option: LawfulOption }) {
  const { t } = useLingui()
  const { on } = useDesk()
  const [what, setWhat] = useState('')
  const [isEmpty, setIsEmpty] = useState(false)
  const [made, setMade] = useState<ReviewFile | null>(null)
  const make = (event: SyntheticEvent): void => {
    event.preventDefault()
    const nothing = what.trim() === ''
    setIsEmpty(nothing)
    setMade(nothing ? null : reportFile(option, what, on))
    if (nothing) document.getElementById('desk-report-what')?.focus()
  }
  return (
    <form className="card flow-tight on-screen" autoComplete="off" noValidate onSubmit={make} aria-labelledby="desk-report-title">
      <h3 id="desk-report-title">
        <Trans>Report what is wrong</Trans>
      </h3>
      <p className="small soft">
        <Trans>Once recorded, the option is shown as being checked to everybody, and the report is in the public log. Write nothing about a person.</Trans>
      </p>
      <Field
        isRequired
        id="desk-report-what"
        type="long"
        label={t`What is wrong`}
        value={what}
        onChange={(text) => {
          setWhat(text)
          setMade(null)
        }}
        fault={isEmpty ? t`Say what is wrong.` : null}
      />
      <Button type="submit">
        <Trans>Make the file of the report</Trans>
      </Button>
      <SavedFile file={made} />
    </form>
  )
}
