import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { access, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { storageFault, storageFaultOf } from '../storage/faults.ts'

function faultOf(error: unknown): unknown {
  if (storageFaultOf(error) || !(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(error.code)) return storageFault('storage-full')
  return /^E[A-Z]+$/.test(error.code) ? storageFault('file-unusable') : error
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * Writes these lines, compressed, to a file that is there whole or not at all: it gets its name once all of it is on the disk. Only its owner may read
 * it. Throws 'file-exists', 'file-unusable' or 'storage-full', and whatever the lines throw; nothing is then left behind.
 */
export async function writeWhole(file: string, lines: AsyncIterable<string>, write: typeof createWriteStream = createWriteStream): Promise<void> {
  if (await exists(file)) throw storageFault('file-exists')
  const partial = `${file}.partial`
  try {
    const out = write(partial, { flags: 'w', mode: 0o600 })
    await once(out, 'open')
    await pipeline(Readable.from(lines), createGzip({ level: 6 }), out)
    await sync(partial)
    await rename(partial, file)
    await sync(dirname(file))
  } catch (error) {
    await rm(partial, { force: true })
    throw faultOf(error)
  }
}
