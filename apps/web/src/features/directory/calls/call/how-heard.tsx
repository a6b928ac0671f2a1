import { Trans, useLingui } from '@lingui/react/macro'
import { Field } from '../../../../design/field.tsx'
import { useWords } from '../../../../words/voice.tsx'
import { roles } from '../../../../work/roles.ts'
import { useWork } from '../../../../work/work-context.tsx'
import { methodWords, roleWords } from '../../claim-words.ts'
import { useDirectoryView } from '../../directory-context.tsx'
import { Choose } from '../fields/choose.tsx'
import { readDay } from './answer-draft.ts'
import { dayFaultWords } from './answer-words.ts'
import type { Call } from './use-call.ts'

/** Id of the field of the day, where focus goes when the day cannot be right. */
export const dayFieldId = 'call-day'

/** How, when and by whom it was heard: said once for the whole call. A role, never a name. */
export function HowHeard({ call: { session, change } }: { readonly call: Call }) {
  const { t } = useLingui()
  const { word } = useWords()
  const { role, setRole } = useWork()
  const { on } = useDirectoryView()
  const day = readDay(session.day, on)
  return (
    <section className="card flow-tight" aria-labelledby="call-how">
      <h2 id="call-how">
        <Trans>How it was heard</Trans>
      </h2>
      <div className="call-how">
        <Choose
          id="call-method"
          label={t`How`}
          value={session.method}
          choices={(['call', 'visit', 'document'] as const).map((id) => ({ id, label: word(methodWords[id]) }))}
          onChange={(method) => change({ method })}
        />
        <Field
          id={dayFieldId}
          label={t`Day`}
          type="date"
          value={session.day}
          most={on}
          isRequired
          fault={day.ok ? null : word(dayFaultWords[day.error])}
          onChange={(typed) => change({ day: typed })}
        />
        <Choose id="call-role" label={t`Your role`} value={role} choices={roles.map((id) => ({ id, label: word(roleWords[id]) }))} onChange={setRole} />
      </div>
      <p className="small soft">
        <Trans>Your role is kept with each answer, and never your name.</Trans>
      </p>
    </section>
  )
}
