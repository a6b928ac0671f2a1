import { Trans } from '@lingui/react/macro'
import type { LawfulOption } from '@recourse/domain/law'
import { useCorpus } from '../../../corpus/corpus-context.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { SourceList } from './provision-list.tsx'

/** The court decisions that this reading follows, each with what it held and the page on which our account rests. */
export function CourtReadings({ option }: { readonly option: LawfulOption }) {
  const corpus = useCorpus()
  const { text, language } = useWords()
  const decisions = option.readings.flatMap((id) => corpus.law.decisions[id] ?? [])
  return (
    <ul className="bare provisions">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <p>
            <b>{text(decision.citation)}</b>{' '}
            <small className="soft">
              <Trans>
                {text(decision.court)}, {dayInWords(decision.decidedOn, language)}
              </Trans>
            </small>
          </p>
          <p>{text(decision.held)}</p>
          <SourceList ids={[decision.source]} />
        </li>
      ))}
    </ul>
  )
}
