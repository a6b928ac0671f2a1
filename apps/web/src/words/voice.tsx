import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { Bilingual, Language } from '@recourse/domain/shared'
import { createContext, type ReactNode, useContext } from 'react'
import { unbroken } from './unbroken.ts'

/** Who the screen speaks to: the worker about the person, or the person themself when both read together. */
export type Voice = 'worker' | 'together'

const VoiceContext = createContext<Voice>('worker')

/** Everything inside speaks in `voice`. */
export const VoiceProvider = ({ voice, children }: { readonly voice: Voice; readonly children: ReactNode }) => (
  <VoiceContext value={voice}>{children}</VoiceContext>
)

/** Words in the language and the voice of the moment. */
export type Words = {
  readonly language: Language
  readonly voice: Voice
  /** A text of the corpus. */
  readonly text: (both: Bilingual) => string
  /** An interface sentence that has two forms: about the person, and to the person. */
  readonly say: (worker: MessageDescriptor, together: MessageDescriptor) => string
  /** An interface sentence. */
  readonly word: (message: MessageDescriptor) => string
}

/** Gives the words of the current language and voice. */
export function useWords(): Words {
  const { i18n } = useLingui()
  const voice = useContext(VoiceContext)
  const language: Language = i18n.locale === 'fr' ? 'fr' : 'en'
  return {
    language,
    voice,
    text: (both) => (language === 'fr' ? unbroken(both.fr) : both.en),
    say: (worker, together) => i18n._(voice === 'together' ? together : worker),
    word: (message) => i18n._(message),
  }
}
