import { describe, expect, test } from 'vitest'
import { run } from './run.ts'
import { exits, type World } from './world.ts'

const started = async (argv: readonly string[], code: number) => {
  const asked: (readonly string[])[] = []
  const world: World = {
    root: '.',
    environment: { LANG: 'fr_CA' },
    today: () => '2026-11-24' as ReturnType<World['today']>,
    out() {},
    err() {},
    read: () => new Uint8Array(),
    operate: async (given) => {
      asked.push(given)
      return code
    },
  }
  return { exit: await run(argv, world), asked }
}

describe('the commands of the server', () => {
  test('start its own program with what was asked, and end as it ended', async () => {
    expect(await started(['backup', 'file'], 3)).toEqual({ exit: exits.badSituation, asked: [['backup', '--lang', 'fr', '--', 'file']] })
    expect(await started(['serve'], 0)).toEqual({ exit: exits.done, asked: [['serve', '--lang', 'fr', '--']] })
    expect((await started(['migrate'], 9)).exit).toBe(exits.database)
    expect((await started(['restore', 'file'], 137)).exit).toBe(exits.ourFault)
  })

  test('take none of the options of the others', async () => {
    expect(await started(['backup', 'file', '--json'], 0)).toEqual({ exit: exits.usage, asked: [] })
  })
})
