import { Trans, useLingui } from '@lingui/react/macro'
import type { Proposal, ProposedChange, Service } from '@recourse/domain/directory'
import { useId, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Field } from '../../../design/field.tsx'
import { Tag } from '../../../design/tag.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { visibilityWords } from '../../directory/claim-words.ts'
import { WhatWasDone } from '../../directory/service/history.tsx'
import { groupOf } from '../kept/record-shared.ts'
import { sayOf } from '../kept/shared-store.ts'
import type { OutgoingWord, SharedEntry } from '../kept/shared-types.ts'
import { useShared, Way } from '../shared-context.tsx'
import { Who } from '../who.tsx'
import { PartValue, usePartName } from './part-words.tsx'
import { maySettleHere } from './to-settle.ts'

/** A proposed change: who proposes what, the old and the new side by side, and what this member may do with it. */
export function ProposalCard({ proposal, kept }: { readonly proposal: Proposal; readonly kept: SharedEntry }) {
  const { text, word, language } = useWords()
  const shared = useShared()
  const titleId = useId()
  const { entry } = proposal.said
  const service = serviceOf(proposal, shared.directory.services)
  return (
    <article className="card flow-tight proposal" data-proposal={entry.id} aria-labelledby={titleId}>
      <h3 id={titleId}>{service ? text(service.name) : proposal.service}</h3>
      <p className="small soft">
        <Who author={kept.author} />, {dayInWords(kept.on, language)}. <Trans>For: {word(visibilityWords[kept.tier])}.</Trans>
      </p>
      <p>
        <WhatWasDone entry={entry} />
      </p>
      {proposal.takesBack ? <TakesBack id={proposal.takesBack} /> : null}
      {service && proposal.changes.length > 0 ? <SideBySide service={service} changes={proposal.changes} /> : null}
      {proposal.changes.some(({ unseen }) => unseen) ? (
        <p>
          <Tag tone="depends">
            <Trans>Made without seeing a later change</Trans>
          </Tag>{' '}
          <Trans>Somebody changed the same part since. Look at what stands today before you settle it.</Trans>
        </p>
      ) : null}
      <div className="row">
        <Settle kept={kept} service={proposal.service} />
        {service ? (
          <Way to={{ part: 'services', at: { kind: 'service', id: service.id } }}>
            <Trans>The whole record</Trans>
          </Way>
        ) : null}
      </div>
    </article>
  )
}

const serviceOf = ({ said, service }: Proposal, services: readonly Service[]): Service | null =>
  services.find(({ id }) => id === service) ?? (said.entry.change.kind === 'put' ? said.entry.change.service : null)

function TakesBack({ id }: { readonly id: string }) {
  const { state } = useShared()
  const target = state.records.entries.find(({ entry }) => entry.id === id)
  return target ? (
    <p>
      <Trans>It would take back:</Trans> <WhatWasDone entry={target.entry} />
    </p>
  ) : null
}

/** The old and the new of each part, beside each other; under each other on a narrow screen. */
function SideBySide({ service, changes }: { readonly service: Service; readonly changes: readonly ProposedChange[] }) {
  const partName = usePartName()
  const { t } = useLingui()
  const [now, then] = [t`As it stands`, t`As proposed`]
  return (
    <div className="sides-scroll">
      <table className="sides">
        <thead>
          <tr>
            <th scope="col">
              <Trans>Part</Trans>
            </th>
            <th scope="col">{now}</th>
            <th scope="col">{then}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ part, before, after }, i) => (
            <tr key={i}>
              <th scope="row">{partName(part)}</th>
              <td data-side={now}>
                <PartValue service={service} part={part} value={part.field === 'gone' ? true : before} />
              </td>
              <td data-side={then}>
                <PartValue service={service} part={part} value={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Settle({ kept, service }: { readonly kept: SharedEntry; readonly service: string }) {
  const { t } = useLingui()
  const shared = useShared()
  const [isRefusing, setIsRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const [isFault, setIsFault] = useState(false)
  const id = useId()
  const say = (state: OutgoingWord['state'], why: string | null): void =>
    sayOf([{ record: kept.entry.id, recordKind: 'entry', version: kept.version, state, reason: why, group: groupOf(kept.tier), notTaken: null }])
  if (kept.author.memberId === shared.me.memberId && !maySettleHere(shared, service))
    return (
      <Button small onClick={() => say('withdrawn', null)}>
        <Trans>Take my proposal back</Trans>
      </Button>
    )
  if (!maySettleHere(shared, service))
    return (
      <p className="small soft">
        <Trans>A coordinator, or the organization that answers for this service, settles it.</Trans>
      </p>
    )
  const refuse = (): void => {
    if (reason.trim() === '') {
      setIsFault(true)
      document.getElementById(id)?.focus()
    } else say('refused', reason.trim())
  }
  if (!isRefusing)
    return (
      <>
        <Button look="main" small onClick={() => say('accepted', null)}>
          <Trans>Accept</Trans>
        </Button>
        <Button small onClick={() => setIsRefusing(true)}>
          <Trans>Refuse</Trans>
        </Button>
      </>
    )
  return (
    <form
      className="flow-tight proposal-refuse"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        refuse()
      }}
    >
      <Field
        id={id}
        type="long"
        isRequired
        label={t`Why it is refused`}
        note={t`Whoever proposed it reads this, sealed. About the service, never about a person.`}
        value={reason}
        onChange={setReason}
        fault={isFault && reason.trim() === '' ? t`Say why: a refusal without a reason teaches nobody.` : null}
      />
      <div className="row">
        <Button type="submit" small>
          <Trans>Refuse it</Trans>
        </Button>
        <Button small look="quiet" onClick={() => setIsRefusing(false)}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
