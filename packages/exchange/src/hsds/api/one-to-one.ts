import { isNested, type ObjectName } from '../field.ts'
import { isRecord, type JsonRecord } from '../json-record.ts'
import { hsdsTables, keptField } from '../tables.ts'

/** An object as a list gives it: its own fields and the single objects that it points to, each of them so too. What it has several of is left out. */
export function oneToOne(name: ObjectName, record: JsonRecord): JsonRecord {
  const { fields } = hsdsTables[name]
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      if (key === keptField || Array.isArray(value)) return []
      if (!isRecord(value)) return [[key, value] as const]
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      return field && isNested(field) ? [[key, oneToOne(field.of, value)] as const] : []
    }),
  )
}
