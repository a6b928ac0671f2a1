import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import type { Service } from '@recourse/domain/directory'

const root = join(import.meta.dirname, '..', '..', '..', '..')

/** A server that runs: where, and the one-time token of the link that it printed. */
export type Running = {
  readonly port: number
  readonly token: string
  /** The services of the directory that it serves. */
  readonly services: readonly Service[]
  /** Stops it as a service manager would, and takes away what it wrote. Gives all that it said, but its first lines. */
  readonly stop: () => Promise<{ readonly code: number | null; readonly said: string }>
  /** Throws when it ended by itself. */
  readonly mustRun: () => void
  /** How many seconds of a processor it has used so far; null where the system does not say. What else the machine does leaves this alone. */
  readonly cpuSeconds: () => number | null
}

/** A folder that looks like a build to the server: pages, and the corpus of the content as it is now. */
function webRoot(folder: string): readonly Service[] {
  const { corpus } = checkContent({ contentDir: join(root, 'content'), made: '2026-11-24' })
  if (!corpus) throw new Error('the content does not compile; see recourse check')
  const text = JSON.stringify(corpus)
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Recourse</title>')
  writeFileSync(join(folder, 'assets', `corpus-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`), text)
  return corpus.directory.services
}

/** What of this process's environment the server is not to have: it gets its own database. */
const foreign = /^(DATABASE_|RECOURSE_|PORT$|HOST$)/

// The 14th and 15th field, in hundredths of a second; the second one, in brackets, may hold spaces.
function cpuSecondsOf(pid: number | undefined): number | null {
  const path = `/proc/${pid}/stat`
  if (!existsSync(path)) return null
  const fields = readFileSync(path, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) / 100
}

const seconds = (count: number): Promise<'late'> => new Promise((done) => void setTimeout(done, count * 1000, 'late' as const).unref())

/**
 * Starts the server as it is run in life, in a process of its own, on the embedded database in a new folder or on the PostgreSQL of these two addresses.
 * Throws with what it said when it does not start.
 */
export async function startServer(database: { readonly url: string; readonly adminUrl: string } | null = null): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-load-'))
  const services = webRoot(join(folder, 'web'))
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
  const where = database ? { DATABASE_URL: database.url, DATABASE_ADMIN_URL: database.adminUrl } : { RECOURSE_DATA: join(folder, 'data') }
  const env = { ...own, ...where, HOST: '127.0.0.1', PORT: '0', RECOURSE_DIST: join(folder, 'web') }
  const child = spawn(process.execPath, [join(root, 'apps', 'server', 'src', 'main.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const ended = new Promise<number | null>((done) => void child.once('close', (code) => done(code)))
  const link = new Promise<{ readonly port: number; readonly token: string }>((found) => {
    const hear = (piece: Buffer): void => {
      said += piece.toString('utf8')
      const [port, token] = [/http:\/\/[^\s/]+:(\d+)/.exec(said)?.[1], /#found\.([A-Za-z0-9_-]{43})/.exec(said)?.[1]]
      if (port && token) found({ port: Number(port), token })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  const stop = async (): Promise<{ readonly code: number | null; readonly said: string }> => {
    child.kill('SIGTERM')
    const code = await ended
    rmSync(folder, { recursive: true, force: true })
    return { code, said }
  }
  const mustRun = (): void => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server ended (${child.exitCode ?? child.signalCode}): ${said}`)
  }
  const started = await Promise.race([link, ended, seconds(60)])
  if (typeof started === 'object' && started !== null) return { ...started, services, stop, mustRun, cpuSeconds: () => cpuSecondsOf(child.pid) }
  const { said: words } = await stop()
  throw new Error(`the server did not start: ${words}`)
}
