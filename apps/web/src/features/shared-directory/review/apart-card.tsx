import { Plural, Trans } from '@lingui/react/macro'
import { type Contradiction, type ContradictionSide, redacted, type Service } from '@recourse/domain/directory'
import { useId } from 'react'
import { Button } from '../../../design/button.tsx'
import { Tag } from '../../../design/tag.tsx'
import { useWords } from '../../../words/voice.tsx'
import { DirectoryProvider } from '../../directory/directory-context.tsx'
import { ClaimLine } from '../../directory/service/claim-line.tsx'
import { useShared } from '../shared-context.tsx'
import '../../directory/service/service.css'

/** What is claimed of a service both ways: both sides with their source, how it was learnt and how old it is, and a call to ask the service itself. */
export function ApartCard({ service: whole, those }: { readonly service: Service; readonly those: readonly Contradiction[] }) {
  const { text } = useWords()
  const { on, go, directory } = useShared()
  const titleId = useId()
  const service = redacted(whole, directory.places)
  return (
    <article className="card flow-tight" data-apart={service.id} aria-labelledby={titleId}>
      <h3 id={titleId}>{text(service.name)}</h3>
      <DirectoryProvider
        value={{
          on,
          place: { kind: 'service', id: service.id },
          go: (at) => go({ part: 'services', at }),
          services: new Map([[service.id, service]]),
          saysTiers: true,
        }}
      >
        {those.map(({ sides: [newer, older], outweighs }) => (
          <div key={`${newer.claim.id} ${older.claim.id}`} className="claims-apart flow-tight">
            <div className="claims-beside">
              <Side service={service} side={newer} />
              <Side service={service} side={older} />
            </div>
            {outweighs ? (
              <Tag tone="info">
                <Trans>The service itself said both; the newer answer outweighs the older.</Trans>
              </Tag>
            ) : (
              <Tag tone="depends">
                <Trans>Neither outweighs the other.</Trans>
              </Tag>
            )}
          </div>
        ))}
      </DirectoryProvider>
      <div className="row">
        <Button small onClick={() => go({ part: 'services', at: { kind: 'call', id: service.id } })}>
          <Trans>Ask the service itself</Trans>
        </Button>
      </div>
    </article>
  )
}

function Side({ service, side: { claim, ageInDays } }: { readonly service: Service; readonly side: ContradictionSide }) {
  // What would show a secret place was taken out of the service's own copy.
  const clean = service.claims.find(({ id }) => id === claim.id)
  if (!clean) return null
  return (
    <div>
      <ClaimLine claim={clean} service={service} />
      {ageInDays === null || ageInDays < 0 ? null : (
        <p className="small soft">
          <Plural value={ageInDays} _0="Learnt today." one="Learnt # day ago." other="Learnt # days ago." />
        </p>
      )}
    </div>
  )
}
