import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readContentFiles } from '../content-files.ts'
import { readYaml } from '../read-yaml.ts'
import { catalogueTexts } from '../reading-level/catalogue-texts.ts'

/** A text as somebody reads it, and where it stands. */
export type Text = { readonly place: string; readonly language: string; readonly text: string }

const root = resolve(import.meta.dirname, '..', '..', '..', '..')
const languages = ['en', 'fr', 'es'] as const

// What others call themselves and their pages is quoted, not written by us.
const named = /^(?:law\/sources\/.+ (?:title|publisher)|directory\/services\/.+ (?:name|organization|sources\.\d+\.title)|.+ (?:citation|court))$/

const strings = (value: unknown): readonly string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(strings) : [])

function textsIn(value: unknown, place: string, path: readonly string[] = []): readonly Text[] {
  if (typeof value !== 'object' || value === null) return []
  const here = `${place} ${path.join('.')}`
  return Object.entries(value).flatMap(([key, inner]): readonly Text[] => {
    const language = languages.find((one) => one === key)
    if (!language) return key === 'url' || key === 'hash' ? [] : textsIn(inner, place, [...path, key])
    return named.test(here) ? [] : strings(inner).map((text) => ({ place: here, language, text }))
  })
}

/** Every text of the content and of the interface, but for the names of laws, courts, organizations and pages. */
export function everyText(): readonly Text[] {
  const { files } = readContentFiles(join(root, 'content'))
  const content = [...files].flatMap(([name, bytes]) => textsIn(readYaml(name, new TextDecoder().decode(bytes)).file?.data, name.replace(/\.yaml$/, '')))
  const interfaces = ['en', 'fr'].flatMap((language) => {
    const po = readFileSync(join(root, 'apps', 'web', 'locales', language, 'messages.po'), 'utf8')
    return catalogueTexts(po).map((text) => ({ place: 'interface', language, text }))
  })
  return [...content, ...interfaces]
}
