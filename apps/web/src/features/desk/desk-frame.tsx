import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { addressOf, type DeskPlace, placeOf } from './desk-address.ts'
import { useDesk } from './desk-context.tsx'
import { OptionList } from './option-list.tsx'
import { OptionView } from './option-view.tsx'
import { ProvisionView } from './provision-view.tsx'
import { ReportLog } from './report-log.tsx'

/** The place that the address names; a new one is scrolled to and told to screen readers by its heading. */
function usePlace(): DeskPlace {
  const [place, setPlace] = useState(() => placeOf(location.hash))
  const moved = useRef(false)
  useEffect(() => {
    const follow = (): void => {
      moved.current = true
      setPlace(placeOf(location.hash))
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    if (!moved.current) return
    const heading = document.getElementById(place.kind === 'list' ? 'desk-list-title' : 'desk-title')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }, [place])
  return place
}

/** The list on one side, what was opened on the other; on a phone, one at a time. */
export function DeskFrame() {
  const { t } = useLingui()
  const place = usePlace()
  return (
    <div className="two desk-two" data-open={place.kind === 'list' ? undefined : place.kind}>
      <nav className="desk-list card flow" aria-label={t`Options to review`}>
        <OptionList open={place} />
      </nav>
      <section className="desk-view flow" aria-label={t`What is read`}>
        <p className="desk-back on-screen">
          <a href={addressOf({ kind: 'list' })}>
            <Trans>Back to the list</Trans>
          </a>
        </p>
        <Opened place={place} />
      </section>
    </div>
  )
}

function Opened({ place }: { readonly place: DeskPlace }) {
  const { corpus, options, reviewed } = useDesk()
  switch (place.kind) {
    case 'list':
      return (
        <p className="soft desk-choose">
          <Trans>Choose an option to read it whole.</Trans>
        </p>
      )
    case 'log':
      return <ReportLog />
    case 'option': {
      const [option, desk] = [options.get(place.id), reviewed.get(place.id)]
      return option && desk ? <OptionView key={option.id} option={option} desk={desk} /> : <NotThere />
    }
    case 'provision': {
      const provision = Object.hasOwn(corpus.law.provisions, place.id) ? corpus.law.provisions[place.id] : undefined
      return provision ? <ProvisionView provision={provision} /> : <NotThere />
    }
  }
}

const NotThere = () => (
  <h2 id="desk-title" tabIndex={-1}>
    <Trans>Nothing in this copy of the law has this address.</Trans>
  </h2>
)
