import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { checkContent } from './compile-corpus.ts'
import { compileFiles } from './compile-files.ts'
import { readContentFiles } from './content-files.ts'
import { folderKinds, listKinds } from './content-kinds.ts'
import { type Path, placeOf } from './content-problem.ts'
import { problemsOf } from './explain-issue.ts'
import { readPlaces } from './places/index.ts'
import { readYaml } from './read-yaml.ts'

const contentDir = join(import.meta.dirname, '..', '..', '..', 'content')
const { files } = readContentFiles(contentDir)
const text = (name: string): string => new TextDecoder().decode(files.get(name))

/** Every place of a value whose key satisfies `wanted`. */
function placesOf(value: unknown, wanted: (key: string, inner: unknown) => boolean, path: Path = []): readonly Path[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => placesOf(item, wanted, [...path, i]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...(wanted(key, inner) ? [[...path, key]] : []), ...placesOf(inner, wanted, [...path, key])])
}

function removed(data: unknown, path: Path): unknown {
  const copy: unknown = structuredClone(data)
  const holder = path.slice(0, -1).reduce((value, key) => (value as Record<string | number, unknown>)[key], copy) as Record<string | number, unknown>
  delete holder[path.at(-1) ?? '']
  return copy
}

const schemas = [...Object.values(folderKinds), ...Object.values(listKinds)]
const schemaOf = (name: string): z.ZodType | undefined => schemas.find((s) => ('folder' in s ? name.startsWith(`${s.folder}/`) : name === s.path))?.schema

/** For each file: every place that satisfies `wanted`, and the places that are told when it is gone. */
function removals(wanted: (key: string, inner: unknown) => boolean) {
  return [...files.keys()].flatMap((name) => {
    const { file } = readYaml(name, text(name))
    const schema = schemaOf(name)
    if (!file || !schema) return []
    return placesOf(file.data, wanted).map((path) => {
      const data = removed(file.data, path)
      const result = schema.safeParse(data)
      const told = result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, data, file)).map((p) => p.place)
      return { place: `${name} ${placeOf(path)}`, named: told.includes(placeOf(path)) }
    })
  })
}

describe('the content of this repository', () => {
  test('compiles without a problem', () => {
    expect(checkContent({ contentDir, made: '2026-11-24' }).problems).toEqual([])
  })

  test.each([
    ['a French text', (key: string) => key === 'fr'],
    ['an English text', (key: string) => key === 'en'],
    ['a Spanish text', (key: string) => key === 'es'],
    ['the citations of a statement', (key: string, inner: unknown) => key === 'cite' && Array.isArray(inner) && inner.length > 0],
    ['the hashes of a provision', (key: string) => key === 'hash'],
  ])('does not compile without %s, whichever it is, and the place is named', (_, wanted) => {
    const all = removals(wanted)
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter((r) => !r.named).map((r) => r.place)).toEqual([])
  })

  test('names the place in a copy on the disk too, and loads nothing', () => {
    const dir = mkdtempSync(join(tmpdir(), 'recourse-content-'))
    try {
      cpSync(contentDir, dir, { recursive: true })
      const name = [...files.keys()].find((n) => n.startsWith('law/provisions/')) ?? ''
      writeFileSync(join(dir, name), readFileSync(join(dir, name), 'utf8').replace(/^hash:\n {2}en: .*\n {2}fr: .*\n/m, ''))
      const { corpus, problems } = checkContent({ contentDir: dir, made: '2026-11-24' })
      expect(corpus).toBeNull()
      expect(problems.map((p) => `${p.file} ${p.place}`)).toContain(`${name} hash`)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })

  test('does not compile with a hash that was altered by one letter, whichever it is', () => {
    const provisions = [...files.keys()].filter((n) => n.startsWith('law/provisions/'))
    const altered = new Map(files)
    const flip = (letter: string): string => (letter === '0' ? '1' : '0')
    for (const [i, name] of provisions.entries()) {
      const language = i % 2 === 0 ? 'en' : 'fr'
      const at = new RegExp(`(\\nhash:\\n(?:  en: .*\\n)?  ${language}: '?.{${i % 64}})(.)`)
      altered.set(name, new TextEncoder().encode(text(name).replace(at, (_, before: string, letter: string) => before + flip(letter))))
    }
    const told = compileFiles(altered, { made: '2026-11-24', places: [] }).problems.filter((p) => p.place === 'hash')
    expect(told.map((p) => p.file)).toEqual(provisions.sort())
  })

  test.each(Object.values(listKinds).map(({ path }) => path))('without %s, that file alone is named', (path) => {
    const { problems } = compileFiles(new Map([...files].filter(([name]) => name !== path)), { made: '2026-11-24', places: readPlaces() })
    expect(new Set(problems.map((p) => p.file))).toEqual(new Set([path]))
  })

  test('refers to every provision that it holds: without one, each file that cites it is named', () => {
    const name = [...files.keys()].find((n) => n.startsWith('law/provisions/')) ?? ''
    const id = name.slice('law/provisions/'.length, -'.yaml'.length)
    const citing = [...files.keys()].filter((n) => new RegExp(`[[\\s,]${id.replaceAll('.', '\\.')}[\\],\\s]`).test(text(n)) && n !== name)
    const dir = mkdtempSync(join(tmpdir(), 'recourse-content-'))
    try {
      cpSync(contentDir, dir, { recursive: true })
      rmSync(join(dir, name))
      const told = checkContent({ contentDir: dir, made: '2026-11-24' }).problems.map((p) => p.file)
      expect([...new Set(told)].sort()).toEqual(citing.sort())
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
})
