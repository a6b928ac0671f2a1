import { beforeEach, expect, test, vi } from 'vitest'
import type * as Session from './network-session.ts'
import type { Outcome } from './problem.ts'
import type { Me, PeopleSeen } from './seen.ts'

// A vault whose answers a test gives when it likes.
const vault = vi.hoisted(() => ({ asked: [] as string[], waiting: [] as ((outcome: unknown) => void)[], keeps: Promise.resolve() }))
vi.mock('./ask-vault.ts', () => ({
  askVault: (kind: string) => {
    vault.asked.push(kind)
    return new Promise((answer) => vault.waiting.push(answer))
  },
  endVault: () => {
    vault.asked.push('ended')
  },
  keptByNow: () => vault.keeps,
}))

const me = { networkId: 'n', memberId: 'm', handle: 'harbour.one', role: 'member' } as Me
const people = { members: [], organizations: [], broken: [], alarms: [], renewed: 0, waiting: 0 } as PeopleSeen
const answer = (value: unknown): void => vault.waiting.shift()?.({ ok: true, value })

let session: typeof Session
beforeEach(async () => {
  Object.assign(vault, { asked: [], waiting: [], keeps: Promise.resolve() })
  vi.resetModules()
  session = await import('./network-session.ts')
  session.opened(me)
})
const kind = (): string => session.networkNow().session.kind

test('locking ends the worker that has the keys before it says that it locked, and signs out by another one', async () => {
  void session.endSession('locked')
  await vi.waitFor(() => expect(vault.asked).toEqual(['ended', 'signOut']))
  expect(session.networkNow().session).toMatchObject({ kind: 'closed', why: 'locked', handle: 'harbour.one' })
})

test('nothing is said to be closed while something is being kept on this device, and nothing is lost by closing', async () => {
  let kept = (): void => {}
  vault.keeps = new Promise((done) => {
    kept = () => done()
  })
  void session.endSession('signed-out')
  await Promise.resolve()
  expect([kind(), vault.asked]).toEqual(['open', []])
  kept()
  await vi.waitFor(() => expect([kind(), vault.asked[0]]).toEqual(['closed', 'ended']))
})

test('an answer that comes after the session ended opens nothing again, and is no answer', async () => {
  const late: Promise<Outcome<unknown>>[] = [session.ask('stay', {}), session.refreshPeople(), session.ask('stepUp', { passphrase: 'x' })]
  void session.endSession('idle')
  await vi.waitFor(() => expect(kind()).toBe('closed'))
  answer({ me })
  answer(people)
  answer(me)
  for (const one of await Promise.all(late)) expect(one).toEqual({ ok: false, problem: { code: 'locked' } })
  session.peopleSeen(people)
  expect(session.networkNow()).toMatchObject({ session: { kind: 'closed' }, people: null })
})

test('an answer of the session before is none for the one after', async () => {
  const late = session.refreshPeople()
  void session.endSession('signed-out')
  await vi.waitFor(() => expect(kind()).toBe('closed'))
  session.opened({ ...me, memberId: 'other' })
  answer(people)
  await late
  expect(session.networkNow().people).toBeNull()
})
