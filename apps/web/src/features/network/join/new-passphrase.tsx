import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { ask } from '../../../network/network-session.ts'
import type { NetworkProblem } from '../../../network/problem.ts'
import { useWords } from '../../../words/voice.tsx'
import { WordList } from '../key-words.tsx'
import { PassphraseField } from '../passphrase-field.tsx'
import { ProblemCard, useSlipWords } from '../problem-words.tsx'

/**
 * Six new words, written down by hand, then typed from paper: whoever cannot type them now could not later. `onReady` gets them; while it works the button
 * waits. The words are the program's and never a person's own, which others could guess.
 */
export function NewPassphrase({
  onReady,
  isBusy,
  heading = 'h2',
}: {
  readonly onReady: (passphrase: string) => void
  readonly isBusy: boolean
  readonly heading?: 'h2' | 'h3'
}) {
  const { language } = useWords()
  const [words, setWords] = useState<readonly string[]>([])
  const [isWritten, setIsWritten] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  const [round, setRound] = useState(0)
  // Another round is other words; another language of the screen is none.
  useEffect(() => {
    void ask('newWords', { language }).then((outcome) => (outcome.ok ? setWords(outcome.value.words) : setProblem(outcome.problem)))
  }, [round])
  const Heading = heading
  if (isWritten) return <Retyped words={words} isBusy={isBusy} onReady={onReady} onBack={() => setIsWritten(false)} heading={heading} />
  return (
    <section className="card flow" aria-labelledby="new-words-title">
      <Heading id="new-words-title">
        <Trans>Write these six words on paper</Trans>
      </Heading>
      <p>
        <Trans>This is your passphrase. It is made here, is sent nowhere, and nobody can tell it to you later. Keep the paper where only you find it.</Trans>
      </p>
      <ProblemCard problem={problem} />
      {words.length > 0 ? <WordList words={words} big /> : <p aria-busy="true" />}
      <div className="row">
        <Button look="main" disabled={words.length === 0} onClick={() => setIsWritten(true)}>
          <Trans>I wrote them down</Trans>
        </Button>
        <Button onClick={() => setRound(round + 1)}>
          <Trans>Other words</Trans>
        </Button>
      </div>
    </section>
  )
}

function Retyped({
  words,
  isBusy,
  onReady,
  onBack,
  heading,
}: {
  readonly words: readonly string[]
  readonly isBusy: boolean
  readonly onReady: (passphrase: string) => void
  readonly onBack: () => void
  readonly heading: 'h2' | 'h3'
}) {
  const { t } = useLingui()
  const slipWords = useSlipWords()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => document.getElementById('retype-title')?.focus(), [])
  const check = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    const [meant, given] = await Promise.all([ask('readWords', { typed: words.join(' ') }), ask('readWords', { typed })])
    const found = !given.ok
      ? given.problem.code === 'passphrase'
        ? slipWords(given.problem.slip)
        : t`These words could not be read. Try again.`
      : meant.ok && meant.value.passphrase === given.value.passphrase
        ? null
        : t`These are six words, and not the six that were shown. Look at your paper, or see the words again.`
    setFault(found)
    if (found === null) onReady(words.join(' '))
    else document.getElementById('retype')?.focus()
  }
  const Heading = heading
  return (
    <form className="card flow" autoComplete="off" noValidate onSubmit={(event) => void check(event)} aria-labelledby="retype-title">
      <Heading id="retype-title" tabIndex={-1}>
        <Trans>Type the six words from your paper</Trans>
      </Heading>
      <PassphraseField
        id="retype"
        label={t`Passphrase`}
        note={t`Spaces between the words. Capitals and accents make no difference.`}
        value={typed}
        fault={fault}
        onChange={setTyped}
      />
      <div className="row">
        <Button look="main" type="submit" disabled={isBusy}>
          {isBusy ? <Trans>Making the keys…</Trans> : <Trans>Go on</Trans>}
        </Button>
        <Button look="quiet" onClick={onBack}>
          <Trans>See the words again</Trans>
        </Button>
      </div>
    </form>
  )
}
