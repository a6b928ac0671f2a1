import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { newKey, sealed, signed } from '../people.test-kit.ts'
import { checkMemberCard } from './joining.ts'

const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

function asked(joined: string) {
  const [network, organization, invitation, memberId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const [key, voucher] = [newKey(), newKey()]
  const said = {
    network,
    organization,
    member: memberId,
    role: 'member',
    handle: 'helpline.two',
    signPublic: key.publicKey,
    receivePublic: randomBytes(1216).toString('base64url'),
    invitation,
    joined,
  }
  const card = signed('member', said, [
    { by: memberId, key },
    { by: invitation, key: voucher },
  ])
  const given = { memberId, handle: 'helpline.two', card, salt: 'x', loginPublic: key.publicKey, keysSealed: sealed() }
  return () => checkMemberCard(given, { network, organization, role: 'member', invitation, voucher: { by: invitation, publicKey: voucher.publicKey } })
}

test('a card bears the day on which its member joins, in whatever time zone: an invitation that ended cannot be used by dating a card back', () => {
  expect(asked(dayIn(0))).not.toThrow()
  for (const days of [-30, -3, 3, 400]) expect(asked(dayIn(days)), String(days)).toThrow(expect.objectContaining({ where: 'member.card.joined' }))
})
