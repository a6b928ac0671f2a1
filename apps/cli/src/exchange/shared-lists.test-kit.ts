import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlaces } from '@recourse/content'
import { type ImportedFile, type ReadOptions, readDirectoryFile } from '@recourse/exchange'
import { zipSync } from 'fflate'

const folder = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'services')

/** Whether the lists of others are beside the repository. They are never in it. */
export const hasLists = existsSync(folder)

/** The bytes of a list. */
export const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)))

/** The text of a list. */
export const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '')

/** The day of every test. */
export const on = '2026-11-24'
const places = readPlaces()

/** Reads bytes as a person would bring them. Throws when they are refused. */
export async function read(name: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<ImportedFile> {
  const result = await readDirectoryFile({ name, bytes }, { places, on }, options)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Reads a list by its path. */
export const readList = (path: string): Promise<ImportedFile> => read(path, bytesOf(path))

/** Reads the three files of a legal-aid set, in one zip. */
export const readSet = (set: 'us-florida-hsds' | 'us-ilao-2019'): Promise<ImportedFile> =>
  read(`${set}.zip`, zipSync(Object.fromEntries(['services.csv', 'locations.csv', 'organizations.csv'].map((name) => [name, bytesOf(`${set}/${name}`)]))))
