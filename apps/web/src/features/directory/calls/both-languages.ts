import type { Bilingual } from '@recourse/domain/shared'

/**
 * What was typed in one language or in both, for a record that must hold both. A half that was not typed gets the words of the other, and says in
 * its own language that they are in the other: nobody takes English words for French ones. Null when nothing was typed.
 */
export function inBoth(typed: Bilingual): Bilingual | null {
  const [en, fr] = [typed.en.trim(), typed.fr.trim()]
  if (en === '' && fr === '') return null
  return { en: en === '' ? `${fr} [in French]` : en, fr: fr === '' ? `${en} [en anglais]` : fr }
}
