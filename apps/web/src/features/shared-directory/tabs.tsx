import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../design/button.tsx'
import { useIsNarrow } from '../directory/atlas/use-is-narrow.ts'
import { toSettle } from './review/to-settle.ts'
import { useShared } from './shared-context.tsx'
import { type SharedPlace, tabOf } from './shared-place.ts'

/** The parts of the shared directory. On a narrow screen they are folded under the name of the one that is open: what it shows comes first. */
export function Tabs() {
  const { t } = useLingui()
  const shared = useShared()
  const isNarrow = useIsNarrow(767)
  const [isOpen, setIsOpen] = useState(false)
  const open = toSettle(shared)
  const tabs: readonly { readonly to: SharedPlace; readonly label: string }[] = [
    { to: { part: 'services', at: { kind: 'find' } }, label: t`Shared services` },
    { to: { part: 'rounds' }, label: t`Rounds of calls` },
    { to: { part: 'review' }, label: open === 0 ? t`To settle` : t`To settle (${open})` },
    { to: { part: 'history', service: null }, label: t`What was done` },
    { to: { part: 'members' }, label: t`Who does what` },
    { to: { part: 'practices' }, label: t`Practices` },
    { to: { part: 'packs' }, label: t`Take along` },
    { to: { part: 'readiness' }, label: t`Are we ready?` },
  ]
  const current = tabs.find(({ to }) => to.part === tabOf[shared.place.part])
  const go = (to: SharedPlace): void => {
    setIsOpen(false)
    shared.go(to)
  }
  return (
    <nav className="on-screen" aria-label={t`Parts of the shared directory`}>
      {isNarrow ? (
        <Button className="shared-folded" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <Trans>Part: {current?.label}</Trans>
          {open > 0 && current?.to.part !== 'review' ? <span className="soft"> · {t`To settle (${open})`}</span> : null}
        </Button>
      ) : null}
      {isNarrow && !isOpen ? null : (
        <div className="directory-tabs">
          {tabs.map(({ to, label }) => (
            <Button key={to.part} look="quiet" aria-current={tabOf[shared.place.part] === to.part ? 'page' : undefined} onClick={() => go(to)}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </nav>
  )
}
