import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { type CombinationPart, resolveDay } from '@recourse/domain/shared'
import type { Fact } from '@recourse/domain/situation'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSituation } from './read-situation.ts'
import { printSituationProblem } from './situation-problem.ts'
import { recourse, tinyDir } from './terminal.test-kit.ts'

const contentDir = join(import.meta.dirname, '..', '..', '..', 'content')
const { corpus } = checkContent({ contentDir, made: '2026-11-24' })
if (!corpus) throw new Error('the content does not compile: see recourse check')
const { facts, impossible } = corpus.law

/** All that is said of a file that cannot be read as a situation, in both languages; null when it can. */
function saidOf(text: string): string | null {
  const read = readSituation({ file: 's.yaml', bytes: new TextEncoder().encode(text), day: (own) => own ?? '2026-11-24' }, corpus as NonNullable<typeof corpus>)
  return read.ok ? null : read.error.flatMap((p) => [printSituationProblem('s.yaml', p, 'en'), printSituationProblem('s.yaml', p, 'fr')]).join('\n')
}

const canary = fc.integer({ min: 0, max: 2 ** 40 }).map((n) => `zq${n.toString(36)}zq`)

// The ways in which a word may be written, or slip, where a value goes.
const writings: readonly ((word: string) => string)[] = [
  (w) => w,
  (w) => `'${w}'`,
  (w) => `"${w}`,
  (w) => `[${w}]`,
  (w) => `[debt, ${w}`,
  (w) => `{ ${w} }`,
  (w) => `{ ${w}: yes }`,
  (w) => `!${w} x`,
  (w) => `&${w} x`,
  (w) => `*${w}`,
  (w) => `|\n      ${w}`,
  (w) => `- ${w}`,
  (w) => `${w}: ${w}`,
  (w) => `2026-13-${w}`,
  (w) => `\n    - ${w}\n    - ${w}`,
  (w) => `\n    ${w}: yes`,
  (w) => `\n  ${w}: yes`,
  (w) => `\n${w}: yes`,
  (w) => `\n${w}`,
  (w) => `\t${w}`,
  (w) => `? ${w}`,
  (w) => `%${w}`,
  (w) => `"\\x${w}"`,
  (w) => `\n    ? [${w}]\n    : y`,
]
const written = fc.tuple(canary, fc.constantFrom(...writings)).map(([word, write]) => ({ word, value: write(word) }))
const idOf = fc.constantFrom(...facts.map((f) => f.id))
const key = fc.constantFrom('on', 'at', 'near', 'needs', 'speaks', 'gender', 'facts', 'story', 'given')

const valuesOf = ({ type }: Fact): readonly string[] => ('values' in type ? type.values.map((v) => v.id) : [])
const holdsWord = (text: string, word: string): boolean => new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text)

describe('no message repeats a value that was given', () => {
  test('for a fact, however it is written', () => {
    fc.assert(
      fc.property(idOf, written, (id, { word, value }) => void expect(saidOf(`facts:\n  ${id}: ${value}\n`) ?? '').not.toContain(word)),
      { numRuns: 400 },
    )
  })

  test('for anything else, or in the place of a key', () => {
    fc.assert(
      fc.property(key, written, (name, { word, value }) => void expect(saidOf(`facts: {}\n${name}: ${value}\n`) ?? '').not.toContain(word)),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(written, ({ word, value }) => void expect(saidOf(`facts: ${value}\n`) ?? '').not.toContain(word)),
      { numRuns: 100 },
    )
  })

  test('for a fact, in JSON, whole or cut', () => {
    fc.assert(
      fc.property(idOf, canary, fc.nat(4), fc.nat(6), (id, word, shape, cut) => {
        const value = [word, [word], { [word]: word }, `${word} ${word}`, `2026-02-31${word}`][shape]
        const text = JSON.stringify({ facts: { [id]: value } })
        expect(saidOf(text.slice(0, text.length - cut))).not.toContain(word)
      }),
      { numRuns: 200 },
    )
  })

  // "none" is also a word of ours: "[] for none".
  test('though it is an answer to another fact', () => {
    for (const fact of facts) {
      const own = valuesOf(fact)
      const strangers = facts.flatMap(valuesOf).filter((v) => !own.includes(v) && v !== 'none' && v.length > 3)
      for (const value of strangers.filter((_, i) => i % 7 === 0)) {
        const said = saidOf(`facts:\n  ${fact.id}: [${value}, ${value}]\n`) ?? ''
        expect([fact.id, value, said !== '' && !holdsWord(said.replaceAll(fact.id, ''), value)]).toEqual([fact.id, value, true])
      }
    }
  })

  // A day of a combination is written as a day: its first one, or its last.
  const asWritten = (part: CombinationPart): string => {
    if ('isOneOf' in part) return part.isOneOf[0] ?? ''
    const bound = part.from ?? part.to
    return bound ? resolveDay(bound, '2026-11-24') : '2026-11-24'
  }

  test('though the answers only contradict each other: which combination it is would tell them', () => {
    expect(impossible.length).toBeGreaterThan(3)
    for (const { id, of, because } of impossible) {
      const given = new Map<string, string[]>()
      for (const part of of) given.set(part.fact, [...(given.get(part.fact) ?? []), asWritten(part)])
      const isSet = (fact: string): boolean => facts.find((f) => f.id === fact)?.type.kind === 'set'
      const lines = [...given].map(([fact, values]) => `  ${fact}: ${isSet(fact) ? `[${values.join(', ')}]` : values[0]}`)
      const said = saidOf(`facts:\n${lines.join('\n')}\n`) ?? ''
      for (const fact of given.keys()) expect(said).toContain(fact)
      for (const value of [...given.values()].flat()) expect([id, value, holdsWord(said, value)]).toEqual([id, value, false])
      for (const words of [id, because.en, because.fr]) expect(said).not.toContain(words)
    }
  })

  test('nor does the command line as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(written, fc.constantFrom('explain', 'match'), fc.boolean(), async ({ word, value }, command, json) => {
        const argv = [command, '-', '--content', tinyDir, ...(json ? ['--json'] : [])]
        const { exit, out, err } = await recourse(argv, { files: { '-': `facts:\n  permit_type: ${value}\n  province: QC\n` } })
        expect(out + err).not.toContain(word)
        expect([0, 3]).toContain(exit)
      }),
      { numRuns: 60 },
    )
    for (const argv of [['zqword'], ['explain', '--zqword'], ['explain', 'x', '--on', 'zqword'], ['match', '-', '--need', 'zqword', '--content', tinyDir]])
      expect((await recourse(argv, { files: { '-': 'facts: {}' } })).err).not.toContain('zqword')
  })
})
