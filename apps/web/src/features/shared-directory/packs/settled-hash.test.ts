import { createHash } from 'node:crypto'
import { canonicalBytes, checkpointOf, type JournalEntry } from '@recourse/domain/directory'
import { expect, test } from 'vitest'
import { withHashes } from './settled-hash.ts'

const entry = (id: string): JournalEntry => ({ id, at: '2026-11-25T10:00:00.000Z', by: 'helpline', change: { kind: 'gone', service: id } })
const entries = [
  { seq: 3, entry: entry('a') },
  { seq: 5, entry: entry('b') },
]

test('a checkpoint made with hashes that come later is the one made with hashes at once', async () => {
  const now = checkpointOf('network', entries, { seq: 9, hash: (bytes) => createHash('sha256').update(bytes).digest('base64url') })
  expect(await withHashes((hash) => checkpointOf('network', entries, { seq: 9, hash }))).toEqual(now)
  expect(now.digest).toMatch(/^[\w-]{43}$/)
})

test('what needs no hash is made at once, and each text is hashed for itself', async () => {
  expect(await withHashes(() => 3)).toBe(3)
  const [a, b] = await withHashes((hash) => [hash(canonicalBytes('a')), hash(canonicalBytes('b'))])
  expect(a).not.toBe(b)
})
