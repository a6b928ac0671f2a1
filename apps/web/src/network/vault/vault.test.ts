import { newPassphrase, newUserKeys, publicOf, signStatement, toBase64Url, vaultReady } from '@recourse/vault/keys'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Outcome } from '../problem.ts'
import type { VaultKind, VaultWork } from '../vault-asks.ts'
import { answerAsk } from './answer-ask.ts'
import { smallServer } from './small-server.test-kit.ts'
import type { VaultState } from './state.ts'

const name = { en: 'Lantern', fr: 'Lanterne' }
const passphrase = (): string => newPassphrase('en').join(' ')
const valueIn = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`)
  return outcome.value
}
const done = async <K extends VaultKind>(state: VaultState, kind: K, ask: VaultWork[K]['ask']): Promise<VaultWork[K]['answer']> =>
  valueIn(await answerAsk(state, kind, ask))
const codeOf = async <K extends VaultKind>(state: VaultState, kind: K, ask: VaultWork[K]['ask']): Promise<string | null> => {
  const outcome = await answerAsk(state, kind, ask)
  return outcome.ok ? null : outcome.problem.code
}

async function founded() {
  const server = smallServer()
  const founder = server.vault()
  const sheets = await done(founder, 'prepareFounding', { token: 'A'.repeat(43), network: name, organization: name, passphrase: passphrase() })
  await done(founder, 'join', { handle: 'harbour.one' })
  await done(founder, 'refresh', {})
  return { server, founder, sheets }
}

const linkOf = async (from: VaultState, organizationId: string | null): Promise<string> => {
  const { link } = await done(from, 'invite', { organizationId, role: organizationId === null ? 'steward' : 'member', days: 3, language: 'en', origin: '' })
  return link.split('#invite.')[1] ?? ''
}

async function joined(
  server: ReturnType<typeof smallServer>,
  link: string,
  handle: string,
  organization: typeof name | null = null,
  words = passphrase(),
): Promise<VaultState> {
  const vault = server.vault()
  await done(vault, 'openInvitation', { link })
  await done(vault, 'prepareJoining', { organization, passphrase: words })
  await done(vault, 'join', { handle })
  return vault
}

const own = (state: VaultState): string => state.held?.session.organizationId ?? ''
const record = { kind: 'round', id: 'r1', version: 1, group: 'network' as const, text: 'who calls whom' }
const openedBy = async (state: VaultState, sealed: VaultWork['sealRecords']['answer']['records'][number] | undefined) => {
  const [first] = (await done(state, 'openRecords', { records: sealed ? [{ kind: 'round', id: 'r1', version: 1, ...sealed }] : [] })).records
  return first
}

beforeAll(() => vaultReady())

describe('the vault', () => {
  it('founds a network whose every card leads to the root, with three sheets that are sent nowhere', async () => {
    const { founder, sheets } = await founded()
    expect(sheets.sheets).toHaveLength(3)
    const people = await done(founder, 'refresh', {})
    expect(people).toMatchObject({ broken: [], alarms: [], waiting: 0 })
    expect(people.members[0]).toMatchObject({ handle: 'harbour.one', isVerified: true, role: 'network-steward' })
  })

  it('lets a newcomer read what was said before, and gives a new organization its own group', async () => {
    const { server, founder } = await founded()
    const sealed = (await done(founder, 'sealRecords', { records: [record] })).records[0]
    const grove = await joined(server, await linkOf(founder, null), 'grove.one', { en: 'Grove', fr: 'Bosquet' })
    expect(await done(grove, 'refresh', {})).toMatchObject({ broken: [], waiting: 0 })
    expect(await openedBy(grove, sealed)).toEqual({ ok: true, text: record.text })
    expect(await codeOf(grove, 'sealRecords', { records: [{ ...record, group: 'organization' }] })).toBeNull()
    expect(await codeOf(grove, 'sealRecords', { records: [{ ...record, group: 'trusted' }] })).toBe('no-key')
  })

  it('makes new keys when somebody left, which opens nothing for them and everything for who stays', async () => {
    const { server, founder } = await founded()
    const second = await joined(server, await linkOf(founder, own(founder)), 'harbour.two')
    const third = await joined(server, await linkOf(founder, own(founder)), 'harbour.three')
    await done(founder, 'refresh', {})
    await done(third, 'refresh', {})
    const before = (await done(founder, 'sealRecords', { records: [record] })).records[0]
    const { people } = await done(founder, 'leave', { memberId: second.held?.session.memberId ?? '' })
    expect(people?.renewed).toBe(3)
    const after = (await done(founder, 'sealRecords', { records: [record] })).records[0]
    expect(after?.epoch).toBe(2)
    expect(await openedBy(second, after)).toEqual({ ok: false, why: 'no-key' })
    await done(third, 'refresh', {})
    expect(await openedBy(third, after)).toEqual({ ok: true, text: record.text })
    expect(await openedBy(third, before)).toEqual({ ok: true, text: record.text })
    // Who comes later reads what was said under the old keys too.
    const fourth = await joined(server, await linkOf(founder, own(founder)), 'harbour.four')
    await done(fourth, 'refresh', {})
    expect(await openedBy(fourth, before)).toEqual({ ok: true, text: record.text })
  })

  it('gives no key to somebody whom the server put in', async () => {
    const { server, founder } = await founded()
    const stranger = (await founded()).server.members[0]
    if (!stranger) throw new Error('a network has a founder')
    server.members.push({ ...stranger, organizationId: own(founder), handle: 'harbour.two' })
    const people = await done(founder, 'refresh', {})
    expect(people.broken).toEqual([{ who: stranger.memberId, name: 'harbour.two', link: 'other-network' }])
    expect(server.groups.flatMap(({ epochs }) => epochs.flatMap(({ wraps }) => [...wraps.keys()]))).not.toContain(stranger.memberId)
  })

  it('gives no key to a card of this network that leads nowhere', async () => {
    const { server, founder } = await founded()
    const [row, held] = [server.members[0], founder.held]
    if (!row || !held) throw new Error('a network has a founder')
    const [keys, memberId, invitation] = [newUserKeys(held.keys.rootPublic), crypto.randomUUID(), crypto.randomUUID()]
    const { signPublic, receivePublic } = publicOf(keys)
    const card = {
      kind: 'member',
      v: 1,
      network: held.session.networkId,
      organization: own(founder),
      member: memberId,
      role: 'member',
      handle: 'harbour.two',
      signPublic: toBase64Url(signPublic),
      receivePublic: toBase64Url(receivePublic),
      invitation,
      joined: '2026-11-25',
    } as const
    // A server can do all of it but the word of somebody who may invite.
    const { statement, signatures } = signStatement(card, [
      { by: invitation, seed: keys.signSeed },
      { by: memberId, seed: keys.signSeed },
    ])
    server.members.push({ ...row, memberId, role: 'member', handle: 'harbour.two', card: { statement, signatures: [...signatures] } })
    const people = await done(founder, 'refresh', {})
    expect(people.broken).toEqual([{ who: memberId, name: 'harbour.two', link: 'invitation' }])
    expect(server.groups.flatMap(({ epochs }) => epochs.flatMap(({ wraps }) => [...wraps.keys()]))).not.toContain(memberId)
  })

  it('notices a member who is missing without having left, until somebody says that it is right', async () => {
    const { server, founder } = await founded()
    await joined(server, await linkOf(founder, own(founder)), 'harbour.two')
    await done(founder, 'refresh', {})
    server.told.tamper = (people) => ({ ...people, members: people.members.filter(({ handle }) => handle !== 'harbour.two') })
    expect((await done(founder, 'refresh', {})).alarms).toMatchObject([{ alarm: 'gone' }])
    expect((await done(founder, 'refresh', {})).alarms).toHaveLength(1)
    expect((await done(founder, 'settleAlarms', {})).alarms).toEqual([])
  })

  it('stops where the server shows another network, and at an invitation that was altered', async () => {
    const { server, founder } = await founded()
    const link = await linkOf(founder, own(founder))
    const other = (await founded()).founder.held?.keys.rootPublic
    const parts = link.split('.')
    const swapped = [...parts.slice(0, 4), Buffer.from(other ?? []).toString('base64url')].join('.')
    expect(await codeOf(server.vault(), 'openInvitation', { link: swapped })).toBe('altered')
    expect(await codeOf(server.vault(), 'openInvitation', { link: parts.slice(0, 4).join('.') })).toBe('no-link')
    server.told.tamper = (people) => ({ ...people, network: { ...people.network, rootPublic: Buffer.from(other ?? []).toString('base64url') } })
    expect(await codeOf(founder, 'refresh', {})).toBe('other-root')
  })

  it('lets another network steward take the root over from two sheets, and from no other two', async () => {
    const { server, founder, sheets } = await founded()
    const words = passphrase()
    const heir = await joined(server, await linkOf(founder, own(founder)), 'harbour.two', null, words)
    await done(heir, 'refresh', {})
    expect(await codeOf(heir, 'invite', { organizationId: null, role: 'steward', days: 1, language: 'en', origin: '' })).toBe('no-root')
    const [one, , three] = sheets.sheets.map(({ rootShare }) => rootShare ?? '')
    const check = sheets.rootCheck ?? ''
    expect(await codeOf(heir, 'takeRoot', { shares: [one ?? '', one ?? ''], check, passphrase: words })).toBe('shares')
    expect(await codeOf(heir, 'takeRoot', { shares: [one ?? '', sheets.sheets[1]?.organizationShare ?? ''], check, passphrase: words })).toBe('shares')
    // Other words than those of now would become the passphrase, by a slip that nobody has on paper.
    expect(await codeOf(heir, 'takeRoot', { shares: [one ?? '', three ?? ''], check, passphrase: passphrase() })).toBe('wrong-passphrase')
    expect(heir.held?.keys.rootSeed).toBeUndefined()
    expect(await done(heir, 'takeRoot', { shares: [one ?? '', three ?? ''], check, passphrase: words })).toMatchObject({ holdsRoot: true })
  })

  it('signs what members say in their work, as themselves, and nothing else', async () => {
    const { founder } = await founded()
    const { signed } = await done(founder, 'sign', {
      statements: [{ kind: 'ownership', fields: { record: 'r', service: 's', organization: 'o', on: '2026-11-25' } }],
    })
    expect((await done(founder, 'check', { said: signed.map((statement) => ({ kind: 'ownership', signed: statement })) })).said[0]).toMatchObject({
      ok: true,
      handle: 'harbour.one',
    })
    expect(await codeOf(founder, 'sign', { statements: [{ kind: 'role' as 'entry', fields: {} }] })).toBe('fault')
  })

  it('keeps what it keeps on a device sealed, and answers nothing once it is locked', async () => {
    const { founder } = await founded()
    await done(founder, 'keep', { part: 'records', text: 'a shelter on Elm Street' })
    expect(await done(founder, 'kept', { part: 'records' })).toEqual({ text: 'a shelter on Elm Street' })
    await done(founder, 'forget', {})
    expect(await done(founder, 'kept', { part: 'records' })).toEqual({ text: null })
    const { signSeed } = founder.held?.keys ?? { signSeed: new Uint8Array([1]) }
    await done(founder, 'lock', {})
    expect([...signSeed].every((byte) => byte === 0)).toBe(true)
    expect(await codeOf(founder, 'kept', { part: 'records' })).toBe('locked')
  })

  it('says that it kept nothing, read nothing or removed nothing where the browser lets it do none of these', async () => {
    const { founder } = await founded()
    await done(founder, 'keep', { part: 'records', text: 'a first text' })
    const refuse = () => Promise.reject(new Error('full'))
    const shut = { ...founder, store: { ...founder.store, get: refuse, set: refuse, clear: refuse } }
    expect(await done(shut, 'keep', { part: 'records', text: 'a second text' })).toEqual({ kept: false })
    expect(await codeOf(shut, 'kept', { part: 'records' })).toBe('not-kept')
    expect(await codeOf(shut, 'forget', {})).toBe('not-kept')
    // Nor is what it remembers of people written over by what it could not read.
    expect(await done(shut, 'refresh', {})).toMatchObject({ alarms: [] })
    expect(await done(founder, 'kept', { part: 'records' })).toEqual({ text: 'a first text' })
  })

  it('makes one key for the device, whoever asks first', async () => {
    const { founder } = await founded()
    await done(founder, 'forget', {})
    await Promise.all(['a', 'b', 'c'].map((part) => done(founder, 'keep', { part, text: part })))
    if (founder.held) founder.held.deviceKey = null
    for (const part of ['a', 'b', 'c']) expect(await done(founder, 'kept', { part })).toEqual({ text: part })
  })

  it('makes no keys that a server wants cheap, and names a slip before it makes any', async () => {
    const vault = smallServer().vault()
    const cheap = { challengeId: 'c', nonce: '', salt: 'A'.repeat(22), argon: { memory: 8, passes: 1, lanes: 1 }, passkeys: [] }
    const client = { ...vault.client, beginChallenge: async () => ({ ok: true, value: cheap }) } as typeof vault.client
    const ask = { networkId: 'n', handle: 'harbour.one' }
    expect(await codeOf({ ...vault, client }, 'signIn', { ...ask, passphrase: passphrase() })).toBe('weak-cost')
    expect(await codeOf({ ...vault, client }, 'signIn', { ...ask, passphrase: 'one two three' })).toBe('passphrase')
  })
})
