import { useLingui } from '@lingui/react/macro'
import { useWords } from '../../../../words/voice.tsx'
import { partWords } from './edit-words.ts'
import type { FieldPath } from './faults.ts'

/** The part of the form that a path leads to, in words: "Phone 2 (French)". */
export function useWhere(): (path: FieldPath) => string {
  const { t } = useLingui()
  const { word } = useWords()
  return (path) => {
    const [part, at] = path
    const known = Object.entries(partWords).find(([id]) => id === part)?.[1]
    const name = known ? word(known) : t`The record`
    const numbered = typeof at === 'number' ? t`${name} ${at + 1}` : name
    const half = path.at(-1)
    return half === 'en' ? t`${numbered} (English)` : half === 'fr' ? t`${numbered} (French)` : numbered
  }
}
