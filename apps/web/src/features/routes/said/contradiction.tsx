import { Trans } from '@lingui/react/macro'
import { holdsCombination } from '@recourse/domain/situation'
import { Button } from '../../../design/button.tsx'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

/** Two answers that cannot both be true: says which and why, and asks to look again. Guessing which one is wrong would be worse. */
export function Contradiction() {
  const { corpus, on, state, facts, dispatch, focusNext } = useRoutes()
  const { text } = useWords()
  const found = corpus.law.impossible.filter((combination) => holdsCombination(state.answers, combination, on))
  if (found.length === 0) return null
  const edit = (fact: string): void => {
    focusNext.current = 'question'
    dispatch({ type: 'edit', fact })
  }
  return (
    <section className="card contradiction flow-tight" aria-labelledby="contradiction-title">
      <h2 id="contradiction-title" className="card-title">
        <Icon name="warn" tone="amber" /> <Trans>These answers do not fit together</Trans>
      </h2>
      {found.map((combination) => (
        <div key={combination.id} className="flow-tight">
          <p>{text(combination.because)}</p>
          <p className="row">
            {combination.of
              .flatMap((part) => facts.get(part.fact) ?? [])
              .map((fact) => (
                <Button key={fact.id} small onClick={() => edit(fact.id)}>
                  {text(fact.label)}
                </Button>
              ))}
          </p>
        </div>
      ))}
    </section>
  )
}
