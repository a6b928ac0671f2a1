import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkContent, readPlaces } from '@recourse/content'
import { isShownPhone, redacted } from '@recourse/domain/directory'
import { checkHsds, hsdsProfileFiles, knownHsdsNeeds, readHsds, writeHsds } from '@recourse/exchange'
import { describe, expect, test } from 'vitest'
import { recourse, tinyDir } from '../terminal.test-kit.ts'
import { profileDir } from './profile.ts'

const root = resolve(import.meta.dirname, '..', '..', '..', '..')

const shared = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'data', 'hsds', 'examples')
const service = { id: '0a1b2c3d-0000-4000-8000-000000000001', name: 'A', status: 'active' }

describe('recourse hsds check', () => {
  test('passes what follows the standard, in both languages', async () => {
    const files = { 'a.json': JSON.stringify(service) }
    expect(await recourse(['hsds', 'check', 'a.json'], { files })).toMatchObject({ exit: 0, err: '', out: expect.stringContaining('Read: service 1.') })
    expect(await recourse(['hsds', 'check', 'a.json', '--lang', 'fr'], { files })).toMatchObject({ exit: 0, out: expect.stringContaining('Aucun problème') })
  })

  test('says where it breaks, in both languages, without what was written there', async () => {
    const files = { 'a.json': JSON.stringify({ ...service, status: 'canary' }), 'phones.csv': 'id,number\nx,1\n' }
    const said = await recourse(['hsds', 'check', 'a.json'], { files })
    expect(said).toMatchObject({ exit: 1, err: expect.stringContaining('a.json: $.status\n  This must be one of') })
    expect(said.err + said.out).not.toContain('canary')
    expect(await recourse(['hsds', 'check', 'phones.csv', '--lang', 'fr'], { files })).toMatchObject({
      exit: 1,
      err: expect.stringContaining('ligne 2, colonne id\n  Ceci doit être un UUID'),
    })
  })

  test.each([
    [['hsds']],
    [['hsds', 'check']],
    [['hsds', 'check', 'a', 'b']],
    [['hsds', 'praise', 'a']],
    [['hsds', 'check', 'a', '--write']],
    [['hsds', 'check', 'a', '--json']],
  ])('says that %j is not how it is used', async (argv) => expect((await recourse(argv)).exit).toBe(2))

  test('says what cannot be read', async () => {
    expect(await recourse(['hsds', 'check', 'no/such/file.json'])).toMatchObject({ exit: 3, err: expect.stringContaining('cannot be read') })
  })

  test.skipIf(!existsSync(shared))('reads a folder, and the tables that a package names', async () => {
    expect(await recourse(['hsds', 'check', join(shared, 'csv')])).toMatchObject({ exit: 1, out: expect.stringContaining('Problems: 7.') })
    expect(await recourse(['hsds', 'check', join(shared, 'service_full.json')])).toMatchObject({ exit: 0 })
    expect(await recourse(['hsds', 'check', join(shared, 'base.json')])).toMatchObject({ exit: 1, err: expect.stringContaining('No schema of HSDS 3.1') })
    expect(await recourse(['hsds', 'check', join(shared, '..', 'datapackage.json')])).toMatchObject({
      out: expect.stringContaining('organizations.csv, which is not there'),
    })
  })
})

describe('recourse hsds profile', () => {
  test('what is committed is what is made, and nothing else', async () => {
    const made = hsdsProfileFiles()
    const committed = readdirSync(profileDir(root), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(committed).toHaveLength(Object.keys(made).length)
    for (const [name, text] of Object.entries(made)) expect(readFileSync(join(profileDir(root), name), 'utf8')).toBe(text)
    expect((await recourse(['hsds', 'profile'])).exit).toBe(0)
  })

  test('says what is stale, and writes it again', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'recourse-profile-'))
    try {
      expect(await recourse(['hsds', 'profile'], { root: dir })).toMatchObject({ exit: 1, err: expect.stringContaining('--write') })
      expect((await recourse(['hsds', 'profile', '--write'], { root: dir })).exit).toBe(0)
      expect((await recourse(['hsds', 'profile'], { root: dir })).exit).toBe(0)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
})

describe('recourse hsds export', () => {
  test.each(['json', 'ndjson', 'zip'])('writes %s that its own check passes', async (form) => {
    const dir = mkdtempSync(join(tmpdir(), 'recourse-export-'))
    try {
      const out = join(dir, `directory.${form}`)
      expect(await recourse(['hsds', 'export', '--out', out], { places: readPlaces() })).toMatchObject({ exit: 0, err: '' })
      expect(readdirSync(dir)).toEqual([`directory.${form}`])
      expect(await recourse(['hsds', 'check', out])).toMatchObject({ exit: 0, err: '' })
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })

  test('writes no demonstration, and nothing when there is nothing else', async () => {
    const out = join(tmpdir(), 'recourse-no-such-export.json')
    expect(await recourse(['hsds', 'export', '--out', out, '--content', tinyDir])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('nothing was written'),
    })
    expect(existsSync(out)).toBe(false)
  })

  test.each([
    [['hsds', 'export']],
    [['hsds', 'export', '--out', 'a.pdf']],
    [['hsds', 'export', '--out', 'a.json', '--audience', 'friends']],
    [['hsds', 'export', 'x', '--out', 'a.json']],
  ])('says that %j is not how it is used', async (argv) => expect((await recourse(argv)).exit).toBe(2))
})

describe('the services of content/directory', () => {
  const { corpus } = checkContent({ contentDir: join(root, 'content'), made: '2026-11-24' })
  const services = corpus?.directory.services ?? []
  const context = { name: 'recourse.json', places: readPlaces(), on: '2026-11-24' }

  test('come back as they were, in JSON and in tables', () => {
    expect(services.length).toBeGreaterThanOrEqual(30)
    const made = writeHsds(services, { on: context.on, audience: 'trusted', places: context.places })
    for (const file of [
      { name: 'd.json', bytes: new TextEncoder().encode(made.json()) },
      { name: 'd.zip', bytes: made.zip() },
    ]) {
      expect(checkHsds([file]).problems.filter(({ level }) => level === 'problem')).toEqual([])
      const read = readHsds([file], context)
      if (!read.ok) throw new Error(read.error.kind)
      // Only numbers that may be shown are written, and nothing that may show a secret place.
      const expected = services
        .map((service) => redacted(service, context.places))
        .map((service) => ({ ...service, phones: service.phones.filter(isShownPhone) }))
      const order = new Map(expected.map(({ id }, i) => [id, i]))
      expect(read.value.services.map(({ service }) => service).toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))).toEqual(expected)
    }
  })

  test('have the needs that imported terms may be given', () => {
    const ids = new Set(corpus?.directory.needs.map(({ id }) => id))
    expect(knownHsdsNeeds.filter((id) => !ids.has(id))).toEqual([])
  })
})
