import { useLingui } from '@lingui/react/macro'
import type { Criterion } from '@recourse/domain/directory'
import { languageName } from '../../../words/language-name.ts'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../../routes/routes-context.tsx'

/** The words of each value that a criterion can take, for those that have a list; null for a condition in words only. */
export function useCriterionValues(): (kind: Criterion['kind']) => ReadonlyMap<string, string> | null {
  const { t } = useLingui()
  const { facts } = useRoutes()
  const { text } = useWords()
  const ofFact = (id: string): ReadonlyMap<string, string> | null => {
    const type = facts.get(id)?.type
    return type?.kind === 'enum' || type?.kind === 'set' ? new Map(type.values.map((choice) => [choice.id, text(choice.label)])) : null
  }
  const genders = new Map([
    ['woman', t`women`],
    ['man', t`men`],
    ['non_binary', t`non-binary people`],
    ['two_spirit', t`Two-Spirit people`],
    ['other', t`people of another gender`],
  ])
  const households = new Map([
    ['alone', t`one person alone`],
    ['couple', t`couples`],
    ['with_children', t`people with children`],
  ])
  return (kind) => {
    switch (kind) {
      case 'status':
        return ofFact('status')
      case 'province':
        return ofFact('province')
      case 'exploitation':
        return ofFact('exploitation_forms')
      case 'gender':
        return genders
      case 'household':
        return households
      case 'age':
      case 'language':
      case 'other':
        return null
    }
  }
}

/** Whom a criterion accepts, in words; null when it is a condition in words only. */
export function useAccepted(criterion: Criterion): string | null {
  const { t } = useLingui()
  const { language } = useWords()
  const values = useCriterionValues()
  if (criterion.kind === 'other') return null
  if (criterion.kind === 'language') return criterion.accepts.map((code) => languageName(code, language)).join(', ')
  if (criterion.kind === 'age') {
    const { min, max } = criterion
    if (min !== undefined && max !== undefined) return t`from ${min} to ${max} years`
    if (min !== undefined) return t`from ${min} years`
    return max === undefined ? null : t`up to ${max} years`
  }
  const names = values(criterion.kind)
  return criterion.accepts.map((id) => names?.get(id) ?? id).join(', ')
}
