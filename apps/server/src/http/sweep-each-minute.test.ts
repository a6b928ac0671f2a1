import Fastify from 'fastify'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { storageFault } from '../storage/faults.ts'
import type { Storage } from '../storage/index.ts'
import { startNetworkApp } from './network-app.test-kit.ts'
import { sweepEachMinute } from './sweep-each-minute.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

test('what ended is swept every minute, whatever came of the last time, and no more once the server is stopped', async () => {
  const [swept, faults]: [{ n: number }, unknown[]] = [{ n: 0 }, []]
  const sweep = async (): Promise<void> => {
    if (++swept.n === 1) throw new Error('a fault of ours')
    if (swept.n === 2) throw storageFault('storage-away')
  }
  const app = Fastify()
  sweepEachMinute(app, { door: { sweep } } as unknown as Storage, (error) => void faults.push(error))
  await vi.advanceTimersByTimeAsync(59_999)
  expect(swept.n).toBe(0)
  await vi.advanceTimersByTimeAsync(180_001)
  expect([swept.n, faults.length]).toEqual([4, 1])
  await app.close()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(swept.n).toBe(4)
})

test('the server does it', async () => {
  const server = await startNetworkApp('server')
  const swept = vi.spyOn(server.storage.door, 'sweep')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(swept).toHaveBeenCalledOnce()
  await server.close()
})
