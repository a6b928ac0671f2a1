import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, type Language, ok, type Result } from '@recourse/domain/shared'
import { type OfficialLaw, readOfficialLaw } from './read-official.ts'

/** One file of a folder of laws: the law, or why there is none. `unreadable` is a file that is no consolidated law in the language of its place. */
export type LawFile = { readonly kind: 'found'; readonly law: OfficialLaw } | { readonly kind: 'absent' } | { readonly kind: 'unreadable' }

/** A folder of consolidated laws. A law is parsed each time that it is asked for: the largest take much memory, so none is kept. */
export type LawFolder = { readonly lawAt: (path: string) => LawFile; readonly holds: (path: string) => boolean }

/** Why there is no folder of laws. */
export type FolderFailure = { readonly kind: 'folder-unreadable' } | { readonly kind: 'no-xml' }

const places = ['eng/acts', 'eng/regulations', 'fra/lois', 'fra/reglements'] as const

const namesIn = (dir: string): readonly string[] | null => {
  try {
    return readdirSync(dir)
  } catch {
    return null
  }
}

const holdsXml = (dir: string): boolean => namesIn(dir)?.some((name) => name.endsWith('.xml')) ?? false

/** The language of a place on the government's site: `eng/acts/I-2.5`. */
const languageOf = (path: string): Language => (path.startsWith('fra/') ? 'fr' : 'en')

function lawIn(file: string, language: Language): LawFile {
  let xml: string
  try {
    xml = readFileSync(file, 'utf8')
  } catch {
    return { kind: 'unreadable' }
  }
  const law = readOfficialLaw(xml)
  return law?.language === language ? { kind: 'found', law } : { kind: 'unreadable' }
}

/**
 * Opens a folder of consolidated laws in XML: files named by their place with underscores (`eng_acts_I-2.5.xml`), or the folders of the
 * government's own repository (`eng/acts/I-2.5.xml`). Fails when the folder cannot be read, or holds no XML in either layout.
 */
export function openLawFolder(dir: string): Result<LawFolder, FolderFailure> {
  if (namesIn(dir) === null) return err({ kind: 'folder-unreadable' })
  if (!holdsXml(dir) && !places.some((place) => holdsXml(join(dir, place)))) return err({ kind: 'no-xml' })
  const fileOf = (path: string): string | undefined =>
    [`${path.replaceAll('/', '_')}.xml`, `${path}.xml`].map((name) => join(dir, name)).find((file) => existsSync(file))
  return ok({
    holds: (path) => fileOf(path) !== undefined,
    lawAt: (path) => {
      const file = fileOf(path)
      return file === undefined ? { kind: 'absent' } : lawIn(file, languageOf(path))
    },
  })
}
