import type { ConditionVocabulary, LawfulOption } from '@recourse/domain/law'
import type { Corpus, Desk, DeskOption } from '@recourse/domain/route'
import type { Bilingual, Day } from '@recourse/domain/shared'
import { createContext, useContext } from 'react'
import { useWords } from '../../words/voice.tsx'

/** What every part of the desk can read. */
export type DeskReading = {
  readonly corpus: Corpus
  readonly desk: Desk
  readonly on: Day
  readonly vocabulary: ConditionVocabulary
  readonly options: ReadonlyMap<string, LawfulOption>
  readonly reviewed: ReadonlyMap<string, DeskOption>
  /** Whether each text is shown in both languages, side by side. */
  readonly isBoth: boolean
}

const DeskContext = createContext<DeskReading | null>(null)

/** Makes what the desk reads available inside. */
export const DeskProvider = DeskContext.Provider

/** Reads it. Throws outside the desk: that is a fault of ours. */
export function useDesk(): DeskReading {
  const reading = useContext(DeskContext)
  if (!reading) throw new Error('useDesk is for the parts of the desk')
  return reading
}

/** A text of the corpus: in the language of the screen, or in both side by side, each said to be what it is. */
export function Text({ of }: { readonly of: Bilingual }) {
  const { isBoth } = useDesk()
  const { text } = useWords()
  if (!isBoth) return text(of)
  return (
    <span className="desk-both">
      <span lang="en">{of.en}</span>
      <span lang="fr">{of.fr}</span>
    </span>
  )
}
