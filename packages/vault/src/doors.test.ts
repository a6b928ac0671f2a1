import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

// Every file and package that a door leads to, by following what its files import.
function reachedFrom(door: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const toRead = [resolve(import.meta.dirname, door)]
  for (let file = toRead.pop(); file !== undefined; file = toRead.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g))
      if (specifier.startsWith('.')) toRead.push(resolve(dirname(file), specifier))
      else reached.add(specifier)
  }
  return reached
}

test('a page that only checks the corpus loads neither the large library nor anything of the keys', () => {
  const reached = [...reachedFrom('index.ts')]
  expect(reached).toContain('@noble/ed25519')
  expect(reached.filter((one) => one.includes('libsodium') || one.includes('shamir') || one.includes(`${join('src', 'keys')}`))).toEqual([])
  // The same walk does find them behind the other door.
  const keys = [...reachedFrom('keys/index.ts')]
  expect(keys).toEqual(expect.arrayContaining(['libsodium-wrappers-sumo', 'shamir-secret-sharing']))
  expect(keys).not.toContain('@noble/ed25519')
})
