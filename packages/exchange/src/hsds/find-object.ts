import { isNested, type ObjectName } from './field.ts'
import type { JsonRecord } from './json-record.ts'
import { hsdsTables, objectNames } from './tables.ts'

// Where two objects have the same fields, the one that is more often a file of its own.
const preference: readonly ObjectName[] = ['service', 'organization', 'service_at_location', 'location', 'taxonomy_term', 'taxonomy', 'program']
const order = [...preference, ...objectNames.filter((name) => !preference.includes(name))]

const plural: Readonly<Record<string, ObjectName>> = {
  services: 'service',
  organizations: 'organization',
  locations: 'location',
  services_at_location: 'service_at_location',
  service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
  programs: 'program',
}

/** The object that the name of a file speaks of: `service_full.json`, `organization_list.json`, `taxonomies.ndjson`. */
function namedBy(file: string): ObjectName | undefined {
  const stem = (file.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/_(full|list)$/, '')
  return plural[stem] ?? objectNames.find((name) => name === stem)
}

const known = (name: ObjectName, keys: readonly string[]): number => keys.filter((key) => Object.hasOwn(hsdsTables[name].fields, key)).length

/** What only this object nests or points to tells more than a name or a description, which most of them have. */
const missingOf = (name: ObjectName, value: JsonRecord): number => hsdsTables[name].required.filter((field) => value[field] === undefined).length

/**
 * Which object of HSDS a JSON object is: the one that its file is named for when its fields fit it, otherwise the one whose fields fit best. The
 * standard does not write it in the object. Undefined when most of its fields are of no object: no schema of the standard is for it.
 */
export function objectOf(value: JsonRecord, file = ''): ObjectName | undefined {
  const keys = Object.keys(value)
  const fits = (name: ObjectName): boolean => known(name, keys) * 2 > keys.length && (keys.includes('id') || known(name, keys) > 1)
  const named = namedBy(file)
  if (named && fits(named)) return named
  const scored = order
    .filter(fits)
    .map((name, i) => ({ name, score: known(name, keys) * 100 - missingOf(name, value) * 10 - i }))
    .toSorted((a, b) => b.score - a.score)
  return scored[0]?.name
}

/** The objects nested directly in one, with the field that holds them and their place. */
export function nestedIn(name: ObjectName, value: JsonRecord, where: string): readonly { of: ObjectName; field: string; value: JsonRecord; where: string }[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    const field = Object.hasOwn(hsdsTables[name].fields, key) ? hsdsTables[name].fields[key] : undefined
    if (!field || !isNested(field)) return []
    const items: readonly (readonly [unknown, string])[] = Array.isArray(inner)
      ? inner.map((item, i) => [item, `${where}.${key}[${i}]`])
      : [[inner, `${where}.${key}`]]
    return items.flatMap(([item, place]) =>
      typeof item === 'object' && item !== null && !Array.isArray(item) ? [{ of: field.of, field: key, value: item as JsonRecord, where: place }] : [],
    )
  })
}
