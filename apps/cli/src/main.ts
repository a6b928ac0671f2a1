import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { run } from './run.ts'

const two = (n: number): string => String(n).padStart(2, '0')

process.exitCode = await run(process.argv.slice(2), {
  root: resolve(import.meta.dirname, '..', '..', '..'),
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
