import { Trans } from '@lingui/react/macro'
import type { Corpus } from '@recourse/domain/route'
import { ageOf } from './corpus/corpus-age.ts'
import { Icon } from './design/icon.tsx'
import { OutsideLink } from './design/outside-link.tsx'
import { AboutLeaving } from './leave/about-leaving.tsx'
import { RightsLinks } from './rights-links.tsx'
import { dayInWords, dayOf } from './words/dates.ts'
import type { Area } from './words/language.ts'
import { lawReadOf } from './words/law-read.ts'
import { LawReadWords } from './words/law-read-words.tsx'
import { useWords } from './words/voice.tsx'

/** Which corpus every answer on this page came from, and whom its place names are owed to. */
export function Footer({ corpus, area }: { readonly corpus: Corpus; readonly area: Area }) {
  const { language } = useWords()
  const read = lawReadOf(Object.values(corpus.law.provisions))
  return (
    <footer className="foot small soft flow-tight">
      <p>
        <Trans>
          Answers come from {corpus.version}, made on {dayInWords(corpus.made, language)}.
        </Trans>{' '}
        {read ? <LawReadWords read={read} /> : null}
      </p>
      <p>
        <Trans>
          Towns and their positions come from <OutsideLink href="https://www.geonames.org/">GeoNames</OutsideLink>, under the licence{' '}
          <OutsideLink href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</OutsideLink>; we rounded the positions and corrected some names. Distances
          are our estimates.
        </Trans>
      </p>
      <RightsLinks pages={corpus.law.rights} />
      <p>
        {area === 'desk' ? (
          <a href={`/${language}/`}>
            <Trans>To the questions</Trans>
          </a>
        ) : (
          <a href={`/${language}/desk/`}>
            <Trans>For lawyers</Trans>
          </a>
        )}
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
