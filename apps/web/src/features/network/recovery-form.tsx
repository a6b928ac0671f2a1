import { Trans, useLingui } from '@lingui/react/macro'
import { type SyntheticEvent, useState } from 'react'
import { Button } from '../../design/button.tsx'
import { Field } from '../../design/field.tsx'
import { Select } from '../../design/select.tsx'
import { useNetwork } from '../../network/index.ts'
import { askAgain } from '../../network/network-session.ts'
import type { NetworkProblem } from '../../network/problem.ts'
import { useWords } from '../../words/voice.tsx'
import { WordList } from './key-words.tsx'
import { ProblemCard } from './problem-words.tsx'

/** Beginning a recovery: who, and the codes of two sheets. It answers with six new words for that person alone. */
export function RecoveryForm({ onStarted }: { readonly onStarted: () => void }) {
  const { t } = useLingui()
  const { language } = useWords()
  const { session, people } = useNetwork()
  const [form, setForm] = useState({ memberId: '', one: '', two: '' })
  const [words, setWords] = useState<{ readonly handle: string; readonly words: readonly string[] } | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  if (session.kind !== 'open') return null
  const { me } = session
  const members =
    people?.members.filter((one) => one.organizationId === me.organizationId && one.memberId !== me.memberId && one.state !== 'left' && one.isVerified) ?? []
  const start = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    setProblem(null)
    setIsBusy(true)
    const outcome = await askAgain('startRecovery', { memberId: form.memberId, shares: [form.one, form.two], language })
    setIsBusy(false)
    if (!outcome.ok) return setProblem(outcome.problem)
    const handle = members.find(({ memberId }) => memberId === form.memberId)?.handle ?? ''
    setForm({ memberId: '', one: '', two: '' })
    setWords({ handle, words: outcome.value.words })
    onStarted()
  }
  if (words) {
    const { handle } = words
    return (
      <section className="card flow" aria-labelledby="recovered-title">
        <h2 id="recovered-title">
          <Trans>New words for {handle}</Trans>
        </h2>
        <p>
          <Trans>
            Give them these six words yourself, face to face or by a call. They are shown this once; keep no copy. Put the sheets back in their envelopes.
          </Trans>
        </p>
        <WordList words={words.words} big />
        <p>
          <Trans>They work once a second steward has confirmed, or after 24 hours. Then they should change their passphrase under “My keys”.</Trans>
        </p>
        <Button look="main" onClick={() => setWords(null)}>
          <Trans>They have the words</Trans>
        </Button>
      </section>
    )
  }
  return (
    <form className="card flow" autoComplete="off" noValidate onSubmit={(event) => void start(event)} aria-labelledby="recover-title">
      <h2 id="recover-title">
        <Trans>Recover someone’s keys</Trans>
      </h2>
      {members.length === 0 ? (
        <p>
          <Trans>There is no other member in your organization.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Be sure that it is really they who ask: see them, or call them at a number that you knew before.</Trans>
          </p>
          <Select
            label={t`Who lost their passphrase`}
            none={t`Choose`}
            value={form.memberId}
            onChange={(memberId) => setForm({ ...form, memberId })}
            choices={members.map(({ memberId, handle }) => ({ id: memberId, label: handle }))}
          />
          <Field
            isRequired
            id="recover-one"
            type="long"
            label={t`Code 1: from one recovery sheet`}
            note={t`Spaces and capitals make no difference.`}
            value={form.one}
            onChange={(one) => setForm({ ...form, one })}
          />
          <Field isRequired id="recover-two" type="long" label={t`Code 2: from another sheet`} value={form.two} onChange={(two) => setForm({ ...form, two })} />
          <ProblemCard problem={problem} />
          <Button look="main" type="submit" disabled={isBusy || form.memberId === ''}>
            {isBusy ? <Trans>Making the keys…</Trans> : <Trans>Make new words</Trans>}
          </Button>
        </>
      )}
    </form>
  )
}
