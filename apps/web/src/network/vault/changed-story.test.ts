import { newPassphrase, nextEpoch, sealHistory, signStatement, toBase64Url, vaultReady, wrapEpoch } from '@recourse/vault/keys'
import { beforeAll, expect, it } from 'vitest'
import type { VaultKind, VaultWork } from '../vault-asks.ts'
import { answerAsk } from './answer-ask.ts'
import { smallServer } from './small-server.test-kit.ts'
import type { VaultState } from './state.ts'

// A server that says something else than it said before, or than anybody signed.

const name = { en: 'Lantern', fr: 'Lanterne' }
const passphrase = (): string => newPassphrase('en').join(' ')
const done = async <K extends VaultKind>(state: VaultState, kind: K, ask: VaultWork[K]['ask']): Promise<VaultWork[K]['answer']> => {
  const outcome = await answerAsk(state, kind, ask)
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`)
  return outcome.value
}
const codeOf = async <K extends VaultKind>(state: VaultState, kind: K, ask: VaultWork[K]['ask']): Promise<string | null> => {
  const outcome = await answerAsk(state, kind, ask)
  return outcome.ok ? null : outcome.problem.code
}
const meIn = ({ held }: VaultState) => {
  if (!held) throw new Error('nobody is signed in')
  return { ...held.session, keys: held.keys, card: held.people?.members.get(held.session.memberId) }
}

async function twoOfOne() {
  const server = smallServer()
  const founder = server.vault()
  await done(founder, 'prepareFounding', { token: 'A'.repeat(43), network: name, organization: name, passphrase: passphrase() })
  await done(founder, 'join', { handle: 'harbour.one' })
  await done(founder, 'refresh', {})
  const { link } = await done(founder, 'invite', { organizationId: meIn(founder).organizationId, role: 'member', days: 3, language: 'en', origin: '' })
  const second = server.vault()
  await done(second, 'openInvitation', { link: link.split('#invite.')[1] ?? '' })
  await done(second, 'prepareJoining', { organization: null, passphrase: passphrase() })
  await done(second, 'join', { handle: 'harbour.two' })
  const row = server.members.find(({ handle }) => handle === 'harbour.two')
  const group = server.groups.find(({ kind }) => kind === 'network')
  if (!row || !group) throw new Error('two of one network')
  return { server, founder, second, row, group }
}

const round = { kind: 'round', id: 'r1', version: 1, group: 'network' as const, text: 'who calls whom' }

beforeAll(() => vaultReady())

it('seals nothing under a group key that the server made, and says so until somebody settles it', async () => {
  const { founder, group } = await twoOfOne()
  await done(founder, 'refresh', {})
  const { networkId, memberId, card } = meIn(founder)
  const mine = nextEpoch(networkId, group.groupId, 1)
  if (!card) throw new Error('no card')
  const history = sealHistory(mine, nextEpoch(networkId, group.groupId, 0))
  for (const epoch of group.epochs) epoch.state = 'closed'
  const wraps = new Map([[memberId, toBase64Url(wrapEpoch(mine, card))]])
  group.epochs.push({ epoch: 2, state: 'open', historySealed: toBase64Url(history), wraps })
  expect((await done(founder, 'refresh', {})).alarms).toMatchObject([{ who: group.groupId, alarm: 'other-secret' }])
  expect(await codeOf(founder, 'sealRecords', { records: [round] })).toBe('no-key')
  expect([...(group.epochs[1]?.wraps.keys() ?? [])]).toEqual([memberId])
  // The same device, signed in anew, still knows.
  if (founder.held) founder.held.known = null
  expect((await done(founder, 'refresh', {})).alarms).toHaveLength(1)
  expect((await done(founder, 'settleAlarms', {})).alarms).toEqual([])
  expect(await codeOf(founder, 'sealRecords', { records: [round] })).toBeNull()
})

it('holds what the server gives a newcomer to the keys that came in the link', async () => {
  const { founder, second, group } = await twoOfOne()
  await done(founder, 'refresh', {})
  const { networkId, memberId } = meIn(second)
  const card = founder.held?.people?.members.get(memberId)
  if (!card) throw new Error('no card')
  group.epochs[0]?.wraps.set(memberId, toBase64Url(wrapEpoch(nextEpoch(networkId, group.groupId, 0), card)))
  expect((await done(second, 'refresh', {})).alarms).toMatchObject([{ alarm: 'other-secret' }])
  expect(await codeOf(second, 'sealRecords', { records: [round] })).toBe('no-key')
})

it('gives no key to somebody who left and is shown as if they had not', async () => {
  const { server, founder, second, row } = await twoOfOne()
  const { memberId } = meIn(second)
  await done(founder, 'refresh', {})
  await done(founder, 'leave', { memberId })
  expect((await done(founder, 'refresh', {})).alarms).toEqual([])
  row.state = 'active'
  row.roles.splice(0)
  const people = await done(founder, 'refresh', {})
  expect(people.alarms).toMatchObject([{ who: memberId, alarm: 'left-gone' }])
  expect(people.members.find((one) => one.memberId === memberId)?.isVerified).toBe(false)
  expect(server.groups.map(({ epochs }) => epochs.at(-1)?.wraps.has(memberId))).not.toContain(true)
})

it('does not believe that somebody left whom nobody signed to have left', async () => {
  const { founder, second, row } = await twoOfOne()
  row.state = 'left'
  expect((await done(founder, 'refresh', {})).broken).toEqual([{ who: meIn(second).memberId, name: 'harbour.two', link: 'not-as-signed' }])
})

it('seals its keys to no card of its organization that does not fit what it saw, and shows it as not checked', async () => {
  const { server, founder } = await twoOfOne()
  await done(founder, 'refresh', {})
  const sealed = server.told.seals.length
  const [organization, { rootSeed }] = [server.organizations[0], meIn(founder).keys]
  if (!organization || !rootSeed) throw new Error('the founder holds the root')
  const cardOf = (issued: string) => {
    const said = { ...JSON.parse(organization.card.statement), version: 2, issued }
    const { statement, signatures } = signStatement(said, [{ by: 'root', seed: rootSeed }])
    return { ...organization, card: { statement, signatures: [...signatures] } }
  }
  server.organizations[0] = cardOf('2026-11-20')
  const people = await done(founder, 'refresh', {})
  expect(people.alarms).toMatchObject([{ alarm: 'dated-back' }])
  expect(people.organizations[0]?.isVerified).toBe(false)
  expect(server.told.seals).toHaveLength(sealed)
  server.organizations[0] = cardOf('2026-11-25')
  expect((await done(founder, 'refresh', {})).alarms).toEqual([])
  expect(server.told.seals).toHaveLength(sealed + 1)
})

it('believes no word of somebody who does not fit what it saw', async () => {
  const { founder, second, row } = await twoOfOne()
  await done(founder, 'refresh', {})
  await done(second, 'refresh', {})
  const { signed } = await done(second, 'sign', {
    statements: [{ kind: 'ownership', fields: { record: 'r', service: 's', organization: 'o', on: '2026-11-25' } }],
  })
  const said = signed.map((statement) => ({ kind: 'ownership' as const, signed: statement }))
  expect((await done(founder, 'check', { said })).said[0]?.ok).toBe(true)
  row.state = 'left'
  await done(founder, 'refresh', {})
  expect((await done(founder, 'check', { said })).said[0]).toEqual({ ok: false, why: 'unknown-author' })
})
