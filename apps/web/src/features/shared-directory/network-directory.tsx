import { i18n } from '@lingui/core'
import { Suspense, useEffect, useMemo } from 'react'
import { messages as directoryEn } from '../../../locales/en/directory.po'
import { messages as en } from '../../../locales/en/shared.po'
import { messages as directoryFr } from '../../../locales/fr/directory.po'
import { messages as fr } from '../../../locales/fr/shared.po'
import { atRest } from '../../at-rest.ts'
import { useCorpus } from '../../corpus/corpus-context.tsx'
import { useNetwork } from '../../network/index.ts'
import { dayOf } from '../../words/dates.ts'
import { HistoryScreen } from './history/history-screen.tsx'
import { followShared, useSharedState } from './kept/shared-store.ts'
import { sharedView } from './kept/shared-view.ts'
import { MembersScreen } from './members/members-screen.tsx'
import { ProfileScreen } from './members/profile-screen.tsx'
import { PacksScreen } from './packs/packs-screen.tsx'
import { PracticeScreen } from './practices/practice-screen.tsx'
import { PracticesScreen } from './practices/practices-screen.tsx'
import { WritePracticeScreen } from './practices/write-practice-screen.tsx'
import { ReadinessScreen } from './readiness/readiness-screen.tsx'
import { ReviewScreen } from './review/review-screen.tsx'
import { RoundScreen } from './rounds/round-screen.tsx'
import { RoundsScreen } from './rounds/rounds-screen.tsx'
import { WriteRoundScreen } from './rounds/write-round-screen.tsx'
import { SharedServices } from './services/shared-services.tsx'
import { SharedWork } from './services/shared-work.tsx'
import { type Shared, SharedProvider } from './shared-context.tsx'
import type { SharedPlace } from './shared-place.ts'
import { Tabs } from './tabs.tsx'
import { useSharedPlace } from './use-shared-place.ts'
import { WaitingBar } from './waiting/waiting-bar.tsx'
import '../directory/directory.css'
import './shared.css'

// Its words come with it, and those of the services that it shows: nobody else pays for them.
i18n.load({ en: { ...directoryEn, ...en }, fr: { ...directoryFr, ...fr } })

/** The directory that the members of a network keep together. For who is signed in. */
export function NetworkDirectory() {
  const { session, people } = useNetwork()
  const state = useSharedState()
  const { directory: corpus } = useCorpus()
  const { place, go, arrived } = useSharedPlace()
  const memberId = session.kind === 'open' ? session.me.memberId : ''
  const { records, outgoing } = state
  const view = useMemo(() => sharedView(corpus, { records, outgoing }, memberId), [corpus, records, outgoing, memberId])
  useEffect(() => followShared(), [])
  // Whoever calls may lose the connection at any moment: the screens of a call are here before that.
  useEffect(() => atRest(() => void Promise.allSettled([import('../directory/calls/calls-screen.tsx'), import('../directory/atlas/atlas-screen.tsx')])), [])
  const on = dayOf(new Date())
  if (session.kind !== 'open') return null
  const shared: Shared = { on, me: session.me, people, state, view, directory: view.mine.directory, place, go }
  return (
    <SharedProvider value={shared}>
      <SharedWork>
        <section className="directory shared flow">
          <Tabs />
          <WaitingBar />
          <Suspense fallback={<section aria-busy="true" />}>
            <Opened place={place} />
            <Arrival place={place} arrived={arrived} />
          </Suspense>
        </section>
      </SharedWork>
    </SharedProvider>
  )
}

// Beside what is shown, under the same suspense: its effect runs once that is there.
function Arrival({ place, arrived }: { readonly place: SharedPlace; readonly arrived: (place: SharedPlace) => void }) {
  useEffect(() => arrived(place), [place, arrived])
  return null
}

function Opened({ place }: { readonly place: SharedPlace }) {
  switch (place.part) {
    case 'services':
      return <SharedServices at={place.at} />
    case 'rounds':
      return <RoundsScreen />
    case 'round':
      return <RoundScreen key={place.id} id={place.id} />
    case 'write-round':
      return <WriteRoundScreen key={place.id ?? ''} id={place.id} />
    case 'review':
      return <ReviewScreen />
    case 'history':
      return <HistoryScreen key={place.service ?? ''} service={place.service} />
    case 'members':
      return <MembersScreen />
    case 'write-profile':
      return <ProfileScreen key={place.of} of={place.of} />
    case 'practices':
      return <PracticesScreen />
    case 'practice':
      return <PracticeScreen key={place.id} id={place.id} />
    case 'write-practice':
      return <WritePracticeScreen key={`${place.id}/${place.from}`} id={place.id} from={place.from} />
    case 'packs':
      return <PacksScreen />
    case 'readiness':
      return <ReadinessScreen />
  }
}
