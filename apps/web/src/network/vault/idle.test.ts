import { newPassphrase, vaultReady } from '@recourse/vault/keys'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { answerAsk } from './answer-ask.ts'
import { followIdle, idleInVault } from './idle.ts'
import { smallServer } from './small-server.test-kit.ts'

const name = { en: 'Lantern', fr: 'Lanterne' }
const founding = { token: 'A'.repeat(43), network: name, organization: name }

beforeAll(() => vaultReady())
afterEach(() => void vi.useRealTimers())

it('keeps a founding whose sheets are being printed when it would long have locked a session', async () => {
  const vault = smallServer().vault()
  await answerAsk(vault, 'prepareFounding', { ...founding, passphrase: newPassphrase('en').join(' ') })
  vi.useFakeTimers()
  const watch = followIdle(vault)
  watch()
  vi.advanceTimersByTime(idleInVault.held + 1)
  expect(vault.pending).not.toBeNull()
  expect((await answerAsk(vault, 'join', { handle: 'harbour.one' })).ok).toBe(true)
  watch()
  vi.advanceTimersByTime(idleInVault.held - 1)
  expect(vault.held).not.toBeNull()
  vi.advanceTimersByTime(2)
  expect(vault.held).toBeNull()
})

it('keeps it for two hours and no longer', async () => {
  const vault = smallServer().vault()
  await answerAsk(vault, 'prepareFounding', { ...founding, passphrase: newPassphrase('en').join(' ') })
  vi.useFakeTimers()
  followIdle(vault)()
  vi.advanceTimersByTime(idleInVault.pending + 1)
  expect(vault.pending).toBeNull()
})
