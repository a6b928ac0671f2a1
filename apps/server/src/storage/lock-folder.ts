import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { storageFault } from './faults.ts'

const codeOf = (error: unknown): number | null => (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null)

/**
 * Takes a folder for this process alone, and gives what lets it go. The embedded database takes no lock itself, and two openers would break it.
 *
 * A file with a process number in it outlives a kill -9, and the number is given to others later. SQLite holds the operating system's own lock on a
 * file, on every system that Node runs on: it is gone when the process is, however that ended. Nothing is ever written in that file.
 * Throws 'folder-in-use' or 'folder-unusable'.
 */
export function lockFolder(folder: string): () => void {
  let lock: DatabaseSync | null = null
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    lock = new DatabaseSync(join(folder, 'in-use.lock'), { timeout: 0 })
    lock.exec('begin exclusive')
  } catch (error) {
    lock?.close()
    throw storageFault(codeOf(error) === 5 ? 'folder-in-use' : 'folder-unusable')
  }
  const held = lock
  return () => held.close()
}
