import { Trans } from '@lingui/react/macro'
import { dayInWords } from './dates.ts'
import type { LawRead } from './law-read.ts'
import { useWords } from './voice.tsx'

/** The days at which federal texts were read, as one sentence. */
export function LawReadWords({ read: { from, to } }: { readonly read: LawRead }) {
  const { language } = useWords()
  const [first, last] = [dayInWords(from, language), dayInWords(to, language)]
  return from === to ? (
    <Trans>Federal texts as they stood on {first}.</Trans>
  ) : (
    <Trans>
      Federal texts as they stood between {first} and {last}.
    </Trans>
  )
}
