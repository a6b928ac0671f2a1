import { expect, test } from 'vitest'
import { drill, type Load, onSchedule } from './network-load-drill.test-kit.ts'

// The drill of `npm run bench` in small: no clock decides, only that everything is answered as it should be.

const small: Load = { members: 12, seconds: 3, idleSeconds: 1, harvest: 60, reads: 12, writes: 6, published: 1 }

test('a network at work and a harvester at once: every request is answered, and everything acknowledged is there', async () => {
  const { idle, loaded, acknowledged, there, faults } = await drill(small)
  for (const went of [idle, loaded])
    for (const [kind, { wrong, count }] of Object.entries(went)) expect({ kind, wrong, some: count > 0 }).toEqual({ kind, wrong: {}, some: true })
  expect([loaded.harvest.count, loaded.read.count, loaded.write.count, loaded.publish.count]).toEqual([180, 36, 18, 3])
  expect(there).toBe(acknowledged)
  expect(acknowledged).toBeGreaterThanOrEqual(21)
  expect(faults).toEqual([])
}, 120_000)

test('what is slow does not delay the next question, and its wait is counted', async () => {
  let open = 0
  let mostOpen = 0
  const slow = async (n: number): Promise<string | null> => {
    open += 1
    mostOpen = Math.max(mostOpen, open)
    await new Promise((done) => void setTimeout(done, 200))
    open -= 1
    return n === 3 ? 'broken' : null
  }
  const went = await onSchedule(50, 0.4, slow)
  expect(mostOpen).toBeGreaterThan(3)
  expect(went).toMatchObject({ count: 19, wrong: { broken: 1 } })
  expect(went.p50).toBeGreaterThanOrEqual(199)
})
