import { Trans } from '@lingui/react/macro'
import { answerTo } from '@recourse/domain/situation'
import { useWords } from '../../../words/voice.tsx'
import { answerInWords } from '../fact-words.ts'
import { useRoutes } from '../routes-context.tsx'
import type { FoundOption } from './option-groups.ts'

/** Which answers decided, by which provisions; what is missing; what closes it and what would reopen it. */
export function OptionReasons({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { text } = useWords()
  const blocking = [...option.requires, ...option.bars].filter((element) => finding.blockedBy.includes(element.id))
  return (
    <>
      {finding.because.length > 0 ? <DecidingAnswers found={{ option, finding }} /> : null}
      {finding.finding === 'unknown' ? <FactNames title={<Trans>Not known, and would settle it</Trans>} ids={finding.missing} /> : null}
      {blocking.length > 0 ? (
        <>
          <h5>
            <Trans>What may close it</Trans>
          </h5>
          <ul>
            {blocking.map((element) => (
              <li key={element.id} className="sentence">
                {text(element.text)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {finding.finding === 'closed' ? <FactNames title={<Trans>It would be looked at again if this were otherwise</Trans>} ids={finding.reopens} /> : null}
      {finding.because.length === 0 && finding.finding !== 'unknown' ? (
        <p>
          <Trans>This answer does not depend on anything that was said.</Trans>
        </p>
      ) : null}
    </>
  )
}

function DecidingAnswers({ found: { finding } }: { readonly found: FoundOption }) {
  const { facts, state, corpus } = useRoutes()
  const words = useWords()
  return (
    <>
      <h5>
        <Trans>What it rests on</Trans>
      </h5>
      <ul>
        {finding.because.map(({ fact: id, provisions }) => {
          const fact = facts.get(id)
          if (!fact) return null
          const cited = provisions.flatMap((p) => corpus.law.provisions[p] ?? []).map((p) => words.text(p.short))
          return (
            <li key={id}>
              {words.text(fact.label)}
              <Trans context="between a label and its answer">: </Trans>
              <b>{answerInWords(fact, answerTo(state.answers, id), words)}</b>
              {cited.length > 0 ? <small className="basis"> {cited.join(' · ')}</small> : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function FactNames({ title, ids }: { readonly title: React.ReactNode; readonly ids: readonly string[] }) {
  const { facts } = useRoutes()
  const { text } = useWords()
  if (ids.length === 0) return null
  return (
    <>
      <h5>{title}</h5>
      <ul>
        {ids
          .flatMap((id) => facts.get(id) ?? [])
          .map((fact) => (
            <li key={fact.id}>{text(fact.label)}</li>
          ))}
      </ul>
    </>
  )
}
