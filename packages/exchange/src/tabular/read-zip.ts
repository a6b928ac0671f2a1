import { err, ok, type Result } from '@recourse/domain/shared'
import { Unzip, UnzipInflate } from 'fflate'

/** A file with its name, which may hold folders. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

/** Why an archive was refused: nothing of it was taken. */
export type ZipProblem = 'broken' | 'too-large' | 'too-many' | 'leaves-its-folder'

/** What an archive may hold at most, in bytes and in files. */
const zipLimits = { total: 200 * 1024 * 1024, entries: 200 } as const

// A piece this small cannot become more than some sixteen megabytes before the count is looked at.
const piece = 16 * 1024

const leavesItsFolder = (name: string): boolean => name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || name.split('/').includes('..')

// What macOS and Windows add, which nobody wrote.
const isLitter = (name: string): boolean => name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$)/.test(name)

const joined = (chunks: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

type Open = { readonly name: string; readonly chunks: Uint8Array[]; done: boolean }

/**
 * The files of a zip. What it unfolds to is counted while it unfolds, since the sizes written in it may lie. Refuses too much, too many files,
 * and names that would leave the folder. Never throws.
 */
export function readZip(
  bytes: Uint8Array,
  limits: { readonly total: number; readonly entries: number } = zipLimits,
): Result<readonly NamedBytes[], ZipProblem> {
  const files: Open[] = []
  const state: { total: number; refused: ZipProblem | null } = { total: 0, refused: null }
  const unzip = new Unzip((file) => {
    if (files.length >= limits.entries) state.refused ??= 'too-many'
    if (leavesItsFolder(file.name)) state.refused ??= 'leaves-its-folder'
    const open: Open = { name: file.name, chunks: [], done: false }
    files.push(open)
    file.ondata = (fault, chunk, final) => {
      if (fault) state.refused ??= 'broken'
      state.total += chunk?.length ?? 0
      if (state.total > limits.total) state.refused ??= 'too-large'
      else if (chunk) open.chunks.push(chunk)
      if (final) open.done = true
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && state.refused === null; at += piece) unzip.push(bytes.subarray(at, at + piece), at + piece >= bytes.length)
  } catch {
    state.refused ??= 'broken'
  }
  if (state.refused === null && (files.some((file) => !file.done) || files.length === 0)) state.refused = 'broken'
  if (state.refused !== null) return err(state.refused)
  return ok(files.filter(({ name }) => !isLitter(name)).map(({ name, chunks }) => ({ name, bytes: joined(chunks) })))
}
