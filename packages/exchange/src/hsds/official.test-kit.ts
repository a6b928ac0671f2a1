import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { ObjectName } from './field.ts'
import { objectNames } from './tables.ts'

/** The folder of the official schemas and examples, which are not ours to commit. */
export const officialDir = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'hsds')

/** Whether the official files are beside the repository. */
export const hasOfficial = existsSync(officialDir)

/** An official JSON file. */
export const official = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(officialDir, path), 'utf8')) as Record<string, unknown>

/** The names of the official examples in JSON. */
export const exampleNames = (): readonly string[] => readdirSync(join(officialDir, 'examples')).filter((name) => name.endsWith('.json'))

/** The bytes of each file of the official tabular example. */
export const csvExample = (): readonly { name: string; bytes: Uint8Array }[] =>
  readdirSync(join(officialDir, 'examples', 'csv')).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(officialDir, 'examples', 'csv', name))) }))

/** The official schemas, with the two nestings that the official description of the API adds, in a validator that is not ours. */
export function officialValidators(): Readonly<Record<ObjectName, ValidateFunction>> {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  ;(formats as unknown as (ajv: Ajv2020) => void)(ajv)
  for (const name of objectNames) {
    const schema = official(`schema/${name}.json`) as { properties: Record<string, unknown> }
    if (name === 'organization') {
      const named = { type: 'object', required: ['id'], maxProperties: 1, properties: { id: { type: 'string', format: 'uuid' } } }
      schema.properties.services = { type: 'array', items: { anyOf: [named, { $ref: 'service.json' }] } }
    }
    if (name === 'service_at_location') schema.properties.service = { $ref: 'service.json' }
    ajv.addSchema(schema, `${name}.json`)
  }
  return Object.fromEntries(objectNames.map((name) => [name, ajv.getSchema(`${name}.json`)])) as Record<ObjectName, ValidateFunction>
}
