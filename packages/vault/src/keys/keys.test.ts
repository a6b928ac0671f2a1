import { beforeAll, describe, expect, test } from 'vitest'
import { peopleOf, type VerifiedMember } from './chain.ts'
import { nextEpoch, openHistory, openRecord, sealHistory, sealRecord, unwrapEpoch, wrapEpoch } from './group.ts'
import { invitationText, newInvitation, openForNewcomer, readInvitation, sealForNewcomer } from './invitation.ts'
import { inventedNetwork } from './network.test-kit.ts'
import { keyWords, newPassphrase, plainWord, readPassphrase } from './passphrase.ts'
import { joinShares, newRecovery, openForRecovery, sealForRecovery, splitRoot } from './recovery.ts'
import { readShare, shareText } from './share-text.ts'
import { randomBytes, vaultReady } from './sodium.ts'
import { signStatement } from './statement.ts'
import { keysOfPasskey, keysOfPassphrase, newSalt, newUserKeys, openUserKeys, publicOf, sealUserKeys } from './user-keys.ts'
import { englishWords } from './words-en.ts'
import { frenchWords } from './words-fr.ts'
import { wrapFor } from './wrap.ts'

beforeAll(vaultReady)

const cheap = { memory: 8192, passes: 1 }

describe('passphrases', () => {
  test.each([
    ['en', englishWords],
    ['fr', frenchWords],
  ] as const)('are six of 2048 words that differ even without accents (%s)', (language, words) => {
    expect(new Set(words.map(plainWord)).size).toBe(2048)
    expect(words.every((word) => /^[a-z]{4,8}$/.test(plainWord(word)))).toBe(true)
    expect(new Set(words.map((word) => plainWord(word).slice(0, 4))).size).toBe(2048)
    expect([...words].sort((a, b) => (plainWord(a) < plainWord(b) ? -1 : 1))).toEqual(words)
    const seen = new Set(Array.from({ length: 500 }, () => newPassphrase(language)).flat())
    expect(seen.size).toBeGreaterThan(1400)
    expect(newPassphrase(language, new Uint8Array(9).fill(255))).toEqual(Array.from({ length: 6 }, () => words[2047]))
    expect(newPassphrase(language, new Uint8Array(9))).toEqual(Array.from({ length: 6 }, () => words[0]))
  })

  test('are read whatever their capitals, accents and signs, and in either language', () => {
    const words = newPassphrase('fr')
    const plain = words.map(plainWord).join(' ')
    for (const typed of [words.join(' '), words.join('-').toUpperCase(), ` ${words.join(', ')}\n`, plain.replaceAll(' ', '  ')])
      expect(readPassphrase(typed)).toEqual({ ok: true, value: plain })
    for (let i = 0; i < 50; i++) expect(readPassphrase(newPassphrase('en').join(' ')).ok).toBe(true)
  })

  test('that miss a word, or hold a word of no list, are said to, with what it may have been', () => {
    expect(readPassphrase('apple maple')).toEqual({ ok: false, error: { kind: 'count', found: 2 } })
    const fault = readPassphrase('apricot walrus zigzag penguni maple lantern')
    expect(fault).toEqual({ ok: false, error: { kind: 'word', at: 3, near: ['penguin'] } })
    expect(readPassphrase('apricot walrus zigzag penguin mapple lanterns')).toMatchObject({ error: { at: 4, near: ['apple', 'maple'] } })
    expect(readPassphrase('apricot walrus zigzag pengwinn maple lantern')).toMatchObject({ error: { at: 3, near: ['penguin'] } })
  })

  test('give the same keys on every device, other keys with another salt, and never themselves', () => {
    const [salt, text] = [newSalt(), 'apricot walrus zigzag penguin maple lantern']
    const once = keysOfPassphrase(text, salt, cheap)
    expect(keysOfPassphrase(text, salt, cheap)).toEqual(once)
    expect(keysOfPassphrase(text, newSalt(), cheap).loginPublic).not.toEqual(once.loginPublic)
    expect(once.sealKey).not.toEqual(once.loginSeed)
  })
})

test('the keys of a user open by passphrase and by passkey, and after a change of passphrase by the new one alone', () => {
  const user = newUserKeys(randomBytes(32), randomBytes(32))
  const context = { type: 'user-keys', network: 'n', member: 'm' } as const
  const salt = newSalt()
  const [before, after] = ['before', 'after'].map((text) => keysOfPassphrase(text, salt, cheap))
  if (!before || !after) throw new Error('no keys')
  expect(openUserKeys(sealUserKeys(user, before.sealKey, context), before.sealKey, context)).toEqual({ ok: true, value: user })
  const changed = sealUserKeys(user, after.sealKey, context)
  expect(openUserKeys(changed, after.sealKey, context)).toEqual({ ok: true, value: user })
  expect(openUserKeys(changed, before.sealKey, context)).toEqual({ ok: false, error: { kind: 'other-key' } })
  const passkey = keysOfPasskey(randomBytes(32))
  const extra = { type: 'passkey-keys', network: 'n', member: 'm', credential: 'c' } as const
  expect(openUserKeys(sealUserKeys(user, passkey.sealKey, extra), passkey.sealKey, extra)).toEqual({ ok: true, value: user })
})

describe('groups', () => {
  const name = { kind: 'entry', record: 'r', version: 1 }

  test('who joins reads what was said before; who left, with every old key and a whole later copy, opens nothing newer', () => {
    const net = inventedNetwork()
    const founder = net.found('founder', 'org-a')
    const leaver = net.invite('leaver', founder, { organization: 'org-a' })
    const people = peopleOf(net.handed(), net.rootPublic)
    const card = (id: string): VerifiedMember => {
      const found = people.members.get(id)
      if (!found) throw new Error(id)
      return found
    }
    const first = nextEpoch('net', 'g', 0)
    const heldByLeaver = wrapEpoch(first, card('leaver'))
    const old = sealRecord(first, name, new Uint8Array([1]))
    // The leaver goes: a new epoch, wrapped for who stays.
    const second = nextEpoch('net', 'g', 1)
    const history = sealHistory(second, first)
    const held = wrapEpoch(second, card('founder'))
    const newer = sealRecord(second, { ...name, record: 's' }, new Uint8Array([2]))

    const opened = unwrapEpoch(heldByLeaver, { network: 'net', group: 'g', epoch: 1 }, { member: 'leaver', receiveSeed: leaver.receiveSeed })
    expect(opened).toEqual({ ok: true, value: first.secret })
    const asLeaver = { ...first }
    expect(openRecord(asLeaver, name, old).ok).toBe(true)
    expect(openRecord(asLeaver, { ...name, record: 's' }, newer).ok).toBe(false)
    expect(openRecord({ ...asLeaver, epoch: 2 }, { ...name, record: 's' }, newer).ok).toBe(false)
    expect(openHistory(history, { ...asLeaver, epoch: 2 }).ok).toBe(false)
    for (const member of ['leaver', 'founder'])
      expect(unwrapEpoch(held, { network: 'net', group: 'g', epoch: 2 }, { member, receiveSeed: leaver.receiveSeed }).ok).toBe(false)

    const mine = unwrapEpoch(held, { network: 'net', group: 'g', epoch: 2 }, { member: 'founder', receiveSeed: founder.receiveSeed })
    expect(mine).toEqual({ ok: true, value: second.secret })
    expect(openHistory(history, second)).toEqual({ ok: true, value: first.secret })
    // As another epoch, group or member it does not open.
    expect(unwrapEpoch(held, { network: 'net', group: 'g', epoch: 3 }, { member: 'founder', receiveSeed: founder.receiveSeed }).ok).toBe(false)
    expect(openRecord(second, { ...name, record: 's', version: 2 }, newer).ok).toBe(false)
  })
})

test('a wrap that holds anything but a secret of 32 bytes is broken', () => {
  const user = newUserKeys(randomBytes(32))
  const of = { network: 'net', group: 'g', epoch: 1 }
  const wrapped = wrapFor(publicOf(user).receivePublic, randomBytes(31), { type: 'group-secret', ...of, member: 'm' })
  expect(unwrapEpoch(wrapped, of, { member: 'm', receiveSeed: user.receiveSeed })).toEqual({ ok: false, error: { kind: 'broken' } })
})

describe('invitations', () => {
  const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const

  test('travel in the text of a link, and give the newcomer the secrets that were put in, and nobody else', () => {
    const invitation = newInvitation(...ids, randomBytes(32))
    expect(readInvitation(invitationText(invitation))).toEqual(invitation)
    const groups = [{ group: 'g', epoch: 3, secret: randomBytes(32) }]
    const sealed = sealForNewcomer(invitation, groups)
    expect(openForNewcomer(invitation, sealed)).toEqual({ ok: true, value: [{ ...groups[0], network: ids[0] }] })
    expect(openForNewcomer({ ...invitation, seed: randomBytes(32) }, sealed).ok).toBe(false)
    expect(openForNewcomer({ ...invitation, invitation: ids[0] }, sealed).ok).toBe(false)
  })

  test('with a part missing or cut are none', () => {
    const text = invitationText(newInvitation(...ids, randomBytes(32)))
    for (let length = 0; length < text.length; length++) expect(readInvitation(text.slice(0, length))).toBeNull()
    expect(readInvitation(`${text}.AAAA`)).toBeNull()
  })
})

describe('recovery', () => {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const

  test('any two of three shares give a member their keys back; one says nothing, a wrong one and the same one twice are said to be so', async () => {
    const net = inventedNetwork()
    net.found('founder', 'org-a')
    const made = await newRecovery()
    net.organizations[0] = signStatement(net.organizationCard('org-a', 2, made), [{ by: 'root', seed: net.rootSeed }])
    const ours = peopleOf(net.handed(), net.rootPublic).organizations.get('org-a')
    if (!ours) throw new Error('no organization')
    const user = newUserKeys(net.rootPublic)
    const sealed = sealForRecovery(user, ours, 'm')
    for (const pair of pairs) {
      const joined = await joinShares(
        pair.map((i) => made.shares[i] ?? new Uint8Array()),
        made.hash,
      )
      if (!joined.ok) throw new Error(joined.error.kind)
      expect(openForRecovery(sealed, joined.value, { card: ours, member: 'm' })).toEqual({ ok: true, value: user })
      expect(openForRecovery(sealed, joined.value, { card: ours, member: 'other' }).ok).toBe(false)
    }
    const [one = new Uint8Array(), two = new Uint8Array()] = made.shares
    const wrong = two.map((byte, i) => (i === 3 ? byte ^ 1 : byte))
    const other = (await newRecovery()).shares[1] ?? new Uint8Array()
    expect(await joinShares([one], made.hash)).toEqual({ ok: false, error: { kind: 'too-few' } })
    expect(await joinShares([one, one], made.hash)).toEqual({ ok: false, error: { kind: 'same-share' } })
    for (const bad of [wrong, other]) expect(await joinShares([one, bad], made.hash)).toEqual({ ok: false, error: { kind: 'wrong-share' } })
  })

  test('any three of five do too, and two of them say that one is missing', async () => {
    const { hash, shares } = await newRecovery({ shares: 5, needed: 3 })
    const of = (...places: readonly number[]): readonly Uint8Array[] => places.map((i) => shares[i] ?? new Uint8Array())
    const whole = await joinShares(of(0, 1, 2), hash, 3)
    expect(whole.ok).toBe(true)
    for (const three of [of(4, 2, 0), of(1, 3, 4), of(0, 1, 2, 3, 4)]) expect(await joinShares(three, hash, 3)).toEqual(whole)
    expect(await joinShares(of(0, 1), hash, 3)).toEqual({ ok: false, error: { kind: 'too-few' } })
    expect(await joinShares(of(0, 1), hash)).toEqual({ ok: false, error: { kind: 'wrong-share' } })
  })

  test('the root of a network is split and joined in the same way', async () => {
    const root = randomBytes(32)
    const { hash, shares } = await splitRoot(root)
    expect(await joinShares(shares.slice(1), hash)).toEqual({ ok: true, value: root })
    expect(await joinShares(shares.slice(1), (await splitRoot(randomBytes(32))).hash)).toEqual({ ok: false, error: { kind: 'wrong-share' } })
  })

  test('a share that is typed from paper is read whatever its spaces and capitals, and every single slip is found by itself', async () => {
    const share = (await newRecovery()).shares[0] ?? new Uint8Array()
    const text = shareText(share)
    expect(text).toMatch(/^([0-9A-Z]{4} )+[0-9A-Z]{1,4}$/)
    expect(readShare(text)).toEqual({ ok: true, value: share })
    expect(readShare(text.toLowerCase().replaceAll(' ', '-').replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual({ ok: true, value: share })
    const letters = [...text]
    for (const [i, letter] of letters.entries()) {
      if (letter === ' ') continue
      const slip = letters.with(i, letter === 'A' ? 'B' : 'A').join('')
      expect(readShare(slip).ok, String(i)).toBe(false)
    }
    expect(readShare('what?')).toEqual({ ok: false, error: { kind: 'letter' } })
    expect(readShare('')).toEqual({ ok: false, error: { kind: 'mistyped' } })
  })
})

test('the words of a key are the same on every device, and other ones for another key', () => {
  const key = randomBytes(32)
  expect(keyWords(key, 'en')).toEqual(keyWords(key.slice(), 'en'))
  expect(keyWords(key, 'en')).not.toEqual(keyWords(randomBytes(32), 'en'))
  const places = (words: readonly string[], list: readonly string[]): readonly number[] => words.map((word) => list.indexOf(word))
  expect(places(keyWords(key, 'fr'), frenchWords)).toEqual(places(keyWords(key, 'en'), englishWords))
})
