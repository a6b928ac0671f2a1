import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recourse } from '../terminal.test-kit.ts'

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
