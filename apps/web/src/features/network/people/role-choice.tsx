import { Trans } from '@lingui/react/macro'
import type { Role } from '@recourse/wire'
import { useId } from 'react'
import { useWords } from '../../../words/voice.tsx'
import { roleMeanings, roleNames } from '../role-words.ts'

/** One of the roles, each with what it may do. */
export function RoleChoice({
  roles,
  value,
  onChange,
}: {
  readonly roles: readonly Role[]
  readonly value: Role | null
  readonly onChange: (role: Role) => void
}) {
  const { word } = useWords()
  const name = useId()
  return (
    <fieldset className="flow-tight">
      <legend>
        <Trans>Role</Trans>
      </legend>
      {roles.map((role) => (
        <div className="radio check" key={role}>
          <label>
            <input type="radio" autoComplete="off" name={name} value={role} checked={value === role} onChange={() => onChange(role)} />
            <span>
              <span className="sentence">{word(roleNames[role])}</span>
              <br />
              <span className="small soft">{word(roleMeanings[role])}</span>
            </span>
          </label>
        </div>
      ))}
    </fieldset>
  )
}
