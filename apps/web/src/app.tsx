import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { Corpus } from '@recourse/domain/route'
import type { Result } from '@recourse/domain/shared'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useArea } from './area.tsx'
import { atRest } from './at-rest.ts'
import { BrokenPage } from './broken-page.tsx'
import { CorpusProvider } from './corpus/corpus-context.tsx'
import type { CorpusFailure } from './corpus/load-corpus.ts'
import { FaultBoundary } from './fault-boundary.tsx'
import { RoutesScreen, SituationProvider } from './features/routes/routes-screen.tsx'
import { AgeBanner, Footer } from './footer.tsx'
import { Header, LeaveFoot } from './header.tsx'
import { takeLink } from './network/taken-link.ts'
import { OfficialProvider } from './official/official-provider.tsx'
import { type OfflineState, registerWorker } from './offline/register-worker.ts'
import type { Area } from './words/language.ts'
import { WorkProvider } from './work/work-context.tsx'

// Before anything is drawn, and again when a link is pasted into the address of this page.
takeLink()

// What only lawyers read, or only those who look for a service, is fetched only there: the questions do not wait for it.
const DeskScreen = lazy(async () => ({ default: (await import('./features/desk/desk-screen.tsx')).DeskScreen }))
const DirectoryScreen = lazy(async () => ({ default: (await import('./features/directory/directory-screen.tsx')).DirectoryScreen }))
const NetworkScreen = lazy(async () => ({ default: (await import('./features/network/network-screen.tsx')).NetworkScreen }))

/** The whole application: the corpus whole and verified, or the calm page that says it is not. Nothing in between. */
export function App({ loaded }: { readonly loaded: Result<Corpus, CorpusFailure> }) {
  const [area, goToArea] = useArea()
  const isDesk = area === 'desk'
  const [offline, setOffline] = useState<OfflineState>('preparing')
  // Once the page is at rest: the copy for offline use is some hundreds of kilobytes, and must not take an old phone's time from the first question.
  useEffect(() => (isDesk ? undefined : atRest(() => registerWorker(setOffline))), [isDesk])
  return (
    <I18nProvider i18n={i18n}>
      <FaultBoundary>
        <Header area={area} onArea={goToArea} offline={isDesk ? null : offline} />
        {loaded.ok ? (
          <CorpusProvider corpus={loaded.value}>
            <AgeBanner corpus={loaded.value} />
            <OfficialProvider>
              <WorkProvider directory={loaded.value.directory}>
                <SituationProvider corpus={loaded.value}>
                  <Opened area={area} />
                </SituationProvider>
              </WorkProvider>
            </OfficialProvider>
            <Footer corpus={loaded.value} area={area} />
          </CorpusProvider>
        ) : (
          <BrokenPage code={loaded.error.kind} />
        )}
        <LeaveFoot />
      </FaultBoundary>
    </I18nProvider>
  )
}

const screens = { routes: RoutesScreen, services: DirectoryScreen, network: NetworkScreen, desk: DeskScreen } as const satisfies Record<Area, unknown>

function Opened({ area }: { readonly area: Area }) {
  const Screen = screens[area]
  return (
    <Suspense fallback={<main className="page" id="main" tabIndex={-1} aria-busy="true" />}>
      <Screen />
    </Suspense>
  )
}
