import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { sealOf } from './justice-laws/index.ts'
import { writeWhole } from './write-whole.ts'

// Run as `node packages/content/src/seal-provisions.ts ID… [--content DIR]`, once each text was compared with the official one: seals provision
// files that were copied by hand. `recourse law reread` seals what it reads itself.

const { values, positionals } = parseArgs({
  options: { content: { type: 'string', default: resolve(import.meta.dirname, '..', '..', '..', 'content') } },
  allowPositionals: true,
})

for (const id of positionals) {
  const path = join(values.content, 'law', 'provisions', `${id}.yaml`)
  const text = readFileSync(path, 'utf8')
  const seal = sealOf(parse(text))
  // As `provisionFile` writes it: in quotes when YAML might take it for a number.
  writeWhole(path, text.replace(/^seal: .*\n/m, '').replace(/^says:$/m, `seal: ${/^\d/.test(seal) ? `'${seal}'` : seal}\nsays:`))
}
