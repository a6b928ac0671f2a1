import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim, DirectoryChange, JournalEntry, Service } from '@recourse/domain/directory'
import Fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { places, services } from './directory.test-kit.ts'
import { publicDirectory } from './public-directory.ts'
import { registerHsds } from './register-hsds.ts'

const named = (id: string): Service => services.find((one) => one.id === id) as Service

let webRoot = ''
beforeEach(() => {
  webRoot = mkdtempSync(join(tmpdir(), 'recourse-hsds-'))
  mkdirSync(join(webRoot, 'assets'))
})
afterEach(() => rmSync(webRoot, { recursive: true, force: true }))

const ship = (name: string, shipped: readonly Service[], made = '2026-11-20', at = 1000) => {
  const path = join(webRoot, 'assets', `corpus-${name}.json`)
  writeFileSync(path, JSON.stringify({ version: name, made, law: {}, directory: { needs: [], services: shipped, places } }))
  utimesSync(path, at, at)
}

const entry = (id: string, change: DirectoryChange, at = '2026-11-22T10:00:00.000Z'): JournalEntry => ({ id, at, by: 'helpline', change })
const claim: Claim = { ...(named('national-line').claims[0] as Claim), id: 'heard', text: { en: 'Everyone.', fr: 'Tout le monde.' } }

/** A directory whose entries a test writes, and how often they were asked for. */
function directory() {
  const held = { entries: [] as JournalEntry[], asked: 0, day: '2026-11-24', away: false }
  const read = publicDirectory({
    webRoot,
    sequence: async () => held.entries.length,
    entries: async () => {
      held.asked++
      if (held.away) throw new Error('away')
      return held.entries
    },
    today: () => held.day,
  })
  return { held, read }
}

describe('the public directory', () => {
  test('is the corpus that was shipped, with what was accepted since', async () => {
    ship('a1b2', services.slice(0, 3))
    const { held, read } = directory()
    expect((await read())?.services.map(({ id }) => id)).toEqual(['national-line', 'quebec-clinic', 'stone-bay-pantry'])
    held.entries = [
      entry('1', { kind: 'claim', service: 'national-line', claim }),
      entry('2', { kind: 'gone', service: 'quebec-clinic' }),
      entry('3', { kind: 'put', service: named('maple-creek-table'), why: 'added' }, '2026-11-23T01:00:00.000Z'),
    ]
    const now = await read()
    expect(now?.services.map(({ id, claims }) => [id, claims.length])).toEqual([
      ['national-line', 3],
      ['stone-bay-pantry', 2],
      ['maple-creek-table', 2],
    ])
    expect(Object.fromEntries(now?.changedOn ?? [])).toEqual({
      'national-line': '2026-11-22',
      'quebec-clinic': '2026-11-22',
      'stone-bay-pantry': '2026-11-20',
      'maple-creek-table': '2026-11-23',
    })
  })

  test('says that a service changed when something said of it is taken back, and when that is', async () => {
    ship('a1b2', services.slice(0, 3))
    const { held, read } = directory()
    held.entries = [
      entry('1', { kind: 'gone', service: 'quebec-clinic' }),
      entry('2', { kind: 'undone', entry: '1' }, '2026-11-23T10:00:00.000Z'),
      entry('3', { kind: 'undone', entry: '2' }, '2026-11-24T10:00:00.000Z'),
      entry('4', { kind: 'undone', entry: '4' }),
      entry('5', { kind: 'undone', entry: 'nowhere' }),
    ]
    expect((await read())?.changedOn.get('quebec-clinic')).toBe('2026-11-24')
    expect((await read())?.services).toHaveLength(2)
  })

  test('is the very same until the entries, the day or the corpus change, and then another with another version', async () => {
    ship('a1b2', services.slice(0, 3))
    const { held, read } = directory()
    const first = await read()
    expect([await read(), await read(), held.asked]).toEqual([first, first, 1])
    expect(await read()).toBe(first)
    const versions = new Set([first?.version])
    held.entries = [entry('1', { kind: 'gone', service: 'quebec-clinic' })]
    versions.add((await read())?.version)
    held.day = '2026-11-25'
    versions.add((await read())?.version)
    ship('c3d4', services.slice(0, 4), '2026-11-25', 2000)
    versions.add((await read())?.version)
    expect([versions.size, (await read())?.services.length, held.asked]).toEqual([4, 3, 4])
  })

  test('is none without a corpus, or with one that is broken, and there again with the next', async () => {
    const { read } = directory()
    expect(await read()).toBeNull()
    writeFileSync(join(webRoot, 'assets', 'corpus-signature-00ff.json'), '{}')
    expect(await read()).toBeNull()
    writeFileSync(join(webRoot, 'assets', 'corpus-00ff.json'), '{"directory":{"services":')
    expect(await read()).toBeNull()
    rmSync(join(webRoot, 'assets', 'corpus-00ff.json'))
    ship('a1b2', services)
    expect((await read())?.services).toHaveLength(services.length)
    expect(await publicDirectory({ webRoot: join(webRoot, 'no'), sequence: async () => 0, entries: async () => [] })()).toBeNull()
  })

  test('is asked for again after the entries could not be had', async () => {
    ship('a1b2', services.slice(0, 3))
    const { held, read } = directory()
    held.away = true
    await expect(read()).rejects.toThrow('away')
    held.away = false
    expect((await read())?.services).toHaveLength(3)
  })

  test('never tells where a service is once it was made confidential, whatever was said before', async () => {
    ship('a1b2', [named('stone-bay-pantry')])
    const { held, read } = directory()
    const app = Fastify()
    await registerHsds(app, { services: read, origin: 'https://a.example' })
    const told = async () => (await app.inject('/hsds/services?format=ndjson&full=true')).body
    expect(await told()).toContain('stone-bay-on')
    const { addresses: _, ...hidden } = named('stone-bay-pantry')
    held.entries = [
      entry('1', {
        kind: 'put',
        service: { ...hidden, name: { en: 'Pantry', fr: 'Pantry' }, area: { kind: 'confidential', provinces: ['ON'] } },
        why: 'edited',
      }),
    ]
    const after = await told()
    expect(after).toContain('confidential')
    expect(after).not.toMatch(/stone.bay on|place:|Stone Bay/i)
    await app.close()
  })

  test('never opens a place that was kept secret because an entry says so, nor through another record of it', async () => {
    ship('a1b2', [named('hidden-house'), named('stone-bay-pantry')])
    const { held, read } = directory()
    const opened: Service = { ...named('stone-bay-pantry'), id: 'hidden-house', addresses: [{ line: '9 Canary Street', town: 'Stone Bay', province: 'ON' }] }
    const kindOf = async (id: string) => (await read())?.services.find((one) => one.id === id)?.area.kind
    held.entries = [entry('1', { kind: 'put', service: opened, why: 'edited' })]
    expect(await kindOf('hidden-house')).toBe('confidential')
    expect((await read())?.services.find(({ id }) => id === 'hidden-house')).not.toHaveProperty('addresses')
    held.entries = [
      entry('1', { kind: 'gone', service: 'hidden-house', into: 'twin' }),
      entry('2', { kind: 'put', service: { ...opened, id: 'twin' }, why: 'merged' }),
      entry('3', { kind: 'put', service: { ...opened, id: 'last' }, why: 'merged' }),
      entry('4', { kind: 'gone', service: 'twin', into: 'last' }),
    ]
    expect(await kindOf('last')).toBe('confidential')
    expect(await kindOf('stone-bay-pantry')).toBe('towns')
  })

  test('opens again a place that was closed by an entry, when that entry is taken back', async () => {
    ship('a1b2', [named('stone-bay-pantry')])
    const { held, read } = directory()
    const kindOf = async () => (await read())?.services[0]?.area.kind
    held.entries = [entry('1', { kind: 'put', service: { ...named('stone-bay-pantry'), area: { kind: 'confidential', provinces: ['ON'] } }, why: 'edited' })]
    expect(await kindOf()).toBe('confidential')
    held.entries = [...held.entries, entry('2', { kind: 'put', service: named('stone-bay-pantry'), why: 'edited' })]
    expect(await kindOf()).toBe('confidential')
    held.entries = [...held.entries, entry('3', { kind: 'undone', entry: '1' })]
    expect(await kindOf()).toBe('towns')
  })
})
