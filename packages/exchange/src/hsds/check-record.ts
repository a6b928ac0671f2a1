import { type Field, isNested, type NestedField, type ObjectName, type ScalarField } from './field.ts'
import { followsFormat } from './formats.ts'
import { advice, type HsdsProblem, problem } from './hsds-problem.ts'
import { isRecord, type JsonRecord } from './json-record.ts'
import { hsdsTables, keptField } from './tables.ts'

const typeWords = {
  string: ['a text', 'un texte'],
  number: ['a number', 'un nombre'],
  array: ['a list', 'une liste'],
  object: ['an object', 'un objet'],
} as const

const formatWords = {
  uuid: ['a UUID, such as 2f0c1a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b', 'un UUID, comme 2f0c1a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b'],
  uri: ['a whole web address, such as https://example.org', 'une adresse web entière, comme https://example.org'],
  email: ['an email address, such as name@example.org', 'une adresse de courriel, comme nom@example.org'],
  'date-time': ['a day and an hour with its zone, such as 2026-11-24T09:30:00-05:00', 'un jour et une heure avec son fuseau, comme 2026-11-24T09:30:00-05:00'],
} as const

const wrongType = (where: string, type: keyof typeof typeWords): HsdsProblem =>
  problem('wrong-type', where, `This must be ${typeWords[type][0]}.`, `Ceci doit être ${typeWords[type][1]}.`)

/** Says that a field is required and not there. */
export const missing = (where: string, field: string): HsdsProblem =>
  problem('missing', where, `“${field}” is required and is not there.`, `« ${field} » est obligatoire et n’y est pas.`)

/** Checks a text against the list or the format of its field. */
export function checkText(field: ScalarField, value: string, where: string): readonly HsdsProblem[] {
  if (field.oneOf && !field.oneOf.includes(value))
    return [problem('not-in-list', where, `This must be one of: ${field.oneOf.join(', ')}.`, `Ceci doit être parmi\u00A0: ${field.oneOf.join(', ')}.`)]
  if (field.format && !followsFormat(field.format, value)) {
    const [en, fr] = formatWords[field.format]
    return [problem('wrong-format', where, `This must be ${en}.`, `Ceci doit être ${fr}.`)]
  }
  return []
}

function checkScalar(field: ScalarField, value: unknown, where: string): readonly HsdsProblem[] {
  if (field.type === 'number') return typeof value === 'number' && Number.isFinite(value) ? [] : [wrongType(where, 'number')]
  return typeof value === 'string' ? checkText(field, value, where) : [wrongType(where, 'string')]
}

function checkNested(field: NestedField, value: unknown, where: string): readonly HsdsProblem[] {
  if (field.type === 'object') return isRecord(value) ? checkRecord(field.of, value, where) : [wrongType(where, 'object')]
  if (!Array.isArray(value)) return [wrongType(where, 'array')]
  return value.flatMap((item: unknown, i) => {
    const place = `${where}[${i}]`
    if (!isRecord(item)) return [wrongType(place, 'object')]
    // An API may name the services of an organization by their id alone.
    const isNamedOnly = field.onlyInApi === true && Object.keys(item).join() === 'id'
    return isNamedOnly ? checkField(hsdsTables[field.of].fields.id, item.id, `${place}.id`) : checkRecord(field.of, item, place)
  })
}

const checkField = (field: Field | undefined, value: unknown, where: string): readonly HsdsProblem[] =>
  field === undefined ? [] : isNested(field) ? checkNested(field, value, where) : checkScalar(field, value, where)

/**
 * Checks one object of HSDS 3.1 and all that is nested in it against our table: what is required, types, formats, closed lists. A field that the
 * standard does not name is allowed by it and is only an advice. Never throws.
 */
export function checkRecord(name: ObjectName, value: JsonRecord, where: string): readonly HsdsProblem[] {
  const { required, fields } = hsdsTables[name]
  const absent = required.filter((field) => value[field] === undefined).map((field) => missing(where, field))
  const found = Object.entries(value).flatMap(([key, inner]) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    const place = `${where}.${key}`
    if (inner === undefined || key === keptField) return []
    if (field) return checkField(field, inner, place)
    return [advice('unknown-field', place, `HSDS 3.1 has no such field in ${name}. It is kept.`, `HSDS 3.1 n’a pas ce champ dans ${name}. Il est gardé.`)]
  })
  return [...absent, ...found]
}
