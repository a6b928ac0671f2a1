import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishedSchemas } from './publish-schemas.ts'

// Run as `node packages/content/src/write-schemas.ts` after changing a schema: writes docs/schemas, which a test compares.

const folder = join(import.meta.dirname, '..', '..', '..', 'docs', 'schemas')
mkdirSync(folder, { recursive: true })
for (const [name, text] of publishedSchemas()) writeFileSync(join(folder, name), text)
