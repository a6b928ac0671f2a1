import { Trans } from '@lingui/react/macro'
import { Check } from '../../../design/check.tsx'
import { noRealisticWords } from '../../../words/codes.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import type { NoRealisticReason } from '../routes-state.ts'

const isReason = (id: string): id is NoRealisticReason => id in noRealisticWords

/** Says that what is open in law was of no use to this person, and why: an answer that is worth recording, and that the law alone never shows. */
export function NoRealistic() {
  const { state, dispatch } = useRoutes()
  const { word } = useWords()
  const change = (id: NoRealisticReason, on: boolean): void =>
    dispatch({ type: 'no-realistic', reasons: on ? [...state.noRealistic, id] : state.noRealistic.filter((r) => r !== id) })
  return (
    <fieldset className="no-realistic small">
      <legend>
        <b>
          <Trans>No option is realistic now, because</Trans>
        </b>
      </legend>
      {Object.keys(noRealisticWords)
        .filter(isReason)
        .map((id) => (
          <Check key={id} checked={state.noRealistic.includes(id)} onChange={(on) => change(id, on)}>
            {word(noRealisticWords[id])}
          </Check>
        ))}
      <p className="soft">
        <Trans>It goes on the page for a lawyer if you tick it there, and nowhere else. Nothing is kept.</Trans>
      </p>
    </fieldset>
  )
}
