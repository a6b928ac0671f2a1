import { Trans, useLingui } from '@lingui/react/macro'
import type { MouseEvent } from 'react'
import './design/parts.css'
import { Button } from './design/button.tsx'
import { Icon, Mark } from './design/icon.tsx'
import { AboutLeaving } from './leave/about-leaving.tsx'
import { LeaveButton } from './leave/leave-button.tsx'
import type { OfflineState } from './offline/register-worker.ts'
import { type Area, addressOfArea, changeLanguage, houseName } from './words/language.ts'
import { useWords } from './words/voice.tsx'

/** The bar on top: the house, its parts, whether it works offline (null where it does not matter), the other language, and the way out. */
export function Header({ area, onArea, offline }: { readonly area: Area; readonly onArea: (area: Area) => void; readonly offline: OfflineState | null }) {
  const { language } = useWords()
  const other = language === 'fr' ? 'en' : 'fr'
  return (
    <>
      <button type="button" className="skip" onClick={toMain}>
        {area === 'routes' ? <Trans>Skip to the questions</Trans> : <Trans>Skip to the content</Trans>}
      </button>
      <header className="bar">
        <span className="mark">
          <Mark /> {houseName[language]}
        </span>
        <Parts area={area} onArea={onArea} />
        {offline === null ? null : <OfflineWords state={offline} />}
        <Button look="quiet" lang={other} onClick={() => changeLanguage(other)}>
          {other === 'fr' ? 'Français' : 'English'}
        </Button>
        <span className="leave-head row">
          <AboutLeaving />
          <LeaveButton />
        </span>
      </header>
    </>
  )
}

/** The parts of the application. A plain press stays in the page, so that nothing that was said is lost; the desk is a page of its own. */
function Parts({ area, onArea }: { readonly area: Area; readonly onArea: (area: Area) => void }) {
  const { t } = useLingui()
  const { language } = useWords()
  if (area === 'desk') return null
  const follow = (to: Area) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onArea(to)
  }
  const parts = [
    { id: 'routes', label: t({ message: 'Routes', context: 'part of the application' }) },
    { id: 'services', label: t({ message: 'Services', context: 'part of the application' }) },
    { id: 'network', label: t({ message: 'Network', context: 'part of the application' }) },
  ] as const
  return (
    <nav className="parts" aria-label={t`Parts of Recourse`}>
      {parts.map(({ id, label }) => (
        <a key={id} href={addressOfArea(id, language)} aria-current={area === id ? 'page' : undefined} onClick={follow(id)}>
          {label}
        </a>
      ))}
    </nav>
  )
}

// Focus moves without the address changing: an entry in the history for each jump would outlive "Leave this page".
const toMain = (): void => {
  document.getElementById('main')?.focus()
}

/** On phones: the way out at the bottom edge, under the thumb. */
export function LeaveFoot() {
  const { t } = useLingui()
  return (
    <aside className="leave-foot" aria-label={t`Leave`}>
      <LeaveButton />
    </aside>
  )
}

function OfflineWords({ state }: { readonly state: OfflineState }) {
  return (
    <span className="offline-state small soft" role="status">
      {state === 'ready' || state === 'newer-waiting' ? <Icon name="check" tone="spruce" /> : <Icon name="clock" />}
      <span className="offline-words">
        {state === 'ready' ? <Trans>Ready offline</Trans> : null}
        {state === 'newer-waiting' ? <Trans>Newer copy at next opening</Trans> : null}
        {state === 'preparing' ? <Trans>Preparing offline copy</Trans> : null}
        {state === 'not-possible' ? <Trans>Online only here</Trans> : null}
      </span>
    </span>
  )
}
