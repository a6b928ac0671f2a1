import { Trans } from '@lingui/react/macro'
import type { Corpus } from '@recourse/domain/route'
import { ageOf } from './corpus/corpus-age.ts'
import { Icon } from './design/icon.tsx'
import { AboutLeaving } from './leave/about-leaving.tsx'
import { dayInWords, dayOf } from './words/dates.ts'
import { useWords } from './words/voice.tsx'

/** Which corpus every answer on this page came from. */
export function Footer({ corpus }: { readonly corpus: Corpus }) {
  const { language } = useWords()
  return (
    <footer className="foot small soft flow-tight">
      <p>
        <Trans>
          Answers come from {corpus.version}, made on {dayInWords(corpus.made, language)}; federal law read as of {dayInWords(corpus.law.currentTo, language)}.
        </Trans>
      </p>
      <p className="foot-leaving">
        <AboutLeaving />
      </p>
    </footer>
  )
}

/** Past thirty days: says how old the copy is and what to do. */
export function AgeBanner({ corpus }: { readonly corpus: Corpus }) {
  const { days, isOld } = ageOf(corpus.made, dayOf(new Date()))
  if (!isOld) return null
  return (
    <aside className="banner">
      <Icon name="clock" />
      <p>
        <Trans>
          This copy is {days} days old. Law and services may have changed: open Recourse with a connection to get a newer one, and check before relying on it.
        </Trans>
      </p>
    </aside>
  )
}
