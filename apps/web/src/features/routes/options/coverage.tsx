import { Trans } from '@lingui/react/macro'
import { answerTo } from '@recourse/domain/situation'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

/** Says when the province that was given is one whose law these cards have not read: not known then, never no. */
export function Coverage() {
  const { corpus, state, facts } = useRoutes()
  const { text } = useWords()
  const province = facts.get('province')
  const answer = answerTo(state.answers, 'province')
  if (province?.type.kind !== 'enum' || answer.kind !== 'known') return null
  const read = new Set(corpus.law.options.flatMap((option) => option.provinces ?? []))
  if (read.size === 0 || read.has(String(answer.value))) return null
  const names = province.type.values
    .filter((choice) => read.has(choice.id))
    .map((choice) => text(choice.label))
    .join(', ')
  return (
    <p className="small row coverage">
      <Icon name="warn" tone="amber" />
      <Trans>Options that follow provincial law were prepared for {names} only. For this province they stay “not known”: ask a local clinic.</Trans>
    </p>
  )
}
