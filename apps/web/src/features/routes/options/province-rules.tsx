import { Trans } from '@lingui/react/macro'
import type { LawfulOption, ProvinceRules as Rules } from '@recourse/domain/law'
import { answerTo } from '@recourse/domain/situation'
import { topicWords } from '../../../words/codes.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { StatementList } from './statement-list.tsx'

/** What was found for an option in the province that was said, or null when none was said or nothing concerns it. */
export function useProvinceRules(option: LawfulOption): { readonly rules: Rules; readonly topics: Rules['topics'] } | null {
  const { corpus, state } = useRoutes()
  const answer = answerTo(state.answers, 'province')
  if (answer.kind !== 'known') return null
  const rules = corpus.law.provinces.find((p) => p.province === answer.value)
  const topics = rules?.topics.filter((topic) => topic.options.includes(option.id)) ?? []
  return rules && topics.length > 0 ? { rules, topics } : null
}

/** The rules of the province, as far as pages were found, and what was looked for and not found. No text of a provincial law was read. */
export function ProvinceRules({ topics }: { readonly topics: Rules['topics'] }) {
  const { text, word } = useWords()
  return (
    <>
      <p className="small soft">
        <Trans>From pages, not from the text of the provincial law: ask a legal clinic there before relying on it.</Trans>
      </p>
      {topics.map(({ topic, statements, gaps }) => (
        <div key={topic}>
          {topics.length > 1 ? <h5>{word(topicWords[topic])}</h5> : null}
          <StatementList statements={statements} icon="page" tone="lake" />
          {gaps.length > 0 ? (
            <ul className="bare gaps small">
              {gaps.map((gap) => (
                <li key={gap.en}>
                  <b>
                    <Trans>Not found:</Trans>
                  </b>{' '}
                  {text(gap)}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ))}
    </>
  )
}
