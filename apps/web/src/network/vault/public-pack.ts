import { fromBase64Url, peopleOf } from '@recourse/vault/keys'
import type { VaultWork } from '../vault-asks.ts'
import { wordsOf } from './me.ts'
import { seenOf } from './records.ts'
import { stop, type VaultState } from './state.ts'

/**
 * Who said what a network published, as far as the cards that came with it lead to the root that it names. Needs no key of anybody's. Stops when the
 * root is no key.
 */
export function checkPublic(_: VaultState, { networkId, rootPublic, cards, said }: VaultWork['checkPublic']['ask']): VaultWork['checkPublic']['answer'] {
  const root = fromBase64Url(rootPublic)
  if (root?.length !== 32) throw stop({ code: 'altered' })
  const organizations = new Map(cards.map(({ organizationId, organizationCard }) => [organizationId, organizationCard]))
  const delegations = new Map(cards.flatMap(({ delegation }) => (delegation ? [[delegation.statement, delegation] as const] : [])))
  const people = peopleOf(
    {
      network: networkId,
      members: cards.map(({ card, roles }) => ({ card, roles })),
      organizations: [...organizations.values()],
      delegations: [...delegations.values()],
    },
    root,
  )
  return { rootWords: wordsOf(root), said: seenOf(said, { people, network: networkId }) }
}
