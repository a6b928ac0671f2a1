import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type ContentProblem, message, problemWithFile } from './content-problem.ts'

/** The files of a content folder, by path from it (with `/`), as bytes. */
export type ContentFiles = ReadonlyMap<string, Uint8Array>

/** Files for people and for the licence, which are no content. */
const aside = /(?:^|\/)(?:[A-Z][A-Z.-]*(?:\.[a-z]{2})?(?:\.md|\.txt)?|\.gitkeep)$/

/** Hard limit: a file that a person cannot read in one sitting is not reviewed. */
export const largestFile = 20 * 1024

const noFolder = message('the content folder cannot be read', 'le dossier du contenu ne peut pas être lu', 'check the path given', 'vérifiez le chemin donné')

/** Reads every file below a folder into memory. Fails when the folder cannot be read. */
export function readContentFiles(contentDir: string): { readonly files: ContentFiles; readonly problems: readonly ContentProblem[] } {
  try {
    const found = readdirSync(contentDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    const files = found.map((path) => [relative(contentDir, path).split(sep).join('/'), readFileSync(path)] as const)
    return { files: new Map(files.filter(([name]) => !aside.test(name))), problems: [] }
  } catch {
    return { files: new Map(), problems: [problemWithFile('.', noFolder)] }
  }
}

const tooLarge = message('the file is larger than 20 kB', 'le fichier dépasse 20 ko', 'shorten it, or split it', 'raccourcissez-le ou divisez-le')
const notUtf8 = message(
  'the file is not UTF-8',
  'le fichier n’est pas en UTF-8',
  'save it again as UTF-8, without a byte order mark',
  'enregistrez-le de nouveau en UTF-8, sans indicateur d’ordre des octets',
)

/** The text of a file, or what is wrong with it. */
export function textOf(name: string, bytes: Uint8Array): { readonly text: string | null; readonly problems: readonly ContentProblem[] } {
  if (bytes.length > largestFile) return { text: null, problems: [problemWithFile(name, tooLarge)] }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.startsWith('\uFEFF') ? { text: null, problems: [problemWithFile(name, notUtf8)] } : { text, problems: [] }
  } catch {
    return { text: null, problems: [problemWithFile(name, notUtf8)] }
  }
}
