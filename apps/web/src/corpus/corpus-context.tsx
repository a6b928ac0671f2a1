import type { Corpus } from '@recourse/domain/route'
import { createContext, type ReactNode, useContext } from 'react'

const CorpusContext = createContext<Corpus | null>(null)

/** Makes the verified corpus available inside, whatever the screen. */
export const CorpusProvider = ({ corpus, children }: { readonly corpus: Corpus; readonly children: ReactNode }) => (
  <CorpusContext value={corpus}>{children}</CorpusContext>
)

/** The corpus of the page. Throws where there is none: that is a fault of ours. */
export function useCorpus(): Corpus {
  const corpus = useContext(CorpusContext)
  if (!corpus) throw new Error('useCorpus is for what is shown of a verified corpus')
  return corpus
}
