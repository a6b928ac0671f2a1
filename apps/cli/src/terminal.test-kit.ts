import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Place } from '@recourse/domain/directory'
import { run } from './run.ts'
import type { World } from './world.ts'

const root = resolve(import.meta.dirname, '..', '..', '..')

/** The small invented content of the compiler's tests. */
export const tinyDir = join(root, 'packages', 'content', 'test-fixtures', 'tiny')

/** Invented places; two of them share a name. */
export const tinyPlaces: readonly Place[] = [
  { id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 46.1, longitude: -72.2 },
  { id: 'place:stone-bay-on', name: { en: 'Stone Bay', fr: 'Stone Bay' }, province: 'ON', latitude: 45.1, longitude: -78.2 },
  { id: 'place:stone-bay-yt', name: { en: 'Stone Bay', fr: 'Stone Bay' }, province: 'YT', latitude: 61.1, longitude: -135.2 },
  { id: 'fsa:X9X', name: { en: 'X9X', fr: 'X9X' }, province: 'QC', latitude: 46.1, longitude: -72.2 },
]

/** What a command said and how it ended. */
export type Said = { readonly exit: number; readonly out: string; readonly err: string }

/** Runs the command line in a world of its own: invented content unless told otherwise, a fixed day, and files that are only in memory. */
export async function recourse(argv: readonly string[], given: Partial<World> & { readonly files?: Readonly<Record<string, string>> } = {}): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []]
  const { files = {}, ...rest } = given
  const exit = await run(argv, {
    root,
    environment: { LANG: 'en_CA.UTF-8' },
    today: () => '2026-11-24',
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    read: (path) => (Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : readFileSync(path)),
    places: tinyPlaces,
    ...rest,
  })
  return { exit, out: out.join('\n'), err: err.join('\n') }
}
