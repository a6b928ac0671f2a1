import { Trans } from '@lingui/react/macro'
import { redacted, type Service } from '@recourse/domain/directory'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Tag } from '../../../design/tag.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useShared, Way } from '../shared-context.tsx'
import { useCallerName } from './caller-name.ts'
import type { RoundSeen } from './use-rounds.ts'

const perPage = 60

/** Every service of a round, who calls it and how it stands. */
export function RoundTable({ seen, services }: { readonly seen: RoundSeen; readonly services: ReadonlyMap<string, Service> }) {
  const [shown, setShown] = useState(perPage)
  return (
    <Disclosure label={<Trans>Every service of the round, and who calls it</Trans>}>
      <ul className="bare shared-list flow-tight">
        {seen.round.services.slice(0, shown).map((id) => (
          <Line key={id} id={id} seen={seen} service={services.get(id)} />
        ))}
      </ul>
      {seen.round.services.length > shown ? (
        <Button onClick={() => setShown(shown + perPage)}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </Disclosure>
  )
}

function Line({ id, seen: { round, progress }, service: whole }: { readonly id: string; readonly seen: RoundSeen; readonly service: Service | undefined }) {
  const { text } = useWords()
  const { directory } = useShared()
  const nameOf = useCallerName()
  const service = whole && redacted(whole, directory.places)
  const callers = round.calls.filter((call) => call.service === id).map(({ who }) => nameOf(who))
  return (
    <li className="row apart" data-service={id}>
      <span>
        {service ? (
          <Way to={{ part: 'services', at: { kind: 'service', id } }}>{text(service.name)}</Way>
        ) : (
          <Trans>A service that is no longer in the directory</Trans>
        )}
        <span className="small soft"> · {callers.length === 0 ? <Trans>whoever has time</Trans> : callers.join('; ')}</span>
      </span>
      {progress.confirmed.includes(id) ? (
        <Tag tone="open">
          <Trans>Answered</Trans>
        </Tag>
      ) : progress.tried.includes(id) ? (
        <Tag tone="depends">
          <Trans>Called, no answer</Trans>
        </Tag>
      ) : (
        <Tag tone="info">
          <Trans>Not called</Trans>
        </Tag>
      )}
    </li>
  )
}
