import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Tag } from '../../../design/tag.tsx'
import { consequenceWords, givesWords } from '../../../words/codes.ts'
import { useWords } from '../../../words/voice.tsx'
import type { FoundOption } from './option-groups.ts'

/**
 * For an option that can tell an authority who the person is: which of the four consequences a text read here allows, beside what it can give.
 * It weighs nothing. When all that it gives is settled not to be there, it says so: what is left is risk.
 */
export function NetHarm({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { word, say } = useWords()
  const harm = finding.netHarm
  if (!harm) return null
  const gives = option.givesCodes.map((id) => word(givesWords[id])).join(', ')
  return (
    <div className="net-harm flow-tight">
      {harm.onlyRisk ? (
        <p>
          <Tag tone="risk">
            <Trans>Only risk here</Trans>
          </Tag>{' '}
          {say(
            msg`From what was said, nothing that this option gives is there for the person, and its risks are.`,
            msg({ message: 'From what was said, nothing that this option gives is there for you, and its risks are.', context: 'together' }),
          )}
        </p>
      ) : null}
      <p className="small">
        <b>
          {option.identifies === 'always'
            ? say(msg`It tells an authority who the person is.`, msg({ message: 'It tells an authority who you are.', context: 'together' }))
            : say(
                msg`It can tell an authority who the person is; it can also be done without a name.`,
                msg({ message: 'It can tell an authority who you are; it can also be done without a name.', context: 'together' }),
              )}
        </b>{' '}
        {harm.adds.length > 0 ? (
          <Trans>What a text read here then allows: {harm.adds.map((kind) => word(consequenceWords[kind])).join(', ')}.</Trans>
        ) : (
          <Trans>No text that was read adds a charge, detention, removal or sharing of information here.</Trans>
        )}{' '}
        {harm.gives ? <Trans>What it can give: {gives}.</Trans> : null}
      </p>
    </div>
  )
}
