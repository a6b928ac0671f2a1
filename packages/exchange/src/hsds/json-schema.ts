import { type Field, isNested, type ObjectName } from './field.ts'
import type { JsonRecord } from './json-record.ts'
import { hsdsTables } from './tables.ts'

const titled = (key: string): string => {
  const words = key.replaceAll('_', ' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function fieldSchema(field: Field): JsonRecord {
  if (isNested(field)) return field.type === 'array' ? { type: 'array', items: { $ref: `${field.of}.json` } } : { $ref: `${field.of}.json` }
  return { type: field.type, ...(field.format ? { format: field.format } : {}), ...(field.oneOf ? { enum: field.oneOf } : {}) }
}

/**
 * The JSON Schema (draft 2020-12) of an object of HSDS 3.1, from our table: what the standard requires, in our own words. References are to the file of
 * the other object beside it, and like the standard it allows other fields.
 */
export function jsonSchemaOf(name: ObjectName): JsonRecord {
  const { fields, required } = hsdsTables[name]
  const properties = Object.entries(fields).flatMap(([key, field]) =>
    isNested(field) && field.onlyInApi ? [] : [[key, { title: titled(key), ...fieldSchema(field) }] as const],
  )
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: titled(name), type: 'object', properties: Object.fromEntries(properties), required }
}
