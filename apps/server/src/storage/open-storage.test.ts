import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, type FreshDatabase, freshDatabase } from './databases.test-kit.ts'

describe.each(engines)('the storage on %s', (engine) => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine)
  })
  afterAll(() => database.remove())

  test('is open, empty and ready', async () => {
    expect(database.storage.engine).toBe(engine)
    expect(database.storage.isolation).toBe(engine === 'server' ? 'holds' : 'mistakes-only')
    expect(await database.storage.isReady()).toBe(true)
    expect(await database.storage.door.networks()).toEqual([])
  })
})
