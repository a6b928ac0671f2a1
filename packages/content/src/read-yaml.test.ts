import { describe, expect, test } from 'vitest'
import { readYaml } from './read-yaml.ts'

const told = (text: string): readonly string[] => readYaml('f.yaml', text).problems.map((p) => `${p.line}:${p.column} ${p.place}`)

describe('reading YAML strictly', () => {
  const safe: readonly (readonly [string, unknown])[] = [
    ["a: 'yes'", { a: 'yes' }],
    ['p: [ON, QC]', { p: ['ON', 'QC'] }],
    ["f: { from: '2026-03-26' }", { f: { from: '2026-03-26' } }],
    ['f: { from: today - 6 months }', { f: { from: 'today - 6 months' } }],
    ['a: >-\n  one: two,\n  #three\n# aside\nb: c d', { a: 'one: two, #three', b: 'c d' }],
    ['a: id # an aside after an id', { a: 'id' }],
    ['always: true', { always: true }],
    ['next: null', { next: null }],
  ]
  test.each(safe)('reads %j as it looks', (text, data) => {
    expect(readYaml('f.yaml', text)).toMatchObject({ problems: [], file: { data } })
  })

  const mangled: readonly (readonly [string, string, string])[] = [
    ['a word that other readers take for true', 'a: yes', '1:4 a'],
    ['a date that is not quoted', 'on: 2026-03-26', '1:5 on'],
    ['an hour that is not quoted', 'h: 9:00', '1:4 h'],
    ['prose cut by a comma in { }', 't: {en: Stay, then leave, fr: x}', '1:4 t'],
    ['prose in { } even without a comma', 'x: {note: two words}', '1:11 x.note'],
    ['prose in [ ]', 't: [Stay here, then leave]', '1:5 t[1]'],
    ['prose cut by a number sign', 't:\n  en: Ask for line #3\n  fr: x', '2:7 t.en'],
    ['nothing after the colon', 'a:\nb: c', '1:3 a'],
    ['an alias', 'a: &x b\nc: *x', '1:7 a'],
    ['a tag', 'a: !!str 5', '1:10 a'],
    ['a colon in plain prose', 'a: Note: this', '1:4 '],
    ['a key written twice', 'a: 1\na: 2', '2:1 '],
    ['a second document', 'a: b\n---\nc: d', '2:1 '],
    ['a tab for indent', 'a:\n\tb: c', '2:1 '],
    ['a quote that does not close', 'a: "b', '1:6 '],
  ]
  test.each(mangled)('refuses %s', (_, text, place) => {
    expect(readYaml('f.yaml', text).file).toBeNull()
    expect(told(text)[0]).toBe(place)
  })

  test('never repeats what the file says', () => {
    const texts = ['a: canary: canary', 'a: {en: canary, canary, fr: canary}', 'a: "canary', 'a: canary canary # canary', 'canary canary canary: canary: x']
    for (const text of texts) expect(JSON.stringify(readYaml('f.yaml', text).problems)).not.toContain('canary')
  })
})
