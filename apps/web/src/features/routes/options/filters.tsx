import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Decision, Gives } from '@recourse/domain/law'
import { Check } from '../../../design/check.tsx'
import { Select } from '../../../design/select.tsx'
import { decisionWords, givesWords } from '../../../words/codes.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { passes } from './option-groups.ts'

const isGives = (id: string): id is Gives => id in givesWords
const isDecision = (id: string): id is Decision => id in decisionWords

/** Filters hide options; they never reorder them. The count says how many are left. */
export function OptionFilters() {
  const { state, dispatch, plan, options, corpus } = useRoutes()
  const { word, say } = useWords()
  const { t } = useLingui()
  const { filters } = state
  const offered = new Set(corpus.law.options.flatMap((option) => option.givesCodes))
  const decisions = new Set(corpus.law.options.map((option) => option.decision))
  const shown = plan.options.filter((finding) => {
    const option = options.get(finding.id)
    return option !== undefined && passes(option, filters)
  }).length
  const narrowed = shown < plan.options.length
  return (
    <fieldset className="filters" aria-label={t`Show only some options`}>
      <Check checked={filters.withoutAuthority} onChange={(withoutAuthority) => dispatch({ type: 'filter', filters: { withoutAuthority } })}>
        <Trans>No authority involved</Trans>
      </Check>
      <Select
        label={t`What it gives`}
        none={t`Anything`}
        value={filters.gives ?? ''}
        choices={Object.keys(givesWords)
          .filter(isGives)
          .filter((id) => offered.has(id))
          .map((id) => ({ id, label: word(givesWords[id]) }))}
        onChange={(id) => dispatch({ type: 'filter', filters: { gives: isGives(id) ? id : null } })}
      />
      <Select
        label={t`Who decides`}
        none={t`Anyone`}
        value={filters.decision ?? ''}
        choices={Object.keys(decisionWords)
          .filter(isDecision)
          .filter((id) => decisions.has(id))
          .map((id) => ({
            id,
            label: id === 'own-choice' ? say(decisionWords[id], msg({ message: 'You decide', context: 'together' })) : word(decisionWords[id]),
          }))}
        onChange={(id) => dispatch({ type: 'filter', filters: { decision: isDecision(id) ? id : null } })}
      />
      <p className="small soft filters-count" role="status">
        {narrowed ? <Plural value={shown} one="# option shown" other="# options shown" /> : null}
      </p>
    </fieldset>
  )
}
