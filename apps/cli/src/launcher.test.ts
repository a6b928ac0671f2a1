import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const launcher = resolve(import.meta.dirname, '..', 'recourse.mjs')
const runtime = resolve(import.meta.dirname, '..', '..', '..', 'runtime', 'node_modules')

const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find(
  (path) => existsSync(path) && Number(/^v(\d+)/.exec(execFileSync(path, ['--version']).toString())?.[1]) < 24,
)

describe('the launcher', () => {
  test('starts the command line through the link that npm makes, and passes the exit code on', () => {
    const dir = mkdtempSync(join(tmpdir(), 'recourse-launcher-'))
    try {
      symlinkSync(launcher, join(dir, 'recourse'))
      const help = spawnSync(process.execPath, [join(dir, 'recourse'), '--help', '--lang', 'fr'], { encoding: 'utf8' })
      expect(help).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Codes de sortie') })
      expect(spawnSync(process.execPath, [join(dir, 'recourse'), 'destroy']).status).toBe(2)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })

  test.skipIf(oldNode === undefined || !existsSync(runtime))('starts itself again on the fetched Node when its own is older', () => {
    expect(spawnSync(oldNode ?? '', [launcher, '--help', '--lang', 'en'], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining('Exit codes'),
    })
    expect(spawnSync(oldNode ?? '', [launcher, 'destroy']).status).toBe(2)
  })
})
