import { Trans } from '@lingui/react/macro'
import type { Statement } from '@recourse/domain/law'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { basisWords } from '../../../words/codes.ts'
import { dayInWords } from '../../../words/dates.ts'
import { sourceDate } from '../../../words/source-date.ts'
import { useWords } from '../../../words/voice.tsx'

/** What a statement rests on, small but always there: law with its citation, policy or practice with source and date, or memory. */
export function BasisMark({ statement }: { readonly statement: Statement }) {
  const corpus = useCorpus()
  const { word, text, language } = useWords()
  return (
    <small className={`basis basis-${statement.basis}`}>
      <span className="sr-only">
        <Trans context="before law, policy, practice or memory">Rests on: </Trans>
      </span>
      <b>{word(basisWords[statement.basis])}</b>
      {statement.basis === 'law' ? (
        <>
          {' '}
          {statement.cite
            .flatMap((id) => corpus.law.provisions[id] ?? [])
            .map((p) => text(p.short).replaceAll(' ', '\u00a0'))
            .join(' · ')}
        </>
      ) : statement.basis === 'memory' ? (
        <> {dayInWords(statement.noted, language).replaceAll(' ', '\u00a0')}</>
      ) : (
        <SourceOf id={statement.source} />
      )}
    </small>
  )
}

function SourceOf({ id }: { readonly id: string }) {
  const corpus = useCorpus()
  const words = useWords()
  const source = corpus.law.sources[id]
  return source ? (
    <>
      {' '}
      {words.text(source.publisher)}, {sourceDate(source.dated, words)}
    </>
  ) : null
}
