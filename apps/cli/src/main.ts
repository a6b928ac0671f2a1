import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { run } from './run.ts'

const two = (n: number): string => String(n).padStart(2, '0')

const root = resolve(import.meta.dirname, '..', '..', '..')

/** The program of the server in a process of its own, which is told when this one is told to stop. */
const operate = (argv: readonly string[]): Promise<number> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [resolve(root, 'apps', 'server', 'src', 'operations', 'main.ts'), ...argv], { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', () => done(5))
    child.on('exit', (code) => done(code ?? 5))
  })

process.exitCode = await run(process.argv.slice(2), {
  root,
  operate,
  environment: process.env,
  today: () => {
    const now = new Date()
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  },
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  read: (path) => readFileSync(path === '-' ? 0 : path),
  fetchText: async (url) => {
    try {
      const response = await fetch(url)
      return response.ok ? await response.text() : null
    } catch {
      return null
    }
  },
})
