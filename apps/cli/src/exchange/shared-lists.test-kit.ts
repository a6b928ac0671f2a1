import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { readPlaces } from '@recourse/content'
import { type ImportedFile, type ReadOptions, readDirectoryFile } from '@recourse/exchange'

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

/** A zip of files, stored as they are: written here from the format itself, so that the reader is not proved by its own library. */
export function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const made = Object.entries(files).map(([name, bytes]) => {
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(bytes.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    return { name: Buffer.from(name), fields, bytes }
  })
  const files_ = made.map(({ name, fields, bytes }) => Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, bytes]))
  let at = 0
  const directory = made.map(({ name, fields }, i) => {
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    at += files_[i]?.length ?? 0
    return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name])
  })
  const whole = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(made.length, 4)
  end.writeUInt16LE(made.length, 6)
  end.writeUInt32LE(whole.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...files_, whole, Buffer.from('PK\x05\x06'), end]))
}

/** A row of a list by the names of its columns. */
export type Row = Readonly<Record<string, string>>

/** The rows of a CSV list, read here a second time, letter by letter: nothing of the importer is used. */
export function rowsOf(path: string): readonly Row[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const text = textOf(path).trimEnd()
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i)
    if (quoted && c === '"' && text.charAt(i + 1) === '"') {
      cell += c
      i += 1
    } else if (c === '"') quoted = !quoted
    else if (!quoted && (c === ',' || c === '\n')) {
      rows.at(-1)?.push(cell.replace(/\r$/, ''))
      cell = ''
      if (c === '\n') rows.push([])
    } else cell += c
  }
  rows.at(-1)?.push(cell)
  const [names = [], ...rest] = rows
  return rest.map((cells) => Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])))
}

/** Reads the three files of a legal-aid set, in one zip. */
export const readSet = (set: 'us-florida-hsds' | 'us-ilao-2019'): Promise<ImportedFile> =>
  read(`${set}.zip`, zipOf(Object.fromEntries(['services.csv', 'locations.csv', 'organizations.csv'].map((name) => [name, bytesOf(`${set}/${name}`)]))))
