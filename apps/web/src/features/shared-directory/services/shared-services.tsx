import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, useMemo } from 'react'
import { Button } from '../../../design/button.tsx'
import { DirectoryProvider } from '../../directory/directory-context.tsx'
import type { DirectoryPlace } from '../../directory/directory-place.ts'
import { FindScreen } from '../../directory/find/find-screen.tsx'
import { ServicePage } from '../../directory/service/service-page.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import { useShared } from '../shared-context.tsx'
import { BesideService } from './beside-service.tsx'
import { CalledAlready } from './called-already.tsx'

const CallsScreen = lazy(async () => ({ default: (await import('../../directory/calls/calls-screen.tsx')).CallsScreen }))
const CallScreen = lazy(async () => ({ default: (await import('../../directory/calls/calls-screen.tsx')).CallScreen }))
const EditScreen = lazy(async () => ({ default: (await import('../../directory/calls/calls-screen.tsx')).EditScreen }))
const TableScreen = lazy(async () => ({ default: (await import('../../directory/atlas/atlas-screen.tsx')).TableScreen }))
const MapScreen = lazy(async () => ({ default: (await import('../../directory/atlas/atlas-screen.tsx')).MapScreen }))

/** The screens of the directory on the services as the network knows them, as far as this member may read. */
export function SharedServices({ at }: { readonly at: DirectoryPlace }) {
  const { on, go, directory } = useShared()
  const services = useMemo(() => new Map(directory.services.map((service) => [service.id, service])), [directory])
  const goTo = (to: DirectoryPlace): void => go(to.kind === 'changes' ? { part: 'history', service: null } : { part: 'services', at: to })
  return (
    <DirectoryProvider value={{ on, place: at, go: goTo, services, saysTiers: true }}>
      <Kinds at={at} />
      <Opened at={at} />
    </DirectoryProvider>
  )
}

const kindOf = { find: 'find', service: 'find', edit: 'find', table: 'table', map: 'map', calls: 'calls', call: 'calls' } as const

function Kinds({ at }: { readonly at: DirectoryPlace }) {
  const { t } = useLingui()
  const { go } = useShared()
  const kinds = [
    { kind: 'find', label: t`Find a service` },
    { kind: 'table', label: t`All services` },
    { kind: 'map', label: t`Map` },
    { kind: 'calls', label: t`What to ask` },
  ] as const
  const open = at.kind in kindOf ? kindOf[at.kind as keyof typeof kindOf] : null
  return (
    <nav className="shared-kinds on-screen" aria-label={t`Ways to look at the services`}>
      {kinds.map(({ kind, label }) => (
        <Button key={kind} look="link" aria-current={open === kind ? 'page' : undefined} onClick={() => go({ part: 'services', at: { kind } })}>
          {label}
        </Button>
      ))}
    </nav>
  )
}

function Opened({ at }: { readonly at: DirectoryPlace }) {
  const { directory } = useShared()
  const serviceOf = (id: string | null) => directory.services.find((service) => service.id === id)
  switch (at.kind) {
    case 'service': {
      const service = serviceOf(at.id)
      return service ? (
        <>
          <ServicePage key={service.id} given={service} />
          <BesideService service={service} />
        </>
      ) : (
        <NotThere />
      )
    }
    case 'edit':
      return <EditScreen key={at.id ?? ''} service={serviceOf(at.id) ?? null} />
    case 'table':
      return <TableScreen />
    case 'map':
      return <MapScreen />
    case 'calls':
      return <CallsScreen />
    case 'call': {
      const service = serviceOf(at.id)
      return service ? (
        <>
          <CalledAlready service={service.id} />
          <CallScreen key={service.id} service={service} />
        </>
      ) : (
        <NotThere />
      )
    }
    case 'find':
    // Lists are brought in and joined in the directory of this copy, and sent from there.
    case 'import':
    case 'doubles':
    case 'changes':
      return <FindScreen />
  }
}

const NotThere = () => (
  <h1 id={placeTitleId} tabIndex={-1}>
    <Trans>The network no longer has this service.</Trans>
  </h1>
)
