import { Trans, useLingui } from '@lingui/react/macro'
import { answerTo, type Fact } from '@recourse/domain/situation'
import { useRef, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { MissingChip, SaidChip } from '../../../design/chip.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { useWords } from '../../../words/voice.tsx'
import { answerInWords } from '../fact-words.ts'
import { useFocusTarget, useRoutes } from '../routes-context.tsx'
import { missingFacts } from './missing-facts.ts'

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
        <ul className="bare chips">
          {said.map((fact) => (
            <Said key={fact.id} fact={fact} />
          ))}
        </ul>
      ) : (
        <p className="small soft">
          <Trans>Nothing yet. Every answer can be left out.</Trans>
        </p>
      )}
      <Missing />
    </section>
  )
}

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

const shownAtFirst = 6

function Missing() {
  const { state, dispatch, plan, facts, focusNext } = useRoutes()
  const { text } = useWords()
  const [all, setAll] = useState(false)
  const missing = missingFacts(plan, facts, state.answers)
  if (missing.length === 0) return null
  const answer = (fact: string): void => {
    focusNext.current = 'question'
    dispatch({ type: 'edit', fact })
  }
  return (
    <div className="flow-tight">
      <h3 className="small soft label-title">
        <Trans>Not known yet, and would help</Trans>
      </h3>
      <ul className="bare chips">
        {missing.slice(0, all ? missing.length : shownAtFirst).map((fact) => (
          <MissingChip key={fact.id} onAnswer={() => answer(fact.id)}>
            {text(fact.label)}
          </MissingChip>
        ))}
      </ul>
      {missing.length > shownAtFirst ? (
        <Button look="link" className="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? <Trans>Show fewer</Trans> : <Trans>Show {missing.length - shownAtFirst} more</Trans>}
        </Button>
      ) : null}
    </div>
  )
}

function StartAgain() {
  const { dispatch, focusNext } = useRoutes()
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const clear = (): void => {
    setOpen(false)
    focusNext.current = 'question'
    dispatch({ type: 'start-again' })
  }
  return (
    <>
      <Button look="link" className="small" onClick={() => setOpen(true)}>
        <Trans>Start again</Trans>
      </Button>
      {open ? (
        <Dialog
          title={t`Start again?`}
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button look="main" onClick={clear}>
                <Trans>Clear everything</Trans>
              </Button>
              <Button onClick={() => setOpen(false)}>
                <Trans>Keep what was said</Trans>
              </Button>
            </>
          }
        >
          <p>
            <Trans>This clears every answer, every consent and what was chosen for the sheet. It cannot be brought back.</Trans>
          </p>
        </Dialog>
      ) : null}
    </>
  )
}
