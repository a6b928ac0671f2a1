import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useState } from 'react'
import { messages as en } from '../../../locales/en/network.po'
import { messages as fr } from '../../../locales/fr/network.po'
import { Button } from '../../design/button.tsx'
import { useNetwork } from '../../network/index.ts'
import { followUse, refreshPeople } from '../../network/network-session.ts'
import type { NetworkProblem } from '../../network/problem.ts'
import { dropLink, givenLink, type TakenLink, takeLink } from '../../network/taken-link.ts'
import { AuditScreen } from './audit-screen.tsx'
import { EndingDialog } from './ending-dialog.tsx'
import { HomeScreen } from './home-screen.tsx'
import { FoundScreen } from './join/found-screen.tsx'
import { InvitedScreen } from './join/invited-screen.tsx'
import { KeysScreen } from './keys/keys-screen.tsx'
import type { NetworkPlace } from './network-place.ts'
import { InviteScreen } from './people/invite-screen.tsx'
import { PeopleScreen } from './people/people-screen.tsx'
import { StopCard } from './people/stop-card.tsx'
import { ProblemCard } from './problem-words.tsx'
import { RecoveryScreen } from './recovery-screen.tsx'
import { SessionBar } from './session-bar.tsx'
import { StepUpDialog } from './step-up-dialog.tsx'
import { useFocusOnTitle, useNetworkPlace } from './use-network-place.ts'
import { VisitorScreen } from './visitor-screen.tsx'
import './network.css'

// Its words come with it: nobody else pays for them.
i18n.load({ en, fr })

// What members keep together is a part of its own: to join, to sign in or to see the people needs none of it.
const NetworkDirectory = lazy(async () => ({ default: (await import('../shared-directory/network-directory.tsx')).NetworkDirectory }))

/** The network of those who help: joining it, signing in, its people and their keys. Nobody needs it to use the routes or the services. */
export function NetworkScreen() {
  const { session, isEnding, asksPassphrase } = useNetwork()
  const [link, setLink] = useState<TakenLink | null>(givenLink)
  const [place, go] = useNetworkPlace()
  useEffect(() => followUse(), [])
  useEffect(() => {
    const follow = (): void => {
      takeLink()
      const given = givenLink()
      if (given) setLink(given)
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  useFocusOnTitle(link ? link.kind : `${session.kind}/${place}`)
  const close = (): void => {
    dropLink()
    setLink(null)
  }
  const joined = (): void => {
    close()
    go('home')
  }
  return (
    <main className="page network flow" id="main" tabIndex={-1}>
      {link?.kind === 'found' ? <FoundScreen key={link.text} token={link.text} onDone={joined} onCancel={close} /> : null}
      {link?.kind === 'invite' ? <InvitedScreen key={link.text} link={link.text} onDone={joined} onCancel={close} /> : null}
      {link === null && session.kind === 'closed' ? <VisitorScreen session={session} onLink={setLink} /> : null}
      {link === null && session.kind === 'open' ? <Signed place={place} go={go} /> : null}
      {isEnding ? <EndingDialog /> : null}
      {asksPassphrase ? <StepUpDialog /> : null}
    </main>
  )
}

function Signed({ place, go }: { readonly place: NetworkPlace; readonly go: (place: NetworkPlace) => void }) {
  const { people } = useNetwork()
  const problem = usePeopleKept(place)
  return (
    <>
      <SessionBar />
      <Tabs place={place} go={go} />
      <ProblemCard problem={problem} />
      {people ? <StopCard people={people} /> : null}
      {people?.waiting ? (
        <p className="card network-note" role="status">
          <Trans>You do not have every key yet. They come by themselves as soon as someone who has them opens the network.</Trans>
        </p>
      ) : null}
      <Opened place={place} go={go} />
    </>
  )
}

const every = 60_000

/**
 * Reads the people anew when a part is opened, and each minute while the page is in sight: whoever joined gets the keys, and whoever left is out, without
 * anybody asking for it. Gives what went wrong last.
 */
function usePeopleKept(place: NetworkPlace): NetworkProblem | null {
  const [problem, setProblem] = useState<NetworkProblem | null>(null)
  useEffect(() => {
    const read = (): void => {
      if (document.visibilityState === 'visible') void refreshPeople().then((outcome) => setProblem(outcome.ok ? null : outcome.problem))
    }
    read()
    const timer = setInterval(read, every)
    return () => clearInterval(timer)
  }, [place])
  return problem
}

function Opened({ place, go }: { readonly place: NetworkPlace; readonly go: (place: NetworkPlace) => void }) {
  switch (place) {
    case 'home':
      return <HomeScreen go={go} />
    case 'people':
      return <PeopleScreen go={go} />
    case 'invite':
      return <InviteScreen />
    case 'keys':
      return <KeysScreen />
    case 'recovery':
      return <RecoveryScreen />
    case 'audit':
      return <AuditScreen />
    case 'directory':
      return (
        <Suspense fallback={<section aria-busy="true" />}>
          <NetworkDirectory />
        </Suspense>
      )
  }
}

function Tabs({ place, go }: { readonly place: NetworkPlace; readonly go: (place: NetworkPlace) => void }) {
  const { t } = useLingui()
  const { session } = useNetwork()
  const mayInvite = session.kind === 'open' && session.me.role !== 'member'
  const tabs = [
    { id: 'home', label: t({ message: 'Start', context: 'part of the network' }) },
    { id: 'directory', label: t`Directory` },
    { id: 'people', label: t`People` },
    ...(mayInvite ? [{ id: 'invite' as const, label: t`Invitations` }] : []),
    { id: 'keys', label: t`My keys` },
    { id: 'recovery', label: t`Recovery` },
    { id: 'audit', label: t`What was done` },
  ] as const
  return (
    <nav className="network-tabs on-screen" aria-label={t`Parts of the network`}>
      {tabs.map(({ id, label }) => (
        <Button key={id} look="quiet" aria-current={place === id ? 'page' : undefined} onClick={() => go(id)}>
          {label}
        </Button>
      ))}
    </nav>
  )
}
