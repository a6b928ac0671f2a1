import { i18n } from '@lingui/core'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect, useMemo } from 'react'
import { messages as en } from '../../../locales/en/directory.po'
import { messages as fr } from '../../../locales/fr/directory.po'
import { Button } from '../../design/button.tsx'
import { dayOf } from '../../words/dates.ts'
import { useWork } from '../../work/work-context.tsx'
import { DirectoryProvider, useDirectoryView } from './directory-context.tsx'
import type { DirectoryPlace } from './directory-place.ts'
import { FindScreen } from './find/find-screen.tsx'
import { ServicePage } from './service/service-page.tsx'
import { placeTitleId, usePlace } from './use-place.ts'
import './directory.css'

// Its words come with it: nobody else pays for them.
i18n.load({ en, fr })

const CallsScreen = lazy(async () => ({ default: (await import('./calls/calls-screen.tsx')).CallsScreen }))
const CallScreen = lazy(async () => ({ default: (await import('./calls/calls-screen.tsx')).CallScreen }))
const EditScreen = lazy(async () => ({ default: (await import('./calls/calls-screen.tsx')).EditScreen }))
const ImportScreen = lazy(async () => ({ default: (await import('./exchange/exchange-screen.tsx')).ImportScreen }))
const DoublesScreen = lazy(async () => ({ default: (await import('./exchange/exchange-screen.tsx')).DoublesScreen }))
const ChangesScreen = lazy(async () => ({ default: (await import('./exchange/exchange-screen.tsx')).ChangesScreen }))
const TableScreen = lazy(async () => ({ default: (await import('./atlas/atlas-screen.tsx')).TableScreen }))
const MapScreen = lazy(async () => ({ default: (await import('./atlas/atlas-screen.tsx')).MapScreen }))

/** Services: to find one, to read what is claimed of it and since when, to ask what is not known, and to bring in and take out lists. */
export function DirectoryScreen() {
  const { place, go, arrived } = usePlace()
  const { directory } = useWork()
  const on = dayOf(new Date())
  const services = useMemo(() => new Map(directory.services.map((service) => [service.id, service])), [directory])
  return (
    <DirectoryProvider value={{ on, place, go, services }}>
      <main className="page directory flow" id="main" tabIndex={-1}>
        <Tabs />
        <NotKept />
        <Suspense fallback={<section aria-busy="true" />}>
          <Opened place={place} />
          <Arrival place={place} arrived={arrived} />
        </Suspense>
      </main>
    </DirectoryProvider>
  )
}

// Beside what is shown, under the same suspense: its effect runs once that is there.
function Arrival({ place, arrived }: { readonly place: DirectoryPlace; readonly arrived: (place: DirectoryPlace) => void }) {
  useEffect(() => arrived(place), [place, arrived])
  return null
}

// Which tab a place belongs to: a service was reached from somewhere, and stands under "find".
const tabOf = {
  find: 'find',
  service: 'find',
  edit: 'find',
  table: 'table',
  map: 'map',
  calls: 'calls',
  call: 'calls',
  import: 'import',
  doubles: 'import',
  changes: 'changes',
} as const satisfies Record<DirectoryPlace['kind'], DirectoryPlace['kind']>

function Tabs() {
  const { t } = useLingui()
  const { place, go } = useDirectoryView()
  const tabs = [
    { kind: 'find', label: t`Find a service` },
    { kind: 'table', label: t`All services` },
    { kind: 'map', label: t`Map` },
    { kind: 'calls', label: t`What to ask` },
    { kind: 'import', label: t`Bring in a list` },
    { kind: 'changes', label: t`What was done here` },
  ] as const
  return (
    <nav className="directory-tabs on-screen" aria-label={t`Parts of the directory`}>
      {tabs.map(({ kind, label }) => (
        <Button key={kind} look="quiet" aria-current={tabOf[place.kind] === kind ? 'page' : undefined} onClick={() => go({ kind })}>
          {label}
        </Button>
      ))}
    </nav>
  )
}

function NotKept() {
  const { isKept } = useWork()
  if (isKept) return null
  return (
    <p role="alert" className="card">
      <Trans>This browser keeps nothing for this page. What was done is here until the page is closed: save it as a file under “What was done here”.</Trans>
    </p>
  )
}

function Opened({ place }: { readonly place: DirectoryPlace }) {
  const { services } = useDirectoryView()
  switch (place.kind) {
    case 'find':
      return <FindScreen />
    case 'service': {
      const service = services.get(place.id)
      return service ? <ServicePage key={service.id} given={service} /> : <NotThere />
    }
    case 'edit':
      return <EditScreen key={place.id ?? ''} service={place.id === null ? null : (services.get(place.id) ?? null)} />
    case 'table':
      return <TableScreen />
    case 'map':
      return <MapScreen />
    case 'calls':
      return <CallsScreen />
    case 'call': {
      const service = services.get(place.id)
      return service ? <CallScreen key={service.id} service={service} /> : <NotThere />
    }
    case 'import':
      return <ImportScreen />
    case 'doubles':
      return <DoublesScreen />
    case 'changes':
      return <ChangesScreen />
  }
}

const NotThere = () => (
  <h1 id={placeTitleId} tabIndex={-1}>
    <Trans>This service is no longer in this copy of the directory.</Trans>
  </h1>
)
