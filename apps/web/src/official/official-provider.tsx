import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { atRest } from '../at-rest.ts'
import { fetchOfficialTexts, type OfficialTexts, officialTextPath } from './official-text.ts'

const OfficialContext = createContext<OfficialTexts | null>(null)

/** Makes the official texts available inside, once the page is at rest: before anything was said, so that no request follows from an answer. */
export function OfficialProvider({ children }: { readonly children: ReactNode }) {
  const [texts, setTexts] = useState<OfficialTexts | null>(null)
  useEffect(() => {
    const path = officialTextPath(document)
    return path ? atRest(() => void fetchOfficialTexts(path).then(setTexts)) : undefined
  }, [])
  return <OfficialContext value={texts}>{children}</OfficialContext>
}

/** The official texts, or null while there are none. */
export const useOfficialTexts = (): OfficialTexts | null => useContext(OfficialContext)
