import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readJson, readJsonText } from './read-json.ts'

const codeOf = (text: string): string => {
  try {
    readJsonText(text)
    return 'read'
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
}

describe('JSON that comes from outside', () => {
  test.each([
    ['', 'body-not-json'],
    ['{', 'body-not-json'],
    ['{"a":1,}', 'body-not-json'],
    ['{"a":"\\x"}', 'body-not-json'],
    ["{'a':1}", 'body-not-json'],
    ['[1] 2', 'body-not-json'],
    ['NaN', 'body-not-json'],
    [`${'['.repeat(100_000)}`, 'body-too-deep'],
    [`${'{"a":'.repeat(30)}1${'}'.repeat(30)}`, 'body-too-deep'],
    ['{"a":1,"a":2}', 'body-name-twice'],
    ['{"a":1,"\\u0061":2}', 'body-name-twice'],
    ['{"a":[{"b":1,"b":1}]}', 'body-name-twice'],
    ['{"__proto__":{"admin":true}}', 'body-name-forbidden'],
    ['{"\\u005f_proto__":1}', 'body-name-forbidden'],
    ['{"a":{"constructor":1}}', 'body-name-forbidden'],
    ['{"a":9007199254740993}', 'body-number'],
    ['{"a":1e400}', 'body-number'],
    ['{"a":-1e300}', 'body-number'],
  ])('%.40s is refused: %s', (text, code) => expect(codeOf(text)).toBe(code))

  test('names may come again in another object, and any text may be a value', () => {
    for (const text of [
      '{"a":{"a":1},"b":[{"a":1},{"a":2}]}',
      '{"a":"__proto__","b":"{\\"a\\":1,\\"a\\":2}"}',
      '[1.5,-2,0.1e3,true,null]',
      '{"é":"\\ud83d\\ude00"}',
    ])
      expect([text, readJsonText(text)]).toEqual([text, JSON.parse(text)])
  })

  test('bytes that are no UTF-8, or begin with a mark, are refused', () => {
    for (const bytes of [Buffer.from([0x22, 0xff, 0x22]), Buffer.from([0x22, 0xc0, 0xaf, 0x22]), Buffer.from('\uFEFF{}')])
      expect(() => readJson(bytes)).toThrow('body-not-json')
    expect(readJson(Buffer.from('"é"'))).toBe('é')
  })

  test('whatever JSON writes is read as it is', () => {
    const key = fc.string().filter((name) => !['__proto__', 'constructor', 'prototype'].includes(name))
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('any')), fc.dictionary(key, tie('any'))),
    })).any
    fc.assert(
      fc.property(value, (given) => {
        expect(readJsonText(JSON.stringify(given))).toEqual(given)
      }),
      { numRuns: 300 },
    )
  })
})
