import type { Proposal } from '@recourse/domain/directory'
import { maySettle } from '../kept/standing.ts'
import type { Shared } from '../shared-context.tsx'

type Seeing = Pick<Shared, 'me' | 'state' | 'view'>

/** Whether this member may accept or refuse what is proposed of a service. */
export const maySettleHere = ({ me, state }: Pick<Shared, 'me' | 'state'>, service: string): boolean =>
  maySettle({ roles: [me.role], organizationId: me.organizationId }, service, state.records.owners)

/** Proposals on which this member has said nothing yet: what waits to be sent counts as said. */
export const openProposals = ({ state, view }: Seeing): readonly Proposal[] =>
  view.standing.proposals.filter(({ said }) => !state.words.some(({ record, notTaken }) => record === said.entry.id && notTaken === null))

/** How many things there are that this member can settle now. What is claimed both ways is settled by a call alone. */
export const toSettle = (seeing: Seeing): number =>
  openProposals(seeing).filter(({ said, service }) => said.by.member !== seeing.me.memberId && maySettleHere(seeing, service)).length +
  new Set(seeing.view.mine.conflicts.map(({ service }) => service)).size
