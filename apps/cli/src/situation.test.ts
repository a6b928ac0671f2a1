import { describe, expect, test } from 'vitest'
import { recourse, tinyDir } from './terminal.test-kit.ts'

const explaining = (text: string, lang = 'en') => recourse(['explain', 's.yaml', '--json', '--content', tinyDir, '--lang', lang], { files: { 's.yaml': text } })

describe('a situation file', () => {
  test.each([
    [
      'YAML',
      'facts:\n  safe_to_talk: yes\n  permit_type: tied\n  control_means: [debt]\n  permit_expires_on: 2027-01-31\n  nights_away: 3\n  permit_valid: unsure\n',
    ],
    ['JSON', '{"facts":{"safe_to_talk":true,"permit_valid":"withheld","province":"unknown"},"near":"X9X","on":"2026-11-24","speaks":["es"],"gender":"woman"}'],
    ['an empty one', 'facts: {}'],
    ['a place with its province', 'facts: {}\nnear: stone bay, on'],
    ['a moment', 'facts: {}\nat: 2026-11-24T21:30\nneeds: [shelter]'],
  ])('may be %s', async (_, text) => {
    expect(await explaining(text)).toMatchObject({ exit: 0, err: '' })
  })

  const wrong: readonly (readonly [string, string, string])[] = [
    ['a fact that does not exist', 'facts:\n  permit_vald: yes', 's.yaml:2  at facts.permit_vald\n    no fact has this id\n    Repair: perhaps permit_valid'],
    ['an enum value that does not exist', 'facts:\n  permit_type: canary', 'facts.permit_type\n    this is not an answer'],
    ['a boolean that is neither', 'facts:\n  permit_valid: canary', 'facts.permit_valid'],
    ['a set that is no list', 'facts:\n  control_means: canary', 'facts.control_means'],
    ['a set with a stranger', 'facts:\n  control_means: [debt, canary]', 'facts.control_means'],
    ['a set with a value twice', 'facts:\n  control_means: [debt, debt]', 'facts.control_means'],
    ['a day that does not exist', 'facts:\n  permit_expires_on: 2026-02-30', 'facts.permit_expires_on'],
    ['a number out of bounds', 'facts:\n  nights_away: 99977', 'facts.nights_away'],
    ['a number that is not whole', 'facts:\n  nights_away: 1.5', 'facts.nights_away'],
    [
      'an impossible combination',
      'facts:\n  permit_type: none\n  permit_valid: yes',
      's.yaml:1  at facts (permit_type, permit_valid)\n    these answers cannot hold together',
    ],
    ['an answer in the place of a fact', 'facts:\n  debt: yes', 's.yaml:2  at facts.…\n    no fact has this id'],
    ['an answer in the place of a key', 'facts: {}\ncanary: x', 's.yaml:2  at …\n    this key is not known'],
    ['a key that is nearly one', 'facts: {}\nned: [shelter]\nneed: [shelter]', 's.yaml:3  at need\n    this key is not known'],
    ['nothing', '', 's.yaml\n    the file is not YAML'],
    ['no facts', 'on: 2026-11-24', 'the facts are missing'],
    ['a question of no day', 'facts: {}\non: canary', 'at on'],
    ['an hour of no day', 'facts: {}\nat: 2026-11-24T25:00', 'at at'],
    ['a place that is nowhere', 'facts: {}\nnear: canary', 'at near\n    no place'],
    ['a place that is in two provinces', 'facts: {}\nnear: Stone Bay', 'at near\n    several places'],
    ['a whole postal code', 'facts: {}\nnear: K1A 0B1', 'at near\n    a whole postal code says too much'],
    ['an unknown need', 'facts: {}\nneeds: [canary]', 'at needs'],
    ['a language that is no code', 'facts: {}\nspeaks: canary', 'at speaks'],
    ['an unknown gender', 'facts: {}\ngender: canary', 'at gender'],
    ['a key written twice', 'facts: {}\nfacts: {}', 's.yaml:2'],
    ['broken JSON', '{"facts": {"safe_to_talk": "canary', 's.yaml:1'],
    ['an alias', 'facts: &a {}\non: *a', 'not YAML or JSON'],
    ['a list', '- canary', 'not YAML or JSON'],
  ]
  test.each(wrong)('is refused with %s, by place and with a repair, in both languages, without its values', async (_, text, said) => {
    const { exit, out, err } = await explaining(text)
    expect({ exit, out }).toEqual({ exit: 3, out: '' })
    expect(err).toContain(said)
    expect(err).toContain('Repair:')
    const french = await explaining(text, 'fr')
    expect(french.err).toContain('À faire')
    for (const words of [err, french.err]) expect(words).not.toMatch(/canary|99977|02-30|K1A|debt: |facts\.debt|not there/)
  })

  test('tells all that is wrong at once', async () => {
    expect((await explaining('facts:\n  permit_type: x\n  permit_valid: y\nnear: z')).err.split('Repair:')).toHaveLength(4)
  })

  test('does not repeat a key that is not an id: it may be about the person', async () => {
    expect((await explaining('facts:\n  Jeanne Canary: yes')).err).not.toContain('Canary')
  })
})
