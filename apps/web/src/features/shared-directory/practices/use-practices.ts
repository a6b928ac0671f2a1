import { useLingui } from '@lingui/react/macro'
import type { Practice, PracticePart } from '@recourse/domain/directory'
import { useMemo } from 'react'
import { type SharedOf, textsOf } from '../kept/shared-texts.ts'
import { useShared } from '../shared-context.tsx'

/** The practices that communities of the network wrote down. */
export function usePractices(): readonly SharedOf<Practice>[] {
  const { state } = useShared()
  const { records, outgoing } = state
  return useMemo(() => textsOf({ texts: records.texts, outgoing }, 'practice').filter(({ id, value }) => id === value.id), [records.texts, outgoing])
}

/** What a part of a practice is called. */
export function usePracticePart(): (part: PracticePart, practice: Practice) => string {
  const { t } = useLingui()
  return (part, { steps = [] }) => {
    if (part === 'title') return t`Title`
    if (part === 'text') return t({ message: 'What it is for', context: 'part of a practice' })
    const at = steps.findIndex(({ id }) => part === `step:${id}`)
    return at < 0 ? t`A step that was left out` : t`Step ${at + 1}`
  }
}
