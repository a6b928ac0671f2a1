import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { publishedSchemas } from './publish-schemas.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'schemas')

test('the published JSON Schemas are what the compiler enforces (if not: node packages/content/src/write-schemas.ts)', () => {
  const expected = publishedSchemas()
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort(),
  ).toEqual([...expected.keys()].sort())
  for (const [name, text] of expected) expect(readFileSync(join(folder, name), 'utf8'), name).toBe(text)
})
