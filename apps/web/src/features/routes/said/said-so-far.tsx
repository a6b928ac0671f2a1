import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { answerTo, type Fact } from '@recourse/domain/situation'
import { useRef } from 'react'
import { SaidChip } from '../../../design/chip.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { useWords } from '../../../words/voice.tsx'
import { answerInWords } from '../fact-words.ts'
import { useFocusTarget, useRoutes } from '../routes-context.tsx'
import { Missing } from './missing.tsx'
import { StartAgain } from './start-again.tsx'

/** What was said, each part removable and changeable; then what is not known and would help. */
export function SaidSoFar() {
  const { state, corpus } = useRoutes()
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusTarget('said', heading)
  const said = corpus.law.facts.filter((fact) => answerTo(state.answers, fact.id).kind !== 'unknown')
  return (
    <section className="card flow" aria-labelledby="said-title">
      <div className="row apart">
        <h2 id="said-title" ref={heading} tabIndex={-1} className="card-title">
          <Trans>Said so far</Trans>
        </h2>
        {said.length > 0 ? <StartAgain /> : null}
      </div>
      {said.length > 0 ? (
        <SaidList said={said} />
      ) : (
        <p className="small soft">
          <Trans>Nothing yet. Every answer can be left out.</Trans>
        </p>
      )}
      <Missing />
    </section>
  )
}

// A few questions without an answer stay among the rest; many would bury what is known, and fold.
const mostWithout = 3

function SaidList({ said }: { readonly said: readonly Fact[] }) {
  const { state } = useRoutes()
  const without = said.filter((fact) => answerTo(state.answers, fact.id).kind !== 'known')
  const folded = without.length > mostWithout ? without : []
  return (
    <>
      <Chips facts={said.filter((fact) => !folded.includes(fact))} />
      {folded.length > 0 ? (
        <Disclosure label={<Plural value={folded.length} one="# question asked, no answer" other="# questions asked, no answer" />}>
          <Chips facts={folded} />
        </Disclosure>
      ) : null}
    </>
  )
}

const Chips = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <ul className="bare chips">
    {facts.map((fact) => (
      <Said key={fact.id} fact={fact} />
    ))}
  </ul>
)

function Said({ fact }: { readonly fact: Fact }) {
  const { state, dispatch, focusNext } = useRoutes()
  const { t } = useLingui()
  const words = useWords()
  const label = words.text(fact.label)
  const edit = (): void => {
    focusNext.current = 'question'
    dispatch({ type: 'edit', fact: fact.id })
  }
  const remove = (): void => {
    focusNext.current = 'said'
    dispatch({ type: 'answer', fact: fact.id, answer: { kind: 'unknown' } })
  }
  return (
    <SaidChip onEdit={edit} onRemove={remove} removeLabel={t`Take back: ${label}`}>
      <b>{label}</b>
      <Trans context="between a label and its answer">: </Trans>
      {answerInWords(fact, answerTo(state.answers, fact.id), words)}
    </SaidChip>
  )
}
