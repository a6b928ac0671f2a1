import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Service } from '@recourse/domain/directory'
import type { ServiceMatch } from '@recourse/domain/route'
import { answerTo } from '@recourse/domain/situation'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'

type Props = { readonly service: Service; readonly match: ServiceMatch }

/** Where a service is and how near, in words. A site whose place is kept secret says the region and nothing else, whatever its record and the match hold. */
export function Reach({ service, match }: Props) {
  switch (match.reach) {
    case 'region-confidential':
      return <Confidential />
    case 'national':
      return <Trans>All of Canada</Trans>
    case 'near':
    case 'elsewhere':
    case 'province':
      return service.area.kind === 'towns' ? <Towns service={service} match={match} /> : <Province service={service} />
  }
}

// The match leaves out other provinces once one is known: only then is "this region" true.
function Confidential() {
  const { state } = useRoutes()
  const { say } = useWords()
  const isKnown = state.seeking.near !== null || answerTo(state.answers, 'province').kind === 'known'
  return (
    <>
      <Icon name="lock" /> {isKnown ? say(msg`In this region`, msg({ message: 'In your region', context: 'together' })) : <Trans>Place kept secret</Trans>}
    </>
  )
}

function Towns({ service: { area }, match: { reach, km, access } }: Props) {
  const { corpus } = useRoutes()
  const { text } = useWords()
  const ids = area.kind === 'towns' ? area.places : []
  const towns = ids
    .flatMap((id) => corpus.directory.places.find((place) => place.id === id) ?? [])
    .map((place) => text(place.name))
    .join(', ')
  if (km === null || km === 0) return towns
  return (
    <>
      <HowFar towns={towns} km={km} isFar={reach === 'elsewhere'} /> <Access access={access} />
    </>
  )
}

function HowFar({ towns, km, isFar }: { readonly towns: string; readonly km: number; readonly isFar: boolean }) {
  return isFar ? (
    <Trans>
      {towns}: far, about {km} km (estimate)
    </Trans>
  ) : (
    <Trans>
      {towns}: about {km} km (estimate)
    </Trans>
  )
}

// A distance by road means nothing where no road leads: how one gets there is said with it.
function Access({ access }: { readonly access: ServiceMatch['access'] | undefined }) {
  switch (access) {
    case 'fly-in':
      return <Trans>No road leads there: by air.</Trans>
    case 'winter-road':
      return <Trans>By air; a road leads there in winter only.</Trans>
    case 'ferry':
      return <Trans>By road and ferry.</Trans>
    case undefined:
      return null
  }
}

function Province({ service: { area } }: { readonly service: Service }) {
  const { facts } = useRoutes()
  const { text } = useWords()
  const type = facts.get('province')?.type
  const ids = area.kind === 'province' ? area.provinces : []
  const names = type?.kind === 'enum' ? type.values.filter((choice) => ids.includes(choice.id)).map((choice) => text(choice.label)) : []
  return <Trans>All of {names.join(', ')}</Trans>
}
