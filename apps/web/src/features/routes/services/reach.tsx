import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ServiceMatch } from '@recourse/domain/route'
import { Icon } from '../../../design/icon.tsx'
import { useWords } from '../../../words/voice.tsx'

/** How near a service is, in words. A site whose place is kept secret says the region and nothing else, whatever the match holds. */
export function Reach({ match }: { readonly match: ServiceMatch }) {
  const { say } = useWords()
  switch (match.reach) {
    case 'region-confidential':
      return (
        <>
          <Icon name="lock" /> {say(msg`In this region`, msg({ message: 'In your region', context: 'together' }))}
        </>
      )
    case 'near':
      return match.km === null ? <Trans>Near</Trans> : <Trans>about {match.km} km</Trans>
    case 'province':
      return <Trans>Serves the province</Trans>
    case 'national':
      return <Trans>Serves all of Canada</Trans>
    case 'elsewhere':
      return <Trans>Somewhere else</Trans>
  }
}
