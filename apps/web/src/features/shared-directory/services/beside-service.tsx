import { Trans, useLingui } from '@lingui/react/macro'
import type { Service } from '@recourse/domain/directory'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Select } from '../../../design/select.tsx'
import { useWords } from '../../../words/voice.tsx'
import { putOut } from '../kept/shared-store.ts'
import { ConflictCard } from '../review/conflict-card.tsx'
import { ProposalCard } from '../review/proposal-card.tsx'
import { openProposals } from '../review/to-settle.ts'
import { useLeads, useShared, Way } from '../shared-context.tsx'
import { useOrganizationName } from '../who.tsx'

/** What stands beside a service in the network: what is proposed of it, edits that disagree, who answers for it, and what was done to it. */
export function BesideService({ service }: { readonly service: Service }) {
  const shared = useShared()
  const proposals = openProposals(shared).filter((one) => one.service === service.id)
  const conflicts = shared.view.mine.conflicts.filter((one) => one.service === service.id)
  const kept = (id: string) => shared.state.records.entries.find(({ entry }) => entry.id === id)
  return (
    <div className="flow beside-service">
      {conflicts.length > 0 ? <ConflictCard conflicts={conflicts} /> : null}
      {proposals.length > 0 ? (
        <section className="flow-tight" aria-labelledby="beside-proposals">
          <h2 id="beside-proposals">
            <Trans>Proposed, not settled</Trans>
          </h2>
          {proposals.map((proposal) => {
            const entry = kept(proposal.said.entry.id)
            return entry ? <ProposalCard key={entry.entry.id} proposal={proposal} kept={entry} /> : null
          })}
        </section>
      ) : null}
      <section className="card flow-tight" aria-labelledby="beside-owner">
        <h2 id="beside-owner">
          <Trans>In the network</Trans>
        </h2>
        <Owner service={service} />
        <p className="on-screen">
          <Way to={{ part: 'history', service: service.id }}>
            <Trans>Everything that was done to it, and by whom</Trans>
          </Way>
        </p>
      </section>
    </div>
  )
}

function Owner({ service }: { readonly service: Service }) {
  const { t } = useLingui()
  const { text } = useWords()
  const { state, people, on } = useShared()
  const leads = useLeads()
  const nameOf = useOrganizationName()
  const [chosen, setChosen] = useState('')
  const owners = state.records.owners.filter((one) => one.service === service.id)
  const isWaiting = state.outgoing.some((one) => one.kind === 'ownership' && one.about === service.id && one.state.kind !== 'not-taken')
  const organizations = (people?.organizations ?? []).filter(
    ({ state: is, organizationId }) => is === 'active' && !owners.some((one) => one.organizationId === organizationId),
  )
  const give = (): void => {
    const record = crypto.randomUUID()
    setChosen('')
    putOut([
      {
        kind: 'ownership',
        id: record,
        expected: 0,
        tier: 'public',
        about: service.id,
        organizationId: chosen,
        wish: 'accepted',
        signed: null,
        said: { record, service: service.id, organization: chosen, on },
        text: null,
        entry: null,
        state: { kind: 'waiting' },
      },
    ])
  }
  return (
    <>
      <p>
        {owners.length === 0 ? (
          <Trans>No organization answers for it: coordinators settle what is proposed.</Trans>
        ) : (
          <Trans>Its own stewards settle what is proposed: {owners.map(({ organizationId }) => nameOf(organizationId)).join(', ')}.</Trans>
        )}
      </p>
      {leads && organizations.length > 0 ? (
        <div className="row on-screen shared-owner">
          <Select
            label={t`Let an organization answer for it`}
            none={t`Choose an organization`}
            value={chosen}
            choices={organizations.map(({ organizationId, name }) => ({ id: organizationId, label: text(name) }))}
            onChange={setChosen}
          />
          <Button small disabled={chosen === '' || isWaiting} onClick={give}>
            <Trans>Let it answer</Trans>
          </Button>
        </div>
      ) : null}
    </>
  )
}
