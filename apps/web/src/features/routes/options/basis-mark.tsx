import { Trans, useLingui } from '@lingui/react/macro'
import type { Statement } from '@recourse/domain/law'
import type { Language } from '@recourse/domain/shared'
import { basisWords } from '../../../words/codes.ts'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

/** "undated" is how a source file says that the page bears no date. */
export const useSourceDate = (): ((dated: string, language: Language) => string) => {
  const { t } = useLingui()
  return (dated, language) => (dated === 'undated' ? t`undated page` : dayInWords(dated, language))
}

/** What a statement rests on, small but always there: law with its citation, policy or practice with source and date, or memory. */
export function BasisMark({ statement }: { readonly statement: Statement }) {
  const { corpus } = useRoutes()
  const { word, text, language } = useWords()
  const sourceDate = useSourceDate()
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
            .map((p) => text(p.short))
            .join(' · ')}
        </>
      ) : statement.basis === 'memory' ? (
        <> {dayInWords(statement.noted, language)}</>
      ) : (
        <SourceOf id={statement.source} date={sourceDate} />
      )}
    </small>
  )
}

function SourceOf({ id, date }: { readonly id: string; readonly date: (dated: string, language: Language) => string }) {
  const { corpus } = useRoutes()
  const { language } = useWords()
  const source = corpus.law.sources[id]
  return source ? (
    <>
      {' '}
      {source.publisher}, {date(source.dated, language)}
    </>
  ) : null
}
