import { objectOf } from '../hsds/find-object.ts'
import { readHsds } from '../hsds/import/read-hsds.ts'
import { isOldRecord, upgradeRecord } from '../hsds/import/upgrade-json.ts'
import { recordsIn } from '../hsds/json-record.ts'
import { objectOfCsv } from '../hsds/tables.ts'
import { isObject } from '../limits/parse-json.ts'
import { ourReaders } from './our-readers.ts'
import type { Reader } from './read-directory-file.ts'
import type { Sniffed } from './sniff.ts'

// Enough to tell what a list is of; the reader itself looks at all of it.
const lookedAt = 5

const holdsHsds = (values: readonly unknown[], name: string): boolean =>
  recordsIn(values)
    .slice(0, lookedAt)
    .some((value) => objectOf(isOldRecord(value) ? upgradeRecord(value) : value, name) !== undefined)

const valuesOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? json : isObject(json) && Array.isArray(json.contents) ? json.contents : [json])

function looksLikeHsds(sniffed: Sniffed): boolean {
  switch (sniffed.kind) {
    case 'json':
      return holdsHsds(valuesOf(sniffed.json), sniffed.name)
    case 'ndjson':
      return holdsHsds(sniffed.lines, sniffed.name)
    case 'zip':
      return [...sniffed.entries.keys()].some((name) => objectOfCsv(name.split('/').at(-1) ?? '') !== undefined || /\.(?:json|ndjson)$/i.test(name))
    case 'csv':
      return objectOfCsv(sniffed.name) === 'service' && sniffed.table.columns.includes('id') && sniffed.table.columns.includes('name')
    case 'geojson':
    case 'js':
    case 'xlsx':
    case 'xml':
      return false
  }
}

/** HSDS among the readers of `readDirectoryFile`. A set of tables that one of our own readers knows by its columns is left to that reader. */
export const hsdsReader: Reader = {
  format: 'hsds-3',
  fits: (sniffed) => looksLikeHsds(sniffed) && !ourReaders.some(({ fits }) => fits(sniffed)),
  read: ({ name, bytes }, context) => readHsds([{ name, bytes }], context),
}
