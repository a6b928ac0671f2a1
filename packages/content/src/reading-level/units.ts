import type { ContentFiles } from '../content-files.ts'
import { readYaml } from '../read-yaml.ts'
import { type Language, wordsOf } from './measure-text.ts'

/** Texts that are measured together: those of one card or of one other file. */
export type Unit = { readonly id: string } & { readonly [L in Language]: readonly string[] }

// Titles, labels and names are no running text: Flesch leaves them out too.
const names = new Set(['title', 'label', 'citation', 'court', 'publisher', 'decider'])

// What is not read by the people whom the content is for: other people's titles, and stories that test the rules.
const aside = /^(?:law\/(?:sources|signatures|drift)\b|scenarios\/|directory\/services\/)/

/** Below so many words a file says too little to be measured alone; it is measured with its like. The formulas were made on samples of a hundred words. */
const fewest = 100

const strings = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [])

function bilingualTexts(value: unknown): readonly (readonly [en: readonly string[], fr: readonly string[]])[] {
  if (Array.isArray(value)) return value.flatMap(bilingualTexts)
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'fr' in value) return [[strings(value.en), strings(value.fr)]]
  return Object.entries(value).flatMap(([key, inner]) => (names.has(key) || key === 'url' || key === 'hash' ? [] : bilingualTexts(inner)))
}

const joined = (id: string, units: readonly Unit[]): Unit => ({ id, en: units.flatMap((unit) => unit.en), fr: units.flatMap((unit) => unit.fr) })

const sizeOf = (unit: Unit): number => unit.en.reduce((sum, text) => sum + wordsOf(text).length, 0)

const folderOf = (id: string): string => (/^law\/\w+$/.test(id) ? 'law/*' : id.replace(/\/[^/]+$/, '/*'))

// A short provision goes with those of its law, and then with other short ones; any other short file with those of its folder.
function kinOf(id: string): string {
  const provision = /^law\/provisions\/[a-z]+/.exec(id)
  if (provision) return `${provision[0]}-*`
  return folderOf(id)
}

function joinShort(units: readonly Unit[], kin: (id: string) => string): readonly Unit[] {
  const isShort = (unit: Unit): boolean => sizeOf(unit) < fewest
  const short = Map.groupBy(units.filter(isShort), (unit) => kin(unit.id))
  return [...units.filter((unit) => !isShort(unit)), ...[...short].map(([id, those]) => joined(id, those))]
}

/** Everything of the content that people read, in units, each with at least a hundred words where its kind has as many. */
export function contentUnits(files: ContentFiles): readonly Unit[] {
  const read = [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, bytes]): readonly Unit[] => {
      const id = name.replace(/\.yaml$/, '')
      const { file } = aside.test(id) ? { file: null } : readYaml(name, new TextDecoder().decode(bytes))
      const texts = file ? bilingualTexts(file.data) : []
      return texts.length === 0 ? [] : [{ id, en: texts.flatMap(([en]) => en), fr: texts.flatMap(([, fr]) => fr) }]
    })
  return joinShort(joinShort(read, kinOf), folderOf)
}
