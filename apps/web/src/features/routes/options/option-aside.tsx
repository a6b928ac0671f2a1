import { Trans } from '@lingui/react/macro'
import { useRoutes } from '../routes-context.tsx'
import { citedBy, mainCitations } from './cited.ts'
import { CodedLines } from './coded-lines.tsx'
import { Decider } from './decider.tsx'
import type { FoundOption } from './option-groups.ts'
import { ProvisionLink } from './provision-list.tsx'

const shownProvisions = 3

/** Beside an option: who decides, and the law it rests on first. */
export function OptionAside({ found }: { readonly found: FoundOption }) {
  const { option } = found
  const { corpus } = useRoutes()
  const main = mainCitations(option).slice(0, shownProvisions)
  const rest = citedBy(option).length - main.length
  return (
    <dl>
      <dt>
        <Trans>Who decides</Trans>
      </dt>
      <dd>
        <Decider option={option} />
      </dd>
      <CodedLines found={found} />
      {main.length > 0 ? (
        <>
          <dt>
            <Trans>Law</Trans>
          </dt>
          {main.map((id) => {
            const provision = corpus.law.provisions[id]
            return provision ? (
              <dd key={id}>
                <ProvisionLink provision={provision} isShort />
              </dd>
            ) : null
          })}
          {rest > 0 ? (
            <dd className="soft">
              <Trans>and {rest} more under “More”</Trans>
            </dd>
          ) : null}
        </>
      ) : null}
    </dl>
  )
}
