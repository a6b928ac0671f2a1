import { Trans } from '@lingui/react/macro'
import { useWords } from '../../../../words/voice.tsx'
import { roles } from '../../../../work/roles.ts'
import { useWork } from '../../../../work/work-context.tsx'
import { roleWords } from '../../claim-words.ts'

/** Who works here: a role, written beside what is done from now on. Never a name. */
export function RoleCard() {
  const { role, setRole } = useWork()
  const { word } = useWords()
  return (
    <section className="card flow-tight" aria-labelledby="who-works">
      <h2 id="who-works">
        <Trans>Who works here</Trans>
      </h2>
      <div className="labelled">
        <label htmlFor="work-role">
          <Trans>Your role</Trans>
        </label>
        <select
          id="work-role"
          className="field"
          autoComplete="off"
          value={role}
          onChange={(event) => {
            const chosen = roles.find((one) => one === event.target.value)
            if (chosen) setRole(chosen)
          }}
        >
          {roles.map((one) => (
            <option key={one} value={one}>
              {word(roleWords[one])}
            </option>
          ))}
        </select>
      </div>
      <p className="small soft">
        <Trans>It is written beside what you do from now on, until this page is closed. Your name is never asked.</Trans>
      </p>
    </section>
  )
}
