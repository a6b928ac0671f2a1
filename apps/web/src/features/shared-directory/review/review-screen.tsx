import { Plural, Trans } from '@lingui/react/macro'
import type { Conflict, Proposal } from '@recourse/domain/directory'
import { useMemo, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { WhatWasDone } from '../../directory/service/history.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import type { SharedEntry } from '../kept/shared-types.ts'
import { useShared } from '../shared-context.tsx'
import { Who } from '../who.tsx'
import { ApartCard } from './apart-card.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { servicesApart } from './contradictions.ts'
import { ProposalCard } from './proposal-card.tsx'
import { openProposals } from './to-settle.ts'

const shownAtFirst = 10

/** What has to be settled: proposals of others and one's own, edits that disagree, and what is claimed both ways. */
export function ReviewScreen() {
  const shared = useShared()
  const { view, state, on } = shared
  const [shown, setShown] = useState(shownAtFirst)
  const kept = useMemo(() => new Map(state.records.entries.map((one) => [one.entry.id, one])), [state.records.entries])
  const proposals = openProposals(shared)
  const conflicts = useMemo(() => grouped(view.mine.conflicts), [view.mine.conflicts])
  const apart = useMemo(() => servicesApart(view.mine.directory.services, on), [view.mine.directory, on])
  return (
    <>
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>To settle</Trans>
          </h1>
          <p className="soft">
            <Trans>Nothing is decided in silence: each side is shown with who said it, how it was learnt and when.</Trans>
          </p>
        </div>
      </div>
      <section className="flow-tight" aria-labelledby="review-proposals">
        <h2 id="review-proposals">
          <Trans>Proposed changes</Trans>
        </h2>
        {proposals.length === 0 ? (
          <p className="soft">
            <Trans>Nothing is proposed now.</Trans>
          </p>
        ) : (
          proposals.map((proposal) => <Kept key={proposal.said.entry.id} proposal={proposal} kept={kept} />)
        )}
        <Said />
      </section>
      <section className="flow-tight" aria-labelledby="review-conflicts">
        <h2 id="review-conflicts">
          <Trans>Edits that disagree</Trans>
        </h2>
        {conflicts.length === 0 ? (
          <p className="soft">
            <Trans>No two edits disagree.</Trans>
          </p>
        ) : (
          conflicts.map((group) => <ConflictCard key={group[0]?.service} conflicts={group} />)
        )}
      </section>
      <section className="flow-tight" aria-labelledby="review-apart">
        <h2 id="review-apart">
          <Trans>Claimed both ways</Trans>
        </h2>
        {apart.length === 0 ? (
          <p className="soft">
            <Trans>Nothing is claimed both ways.</Trans>
          </p>
        ) : (
          apart.slice(0, shown).map(({ service, those }) => <ApartCard key={service.id} service={service} those={those} />)
        )}
        {apart.length > shown ? (
          <Button onClick={() => setShown(shown + shownAtFirst)}>
            <Trans>Show more</Trans>
          </Button>
        ) : null}
      </section>
      <Refused entries={state.records.entries} />
    </>
  )
}

function Kept({ proposal, kept }: { readonly proposal: Proposal; readonly kept: ReadonlyMap<string, SharedEntry> }) {
  const entry = kept.get(proposal.said.entry.id)
  return entry ? <ProposalCard proposal={proposal} kept={entry} /> : null
}

function grouped(conflicts: readonly Conflict[]): readonly (readonly Conflict[])[] {
  const groups = new Map<string, Conflict[]>()
  for (const conflict of conflicts) groups.set(conflict.service, [...(groups.get(conflict.service) ?? []), conflict])
  return [...groups.values()]
}

/** Words that were said here and are on their way. */
function Said() {
  const { state } = useShared()
  const waiting = state.words.filter(({ notTaken }) => notTaken === null).length
  return (
    <p role="status" className="small">
      {waiting > 0 ? <Plural value={waiting} one="# decision of yours is on its way." other="# decisions of yours are on their way." /> : null}
    </p>
  )
}

const mostShown = 20

/** What was refused, with why: nobody proposes the same again without knowing. */
function Refused({ entries }: { readonly entries: readonly SharedEntry[] }) {
  const { language } = useWords()
  const refused = entries
    .filter(({ state }) => state === 'refused')
    .slice(-mostShown)
    .reverse()
  if (refused.length === 0) return null
  return (
    <section className="card flow-tight" aria-labelledby="review-refused">
      <h2 id="review-refused">
        <Trans>Refused lately</Trans>
      </h2>
      <ul className="bare history">
        {refused.map(({ entry, author, judged }) => (
          <li key={entry.id} className="flow-tight">
            <p>
              <WhatWasDone entry={entry} />
            </p>
            <p className="small soft">
              <Trans>
                Proposed by <Who author={author} />.
              </Trans>{' '}
              {judged ? (
                <Trans>
                  Refused by <Who author={judged.by} />, {dayInWords(judged.on, language)}.
                </Trans>
              ) : null}
            </p>
            {judged?.reason ? (
              <p>
                <Trans>Why: {judged.reason}</Trans>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
