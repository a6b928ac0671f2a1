import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { OrganizationCard } from './cards.ts'
import { peopleOf } from './chain.ts'
import { openHistory, openRecord, unwrapEpoch } from './group.ts'
import { openForNewcomer, readInvitation } from './invitation.ts'
import { keyWords } from './passphrase.ts'
import { joinShares, openForRecovery } from './recovery.ts'
import { readShare } from './share-text.ts'
import { vaultReady } from './sodium.ts'
import { bears, readStatement } from './statement.ts'
import { keysOfPasskey, keysOfPassphrase, openUserKeys } from './user-keys.ts'

// What was sealed in November 2026 must open for ever. If a test here fails, the program is wrong and not the file: write a reader for the old format.
const frozen = JSON.parse(readFileSync(join(import.meta.dirname, 'frozen', 'v1.json'), 'utf8'))
const { ids } = frozen
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const user = {
  signSeed: hex(frozen.user.signSeed),
  receiveSeed: hex(frozen.user.receiveSeed),
  rootPublic: hex(frozen.user.rootPublic),
  rootSeed: hex(frozen.user.rootSeed),
}
const mine = { ok: true, value: user }

beforeAll(vaultReady)

test('the keys of a user open by their passphrase, which gives the same key to sign in with', () => {
  const { words, salt, memory, passes, loginPublic, sealed } = frozen.passphrase
  const keys = keysOfPassphrase(words, hex(salt), { memory, passes })
  expect(keys.loginPublic).toEqual(hex(loginPublic))
  expect(openUserKeys(hex(sealed), keys.sealKey, { type: 'user-keys', network: ids.network, member: ids.member })).toEqual(mine)
})

test('and by their passkey', () => {
  const { prf, credential, loginPublic, sealed } = frozen.passkey
  const keys = keysOfPasskey(hex(prf))
  expect(keys.loginPublic).toEqual(hex(loginPublic))
  expect(openUserKeys(hex(sealed), keys.sealKey, { type: 'passkey-keys', network: ids.network, member: ids.member, credential })).toEqual(mine)
})

test('the epochs of a group, its history and a record open', () => {
  const { first, second, wrapped, history, record } = frozen.group
  const of = { network: ids.network, group: ids.group, epoch: 2 }
  expect(unwrapEpoch(hex(wrapped), of, { member: ids.member, receiveSeed: user.receiveSeed })).toEqual({ ok: true, value: hex(second) })
  expect(openHistory(hex(history), { ...of, secret: hex(second) })).toEqual({ ok: true, value: hex(first) })
  const opened = openRecord({ ...of, epoch: 1, secret: hex(first) }, { kind: 'entry', record: 'r', version: 1 }, hex(record))
  expect(opened.ok && new TextDecoder().decode(opened.value)).toBe('what was said')
})

test('an invitation is read, and what it brings opens', () => {
  const invitation = readInvitation(frozen.invitation.text)
  if (!invitation) throw new Error('no invitation')
  const opened = openForNewcomer(invitation, hex(frozen.invitation.sealed))
  expect(opened).toEqual({ ok: true, value: [{ network: ids.network, group: ids.group, epoch: 1, secret: hex(frozen.group.first) }] })
})

test('two printed shares give a member their keys back', async () => {
  const shares = frozen.recovery.shares.slice(1).map((text: string) => {
    const read = readShare(text)
    if (!read.ok) throw new Error(read.error.kind)
    return read.value
  })
  const joined = await joinShares(shares, hex(frozen.recovery.hash))
  if (!joined.ok) throw new Error(joined.error.kind)
  const card = { network: ids.network, organization: ids.organization, version: 1 } as OrganizationCard
  expect(openForRecovery(hex(frozen.recovery.sealed), joined.value, { card, member: ids.member })).toEqual(mine)
})

test('a signed statement is read and its signature holds; a key has the same words', () => {
  const { statement } = frozen
  expect(readStatement(statement, 'review')).toMatchObject({ record: 'r', note: 'é ü 世' })
  expect(bears(statement, 'review', { by: ids.member, publicKey: hex(frozen.user.signPublic) })).toBe(true)
  for (const language of ['en', 'fr'] as const) expect(keyWords(user.rootPublic, language)).toEqual(frozen.words[language])
})

test('the chain of a network that was handed over then still leads to its root', () => {
  const { rootPublic, handed } = JSON.parse(readFileSync(join(import.meta.dirname, 'frozen', 'network-v1.json'), 'utf8'))
  const people = peopleOf(handed, hex(rootPublic))
  expect(people.broken).toEqual([])
  expect([...people.members].map(([id, { role }]) => [id, role])).toEqual([
    ['founder', 'network-steward'],
    ['steward', 'steward'],
    ['worker', 'steward'],
  ])
  expect([[...people.left], [...people.trusted], [...people.organizations.keys()]]).toEqual([['steward'], ['org-a', 'org-b'], ['org-a', 'org-b']])
})
