import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../storage/databases.test-kit.ts'
import { seedNetwork } from '../storage/seeded-network.test-kit.ts'
import { runOperation } from './run-operation.ts'
import { help, sayings } from './words.ts'

async function asked(argv: readonly string[], environment: Record<string, string | undefined> = {}) {
  const [out, err]: [string[], string[]] = [[], []]
  let served = 0
  const code = await runOperation(argv, {
    environment: { RECOURSE_DATA: join(tmpdir(), 'recourse-never'), ...environment },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    serve: async () => void served++,
  })
  return { code, out: out.join('\n'), err: err.join('\n'), served }
}

describe('the commands that operate a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recourse-operate-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('help in both languages, with the same commands and codes', async () => {
    expect(await asked(['--help'])).toMatchObject({ code: 0, out: help.en })
    expect(await asked(['backup', '--help', '--lang', 'fr'])).toMatchObject({ code: 0, out: help.fr })
    const verbs = (text: string) => [...text.matchAll(/^ {2}recourse ([a-z-]+)/gm)].map(([, verb]) => verb)
    expect(verbs(help.en)).toEqual(['serve', 'migrate', 'backup', 'restore', 'export-network'])
    expect(verbs(help.fr)).toEqual(verbs(help.en))
    expect(help.fr.match(/\d/g)).toEqual(help.en.match(/\d/g))
  })

  test.each([
    [[]],
    [['destroy']],
    [['backup']],
    [['backup', '']],
    [['backup', 'a', 'b']],
    [['export-network', 'a']],
    [['serve', 'x']],
    [['migrate', '--force']],
    [['migrate', '--lang', 'de']],
  ])('do nothing when something is missing or not known: %j', async (argv) => {
    expect(await asked(argv)).toMatchObject({ code: 2, out: '', served: 0 })
  })

  test('run the server, and only that', async () => {
    expect(await asked(['serve'])).toEqual({ code: null, out: '', err: '', served: 1 })
  })

  test('back up, restore and export, and say what is wrong in the language asked for, repeating nothing that was given', async () => {
    const [database, other, empty] = await Promise.all([freshDatabase('server'), freshDatabase('server'), freshDatabase('server')])
    const { networkId } = await seedNetwork(database.storage)
    const environmentOf = ({ at }: FreshDatabase) => ({ DATABASE_URL: at.databaseUrl, DATABASE_ADMIN_URL: at.adminUrl })
    const [here, there] = [environmentOf(database), environmentOf(other)]
    const [all, one] = [join(folder, 'zqall'), join(folder, 'zqone')]
    expect(await asked(['backup', all, '--lang', 'fr'], here)).toMatchObject({ code: 0, out: sayings['backup-done'].fr })
    expect(await asked(['export-network', networkId, one], { ...here, LANG: 'fr_CA' })).toMatchObject({ code: 0, out: sayings['export-done'].fr })
    expect(await asked(['restore', one], there)).toMatchObject({ code: 0, out: sayings['restore-done'].en })
    const wrong = [
      [await asked(['backup', all], here), 3],
      [await asked(['restore', all], there), 9],
      [await asked(['restore', join(folder, 'zqmissing')], environmentOf(empty)), 3],
      [await asked(['export-network', 'zqnetwork', join(folder, 'zqnone')], there), 3],
      [await asked(['migrate'], { DATABASE_URL: 'zq://zq' }), 9],
    ] as const
    for (const [{ code, err, out }, expected] of wrong) {
      expect([code, out]).toEqual([expected, ''])
      expect(err.length).toBeGreaterThan(20)
      expect(err).not.toContain('zq')
    }
    expect(readdirSync(folder).sort()).toEqual(['zqall', 'zqone'])
    expect(await asked(['migrate'], there)).toMatchObject({ code: 0, out: sayings['migrate-done'].en })
    await Promise.all([database, other, empty].map(({ remove }) => remove()))
  })

  test('leave an embedded database to the server that is using it', async () => {
    const database = await freshDatabase('embedded')
    const here = { RECOURSE_DATA: database.at.dataFolder }
    const file = join(folder, 'while-used')
    expect(await asked(['backup', file, '--lang', 'fr'], here)).toMatchObject({ code: 9, err: expect.stringContaining('Un autre serveur Recours') })
    await database.remove()
  })
})
