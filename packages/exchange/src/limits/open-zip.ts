import { ok, type Result } from '@recourse/domain/shared'
import { type UnzipFileInfo, unzipSync } from 'fflate'
import type { ImportProblem } from '../imported.ts'
import { andNothingTaken, both, refuse } from './import-problem.ts'
import { limits } from './limits.ts'
import { sumOf, sumsToldBy } from './zip-sums.ts'

/** The files of a zip by their path. */
export type ZipEntries = ReadonlyMap<string, Uint8Array>

/** Whether bytes begin as a zip does. An xlsx is one. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)

const leavesItsFolder = (path: string): boolean => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(path)

type Told = { entries: number; bytes: number; hostile: 'name' | null }

function bombProblem(told: Told, where: string): Result<never, ImportProblem> | null {
  if (told.hostile === 'name')
    return refuse(
      'hostile',
      where,
      andNothingTaken(both('A file in the zip has a name that leads out of it.', 'Un fichier du zip a un nom qui mène hors de lui.')),
      both('Do not open this file. Ask whoever sent it.', 'N’ouvrez pas ce fichier. Posez la question à qui l’a envoyé.'),
    )
  if (told.entries > limits.zipEntries || told.bytes > limits.openedBytes)
    return refuse(
      'hostile',
      where,
      andNothingTaken(
        both('The zip holds more than 200 files, or more than 200 MB once opened.', 'Le zip contient plus de 200 fichiers, ou plus de 200 Mo une fois ouvert.'),
      ),
      both('Make a zip of the lists alone, or bring the lists one by one.', 'Faites un zip des listes seules, ou apportez les listes une à une.'),
    )
  return null
}

// A size that lies cuts a file short without a word: the sums of what came out must be those that the directory gives.
function isWhole(bytes: Uint8Array, entries: ZipEntries): boolean {
  const told = sumsToldBy(bytes)
  if (!told) return false
  const sums = [...told].filter(([name]) => !name.endsWith('/')).map(([, sum]) => sum)
  const found = [...entries.values()].map(sumOf)
  const inOrder = (numbers: readonly number[]): string => [...numbers].sort((a, b) => a - b).join()
  return inOrder(sums) === inOrder(found)
}

/**
 * Opens a zip held in memory. Its directory is read first, and refused when it names too many files, too many bytes, or a path that leaves its
 * folder. A zip that lies about its sizes is found as well, by its sums: nothing is inflated beyond what it says. A zip cut short is refused.
 */
export function openZip(bytes: Uint8Array, where: string): Result<ZipEntries, ImportProblem> {
  const told: Told = { entries: 0, bytes: 0, hostile: null }
  const count = ({ name, originalSize }: UnzipFileInfo): boolean => {
    told.entries += 1
    told.bytes += originalSize
    if (leavesItsFolder(name)) told.hostile = 'name'
    return false
  }
  try {
    unzipSync(bytes, { filter: count })
    const bomb = bombProblem(told, where)
    if (bomb) return bomb
    const files = unzipSync(bytes, { filter: ({ name }) => !name.endsWith('/') })
    const entries = new Map(Object.entries(files))
    if (isWhole(bytes, entries)) return ok(entries)
  } catch {
    // Said below.
  }
  return refuse(
    'broken',
    where,
    andNothingTaken(both('The zip or the spreadsheet is cut short or damaged.', 'Le zip ou le classeur est coupé ou abîmé.')),
    both('Bring it again from where it comes from.', 'Reprenez-le là d’où il vient.'),
  )
}
