import type { PublicNetwork } from '../../storage/index.ts'
import type { Answers } from '../answering.ts'
import { note } from '../audit.ts'
import { refused } from '../refused.ts'
import { hashOf, newToken } from '../session-cookie.ts'
import { beginGroup, bytes, checkMemberCard, checkOrganizationCard, keepRecoverySeal, newMemberOf, newOrganizationOf } from './joining.ts'
import { sessionOf } from './session.ts'

/** A network as anybody may know it. */
export const networkOf = ({ networkId, nameEn, nameFr, rootPublic, foundedOn }: PublicNetwork) => ({
  networkId,
  name: { en: nameEn, fr: nameFr },
  rootPublic: rootPublic.toString('base64url'),
  foundedOn,
})

export const foundingAnswers: Answers<'listNetworks' | 'openFounding' | 'foundNetwork'> = {
  listNetworks: { atDoor: async ({ door }) => ({ networks: (await door.networks()).map(networkOf) }) },
  openFounding: {
    atDoor: async ({ door, body }) => {
      if (!(await door.mayFound(hashOf(bytes(body.token))))) throw refused('founding-closed')
      return { open: true }
    },
  },
  foundNetwork: {
    atDoor: async ({ door, body, cookie, presented }) => {
      const { network, organization, member, groups, recoverySeal } = body
      const voucher = { by: 'root', publicKey: network.rootPublic }
      const { networkId } = network
      checkOrganizationCard(organization, networkId, voucher)
      checkMemberCard(member, { network: networkId, organization: organization.organizationId, role: 'network-steward', invitation: null, voucher })
      if (new Set(groups.map(({ kind }) => kind)).size !== 3) throw refused('not-understood', 'groups')
      const { token, hash } = newToken()
      const me = { networkId, memberId: member.memberId, organizationId: organization.organizationId }
      const made = await door.found(
        hashOf(bytes(body.token)),
        {
          network: { networkId, nameEn: network.name.en, nameFr: network.name.fr, rootPublic: bytes(network.rootPublic) },
          organization: newOrganizationOf(organization),
          member: newMemberOf(member),
          session: hash,
        },
        async (tx) => {
          for (const group of groups) await beginGroup(tx, me, { ...group, organizationId: organization.organizationId })
          if (recoverySeal) await keepRecoverySeal(tx, me, recoverySeal)
          await note(tx, me, { action: 'network.founded' })
        },
      )
      if (!made) throw refused('founding-closed')
      if (presented) await door.endSession(presented)
      const actor = await door.touchSession(hash)
      if (!actor) throw refused('sign-in-failed')
      cookie.give(token)
      return { session: sessionOf(actor) }
    },
  },
}
