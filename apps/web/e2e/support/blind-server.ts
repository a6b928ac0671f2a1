import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The real server with a database of its own, everything it said, and the one-time token with which a network is founded. */
export type NetworkServer = {
  readonly url: string
  readonly folder: string
  readonly token: string
  readonly said: () => string
  readonly stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  readonly remove: () => void
}

const main = join(import.meta.dirname, '..', '..', '..', 'server', 'src', 'main.ts')

/** Starts the server as `npm start` does, on an embedded database in an empty folder. Throws what it said when it does not start. */
export async function startNetworkServer(): Promise<NetworkServer> {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-network-'))
  const environment = { ...process.env, PORT: '0', HOST: '127.0.0.1', RECOURSE_DATA: join(folder, 'data'), DATABASE_URL: '', DATABASE_ADMIN_URL: '' }
  const child: ChildProcess = spawn(process.execPath, [main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  const heard = (bytes: Buffer): void => {
    said += bytes.toString('utf8')
  }
  child.stdout?.on('data', heard)
  child.stderr?.on('data', heard)
  const started = (): RegExpExecArray | null => /http:\/\/localhost:\d+(?=\/fr\/network\/#found\.([\w-]{43}))/.exec(said)
  while (!started() && child.exitCode === null) await new Promise((wait) => setTimeout(wait, 50))
  const found = started()
  if (!found) throw new Error(`the server did not start: ${said}`)
  const stop: NetworkServer['stop'] = async (signal = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return { url: found[0], folder, token: found[1] ?? '', said: () => said, stop, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
