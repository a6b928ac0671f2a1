import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Language } from '@recourse/domain/shared'
import { dist } from './build.ts'

/** A server of its own with an empty embedded database, and the one-time link by which a network is founded in it. */
export type NetworkServer = { readonly url: string; readonly founding: Readonly<Record<Language, string>>; readonly close: () => Promise<void> }

const main = resolve(import.meta.dirname, '../../../server/src/main.ts')

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null) return done()
    child.once('exit', () => done())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 4000).unref()
  })

/** Starts the real server, as `npm start` does, with its data in a folder that goes with it. It serves the build, or the copy of it that is given. */
export async function startNetworkServer(folder: string = dist): Promise<NetworkServer> {
  const data = mkdtempSync(join(tmpdir(), 'recourse-network-'))
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', RECOURSE_DIST: folder, RECOURSE_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, faults] = ['', '']
  child.stderr.on('data', (part: Buffer) => {
    faults += part.toString('utf8')
  })
  const links = await new Promise<readonly string[]>((done, fail) => {
    child.stdout.on('data', (part: Buffer) => {
      said += part.toString('utf8')
      const found = said.match(/http:\/\/\S+#found\.\S+/g)
      if (found && found.length >= 2) done(found)
    })
    child.once('exit', () => fail(new Error(`the server ended: ${said} ${faults}`)))
  })
  const founding = { en: links.find((link) => link.includes('/en/')) ?? '', fr: links.find((link) => link.includes('/fr/')) ?? '' }
  const close = async (): Promise<void> => {
    await stopped(child)
    rmSync(data, { recursive: true, force: true })
  }
  return { url: new URL(founding.en).origin, founding, close }
}
