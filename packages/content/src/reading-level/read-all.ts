import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readContentFiles } from '../content-files.ts'
import { catalogueTexts } from './catalogue-texts.ts'
import { type Face, faces } from './faces.ts'
import { contentUnits, type Unit } from './units.ts'

const root = resolve(import.meta.dirname, '..', '..', '..', '..')

const catalogue = (language: string): readonly string[] => catalogueTexts(readFileSync(join(root, 'apps', 'web', 'locales', language, 'messages.po'), 'utf8'))

/** All that people read in this repository: the content, the words of the interface, and the faces of the cards. */
export function readAll(): { readonly units: readonly Unit[]; readonly faces: readonly Face[] } {
  const { files } = readContentFiles(join(root, 'content'))
  return { units: [...contentUnits(files), { id: 'interface', en: catalogue('en'), fr: catalogue('fr') }], faces: faces(files) }
}
