import { Trans, useLingui } from '@lingui/react/macro'
import { answerTo, known } from '@recourse/domain/situation'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Select } from '../../../design/select.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

/** The industry, for those who want to say it. In no rule: whatever the work is, sex work included, it opens and closes nothing. */
export function WorkDescribed() {
  const { facts, state, dispatch } = useRoutes()
  const { t } = useLingui()
  const { text } = useWords()
  const industry = facts.get('industry')
  if (industry?.type.kind !== 'enum') return null
  const answer = answerTo(state.answers, 'industry')
  return (
    <Disclosure label={t`Kind of work`}>
      <p className="small soft">
        <Trans>No rule looks at the kind of work: it changes no option.</Trans>
      </p>
      <Select
        label={text(industry.label)}
        none={t`Not said`}
        value={answer.kind === 'known' ? String(answer.value) : ''}
        choices={industry.type.values.map((choice) => ({ id: choice.id, label: text(choice.label) }))}
        onChange={(id) => dispatch({ type: 'answer', fact: 'industry', answer: id ? known(id) : { kind: 'unknown' } })}
      />
    </Disclosure>
  )
}
