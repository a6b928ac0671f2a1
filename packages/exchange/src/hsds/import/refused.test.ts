import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { uuidFor } from '../uuid.ts'
import { languageCode } from './language-codes.ts'
import { needsOf } from './need-words.ts'
import { readHsds } from './read-hsds.ts'
import { context, file, read, uuid } from './reading.test-kit.ts'

describe('what is no directory', () => {
  test.each([
    ['not-this-format', [file('a.json', { version: '3.0' })]],
    ['not-this-format', [file('services.csv', 'service_uuid,service_name\n1,A\n')]],
    ['empty', [file('taxonomy.json', { id: uuid(1), name: 'A', description: 'b', version: '1' })]],
    ['broken', [file('a.json', '{')]],
    ['broken', [{ name: 'a.zip', bytes: zipSync({ a: strToU8('hello hello hello') }).subarray(0, 30) }]],
    ['hostile', [{ name: 'a.zip', bytes: zipSync({ '../a.json': strToU8('{}') }) }]],
    ['hostile', [file('a.json', `${'{"a":'.repeat(70)}1${'}'.repeat(70)}`)]],
    ['not-text', [{ name: 'a.json', bytes: new Uint8Array([0, 1, 2, 0]) }]],
    ['too-large', [{ name: 'a.json', bytes: new Uint8Array(50 * 1024 * 1024 + 1) }]],
  ] as const)('is refused as %s, with what to do', (kind, files) => {
    expect(readHsds(files, context)).toMatchObject({
      ok: false,
      error: { kind, repair: { en: expect.stringMatching(/\.$/), fr: expect.stringMatching(/\.$/) } },
    })
  })

  test('a file that is not in UTF-8 is read with a note', () => {
    const bytes = new Uint8Array([...strToU8(`id,organization_id,name,status\n${uuid(1)},${uuid(2)},Caf`), 0xe9, ...strToU8(',active\n')])
    const found = read({ name: 'services.csv', bytes })
    expect(found.services[0]?.service.name.en).toBe('Café')
    expect(found.notes.map(({ kind }) => kind)).toEqual(['doubtful'])
  })
})

describe('small tables of ours', () => {
  test.each([
    ['French', 'fr'],
    ['français', 'fr'],
    ['fra', 'fr'],
    ['fr-CA', 'fr'],
    ['Espagnol', 'es'],
    ['Tagalog', 'tl'],
    ['Mandarin', 'zh'],
    ['urd', 'ur'],
    ['ASL', 'ase'],
    ['Stonish', undefined],
    ['', undefined],
  ])('%s is the language %s', (said, code) => {
    expect(languageCode(said)).toBe(code)
  })

  test('terms mean needs by whole words', () => {
    expect(needsOf('Domestic Violence Shelters')).toEqual(['shelter'])
    expect(needsOf('Hébergement d’urgence')).toEqual(['shelter'])
    expect(needsOf('Foodie tours')).toEqual([])
  })

  test('a name gives the UUID of its published hash', () => {
    // The published 128-bit FNV-1a of "a": d228cb696f1a8caf78912b704e4a8964, with the marks of version 8.
    expect(uuidFor('a')).toBe('d228cb69-6f1a-8caf-b891-2b704e4a8964')
  })
})
