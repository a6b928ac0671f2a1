import { isDay, ok, type Result } from '@recourse/domain/shared'
import type { ImportProblem } from '../imported.ts'
import { both, refuse } from '../limits/import-problem.ts'
import { fieldOf, isList, isObject, type Json, parseJson } from '../limits/parse-json.ts'
import type { Mapping } from './mapping.ts'

// A shape says what is wrong with a value, as "path: what is expected". An empty list means that it fits.
type Shape = (value: Json | undefined, path: string) => readonly string[]

const fault = (path: string, expected: string): readonly string[] => [`${path}: ${expected}`]
const text: Shape = (value, path) => (typeof value === 'string' && value.trim() !== '' ? [] : fault(path, 'a text that is not empty'))
const oneOf =
  (...words: readonly string[]): Shape =>
  (value, path) =>
    typeof value === 'string' && words.includes(value) ? [] : fault(path, `one of ${words.join(', ')}`)
const matching =
  (pattern: RegExp, expected: string): Shape =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? [] : fault(path, expected)
const yesNo: Shape = (value, path) => (typeof value === 'boolean' ? [] : fault(path, 'true or false'))
const day: Shape = (value, path) => (isDay(value) ? [] : fault(path, 'a day, as 2025-04-06'))
const age: Shape = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 120 ? [] : fault(path, 'a whole number of years from 0 to 120')
const listOf =
  (shape: Shape, least = 1): Shape =>
  (value, path) =>
    isList(value) && value.length >= least ? value.flatMap((item, i) => shape(item, `${path}[${i}]`)) : fault(path, `a list of ${least} or more`)
const mapOf =
  (shape: Shape): Shape =>
  (value, path) =>
    isObject(value) && Object.keys(value).length > 0
      ? Object.entries(value).flatMap(([key, item]) => shape(item, `${path}.${key}`))
      : fault(path, 'a record with one field for each word of the column')
const record =
  (must: Readonly<Record<string, Shape>>, may: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (!isObject(value)) return fault(path || 'the mapping', 'a record')
    const known = { ...must, ...may }
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(known, key))
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`)
    return [
      ...unknown.map((key) => `${at(key)}: there is no such field; the fields are ${Object.keys(known).join(', ')}`),
      ...Object.entries(must).flatMap(([key, shape]) => shape(fieldOf(value, key), at(key))),
      ...Object.entries(may).flatMap(([key, shape]) => (fieldOf(value, key) === undefined ? [] : shape(fieldOf(value, key), at(key)))),
    ]
  }

const bilingual = record({ en: text, fr: text })
const accepts = { accepts: listOf(text) }
const criterionShapes: Readonly<Record<string, Shape>> = {
  status: record({ kind: text, ...accepts }),
  gender: record({ kind: text, accepts: listOf(oneOf('woman', 'man', 'non_binary', 'two_spirit', 'other')) }),
  age: record({ kind: text }, { min: age, max: age }),
  province: record({ kind: text, ...accepts }),
  exploitation: record({ kind: text, ...accepts }),
  household: record({ kind: text, accepts: listOf(oneOf('alone', 'couple', 'with_children')) }),
  language: record({ kind: text, ...accepts }),
  other: record({ kind: text, id: matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lowercase letters, digits and hyphens') }),
}
const criterion: Shape = (value, path) => {
  const kind = isObject(value) ? fieldOf(value, 'kind') : undefined
  const shape = typeof kind === 'string' && Object.hasOwn(criterionShapes, kind) ? criterionShapes[kind] : undefined
  return shape ? shape(value, path) : fault(`${path}.kind`, `one of ${Object.keys(criterionShapes).join(', ')}`)
}
const criteria = listOf(record({ criterion, value: oneOf('yes', 'no', 'conditional', 'unknown') }))

const columns = record(
  { name: text },
  {
    key: text,
    organization: text,
    phone: text,
    email: text,
    website: text,
    address: text,
    town: text,
    postalCode: text,
    hours: text,
    languages: text,
    dated: text,
  },
)
const timezone: Shape = (value, path) => {
  try {
    if (typeof value === 'string') return [new Intl.DateTimeFormat('en', { timeZone: value })].flatMap(() => [])
  } catch {
    // Said below.
  }
  return fault(path, 'a time zone, as America/Toronto')
}

const mapping = record(
  {
    id: matching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lowercase letters, digits and hyphens'),
    title: bilingual,
    publisher: bilingual,
    licence: text,
    datedText: text,
    language: oneOf('en', 'fr'),
    official: yesNo,
    kind: oneOf('shelter', 'office'),
    province: oneOf('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'),
    timezone,
    needs: listOf(text),
    columns,
  },
  {
    url: matching(/^https:\/\//, 'an address that begins with https://'),
    dated: day,
    town: text,
    needsBy: record({ column: text, values: mapOf(listOf(text)) }),
    criteriaBy: listOf(record({ column: text, values: mapOf(criteria) })),
    countedFor: listOf(record({ column: text, words: bilingual, criteria })),
    shelterWhen: record({ column: text, words: listOf(text) }),
    confidential: record({ column: text, yes: listOf(text) }),
    status: record({ column: text, values: mapOf(oneOf('active', 'inactive', 'defunct', 'temporarily closed')) }),
    remarks: listOf(record({ column: text, about: bilingual })),
    leftOut: listOf(text, 0),
  },
)

const isMapping = (value: unknown, faults: readonly string[]): value is Mapping => faults.length === 0 && isObject(value)

/** Reads a mapping that somebody wrote, as JSON. Strict: every fault is named at once, with its place and what is expected there. */
export function readMapping(json: string, where = 'mapping'): Result<Mapping, ImportProblem> {
  const parsed = parseJson(json, where)
  if (!parsed.ok) return parsed
  const faults = mapping(parsed.value, '')
  if (isMapping(parsed.value, faults)) return ok(parsed.value)
  return refuse(
    'broken',
    where,
    both(`The mapping cannot be used. ${faults.join('. ')}.`, `La correspondance ne peut pas servir. ${faults.join('. ')}.`),
    both(
      'Mend these places. docs/exchange-formats.md shows a whole mapping.',
      'Corrigez ces endroits. docs/exchange-formats.md montre une correspondance entière.',
    ),
  )
}
