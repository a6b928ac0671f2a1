import { Trans } from '@lingui/react/macro'
import { Button } from '../../../design/button.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { citedBy, mainCitations } from './cited.ts'
import type { FoundOption } from './option-groups.ts'
import { ProvisionLink } from './provision-list.tsx'

const shownProvisions = 3

/** Beside an option: what it turns on, who decides, and the law it rests on first. */
export function OptionAside({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { corpus } = useRoutes()
  const { text } = useWords()
  const main = mainCitations(option).slice(0, shownProvisions)
  const rest = citedBy(option).length - main.length
  return (
    <div className="option-aside">
      <dl>
        {finding.finding === 'unknown' && finding.missing.length > 0 ? <TurnsOn missing={finding.missing} /> : null}
        <dt>
          <Trans>Who decides</Trans>
        </dt>
        <dd className="sentence">{text(option.decider)}</dd>
        {main.length > 0 ? (
          <>
            <dt>
              <Trans>Law</Trans>
            </dt>
            {main.map((id) => {
              const provision = corpus.law.provisions[id]
              return provision ? (
                <dd key={id}>
                  <ProvisionLink provision={provision} isShort />
                </dd>
              ) : null
            })}
            {rest > 0 ? (
              <dd className="soft">
                <Trans>and {rest} more below</Trans>
              </dd>
            ) : null}
          </>
        ) : null}
      </dl>
    </div>
  )
}

function TurnsOn({ missing }: { readonly missing: readonly string[] }) {
  const { facts, dispatch, focusNext } = useRoutes()
  const { text } = useWords()
  const answer = (fact: string): void => {
    focusNext.current = 'question'
    dispatch({ type: 'edit', fact })
  }
  return (
    <>
      <dt>
        <Trans>Turns on</Trans>
      </dt>
      {missing.map((id) => {
        const fact = facts.get(id)
        if (!fact) return null
        return (
          <dd key={id}>
            {fact.ask === 'late' || fact.ask === 'never' ? (
              text(fact.label)
            ) : (
              <Button look="link" onClick={() => answer(id)}>
                {text(fact.label)}
              </Button>
            )}
          </dd>
        )
      })}
    </>
  )
}
