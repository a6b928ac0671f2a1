import { Trans, useLingui } from '@lingui/react/macro'
import type { Change } from '@recourse/domain/law'
import { type Changed, type ChangedOption, whatChangesIf } from '@recourse/domain/route'
import { answerTo } from '@recourse/domain/situation'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Select } from '../../../design/select.tsx'
import { findingTags } from '../../../words/codes.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

/** "What changes if": the same situation, the same law and the same day, with one thing otherwise. Nothing of it is kept or said. */
export function WhatChangesIf() {
  const { plan, corpus } = useRoutes()
  const { t } = useLingui()
  const { text } = useWords()
  const [id, setId] = useState('')
  const possible = corpus.law.changes.filter((change) => plan.changes.includes(change.id))
  const change = possible.find((c) => c.id === id)
  if (possible.length === 0) return null
  return (
    <section className="card what-if flow-tight" aria-labelledby="what-if-title">
      <h2 id="what-if-title" className="card-title">
        <Trans>What changes if …</Trans>
      </h2>
      <p className="small soft">
        <Trans>With the law as it is read today, and everything else as it was said. It does not say what will happen.</Trans>
      </p>
      <Select
        label={t`If this happened`}
        none={t`Choose`}
        value={change?.id ?? ''}
        choices={possible.map((c) => ({ id: c.id, label: text(c.label) }))}
        onChange={setId}
      />
      {change ? <Outcome key={change.id} change={change} /> : null}
    </section>
  )
}

function Outcome({ change }: { readonly change: Change }) {
  const { routes, state, facts } = useRoutes()
  const { text } = useWords()
  const [chosen, setChosen] = useState('')
  const fact = change.choose === undefined ? undefined : facts.get(change.choose)
  const now = change.choose === undefined ? undefined : answerTo(state.answers, change.choose)
  const values = fact && 'values' in fact.type ? fact.type.values.filter((v) => now?.kind !== 'known' || now.value !== v.id) : []
  const isReady = fact === undefined || chosen !== ''
  return (
    <>
      {fact ? (
        <Select label={text(fact.label)} none="" value={chosen} choices={values.map((v) => ({ id: v.id, label: text(v.label) }))} onChange={setChosen} />
      ) : null}
      {isReady ? <Differences changed={whatChangesIf(routes, state.answers, fact ? { change, chosen } : { change })} /> : null}
    </>
  )
}

function Differences({ changed }: { readonly changed: Changed }) {
  const { options, clocks, traps } = changed
  const isNothing = options.length + clocks.begin.length + traps.begin.length + clocks.stop.length === 0
  return (
    <div className="flow-tight" role="status">
      {isNothing ? (
        <p>
          <Trans>As far as this law is read, nothing here would change.</Trans>
        </p>
      ) : null}
      {!isNothing && options.length === 0 ? (
        <p>
          <Trans>No option’s answer would change.</Trans>
        </p>
      ) : null}
      <OptionChanges title={<Trans>May open</Trans>} changes={options.filter((o) => o.to === 'open')} />
      <OptionChanges title={<Trans>A rule may close</Trans>} changes={options.filter((o) => o.to === 'closed')} />
      <OptionChanges title={<Trans>Would depend on what is not known</Trans>} changes={options.filter((o) => o.to === 'unknown')} />
      <Begins ids={clocks.begin} />
      <BeginsToMatter ids={traps.begin} />
      {isNothing ? null : (
        <Button small onClick={() => print()}>
          <Trans>Print this page</Trans>
        </Button>
      )}
    </div>
  )
}

function OptionChanges({ title, changes }: { readonly title: React.ReactNode; readonly changes: readonly ChangedOption[] }) {
  const { options } = useRoutes()
  const { text, word } = useWords()
  if (changes.length === 0) return null
  return (
    <>
      <h3 className="label-title small soft">{title}</h3>
      <ul>
        {changes.map(({ id, from }) => {
          const option = options.get(id)
          return option ? (
            <li key={id}>
              {text(option.title)}{' '}
              <small className="soft">
                <Trans>now: {word(findingTags[from])}</Trans>
              </small>
            </li>
          ) : null
        })}
      </ul>
    </>
  )
}

function Begins({ ids }: { readonly ids: readonly string[] }) {
  const { corpus } = useRoutes()
  const { text } = useWords()
  const clocks = corpus.law.clocks.filter((clock) => ids.includes(clock.id))
  if (clocks.length === 0) return null
  return (
    <>
      <h3 className="label-title small soft">
        <Trans>Days that would begin to count</Trans>
      </h3>
      <ul>
        {clocks.map((clock) => (
          <li key={clock.id}>{text(clock.label)}</li>
        ))}
      </ul>
    </>
  )
}

function BeginsToMatter({ ids }: { readonly ids: readonly string[] }) {
  const { corpus } = useRoutes()
  const { text } = useWords()
  const traps = corpus.law.traps.filter((trap) => ids.includes(trap.id))
  if (traps.length === 0) return null
  return (
    <Disclosure label={<Trans>Rules on the order of steps that would begin to matter</Trans>}>
      <ul>
        {traps.map((trap) => (
          <li key={trap.id}>{text(trap.statement.text)}</li>
        ))}
      </ul>
    </Disclosure>
  )
}
