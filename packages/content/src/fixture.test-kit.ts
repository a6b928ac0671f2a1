import { join } from 'node:path'
import type { Place } from '@recourse/domain/directory'
import { parse } from 'yaml'
import { type Compiled, compileFiles } from './compile-files.ts'
import { type ContentFiles, readContentFiles } from './content-files.ts'
import { sealOf } from './justice-laws/index.ts'

/** The folder of the small invented content that the tests compile. */
export const tinyDir = join(import.meta.dirname, '..', 'test-fixtures', 'tiny')

/** Its places, invented too. */
export const tinyPlaces: readonly Place[] = [
  { id: 'place:rivebrune-qc', name: { en: 'Rivebrune', fr: 'Rivebrune' }, province: 'QC', latitude: 46.1, longitude: -72.2 },
  { id: 'place:stone-bay-on', name: { en: 'Stone Bay', fr: 'Stone Bay' }, province: 'ON', latitude: 45.1, longitude: -78.2 },
]

/** The files of the small content. */
export const tinyFiles = (): ContentFiles => readContentFiles(tinyDir).files

/** The same files with one of them rewritten; fails when the edit changes nothing. */
export function edited(files: ContentFiles, name: string, edit: (text: string) => string): ContentFiles {
  const before = new TextDecoder().decode(files.get(name) ?? new Uint8Array())
  const after = edit(before)
  if (after === before) throw new Error(`the edit of ${name} changed nothing`)
  return new Map([...files, [name, new TextEncoder().encode(after)]])
}

/** A provision file sealed again after an edit, as its tools would do; any other text as it is. */
export const resealed = (text: string): string => text.replace(/^seal: .*$/m, () => `seal: '${sealOf(parse(text))}'`)

/** The small content without one of its files. */
export const without = (files: ContentFiles, name: string): ContentFiles => new Map([...files].filter(([n]) => n !== name))

/** Compiles files on a fixed day with the invented places. */
export const compiled = (files: ContentFiles): Compiled => compileFiles(files, { made: '2026-11-24', places: tinyPlaces })

/** The problems of files as `file place: what`, to compare with. */
export const told = (files: ContentFiles): readonly string[] => compiled(files).problems.map((p) => `${p.file} ${p.place}: ${p.what.en}`)
