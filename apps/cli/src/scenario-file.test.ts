import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent } from '@recourse/content'
import { describe, expect, test } from 'vitest'
import { readSituation } from './read-situation.ts'
import { casesOf } from './scenarios/cases-of.ts'
import { recourse, tinyDir } from './terminal.test-kit.ts'

const story = readFileSync(join(tinyDir, 'scenarios', 'first-story.yaml'), 'utf8')
const told = (argv: readonly string[], text = story) => recourse([...argv, '--content', tinyDir], { files: { 'first-story.yaml': text } })

describe('a scenario', () => {
  test('is explained as an invented story, with what it expects and a place to sign, in both languages', async () => {
    const english = await told(['explain', 'first-story.yaml'])
    expect(english).toMatchObject({ exit: 0, err: '' })
    expect(english.out.split('\n')[0]).toBe('Scenario first-story: an invented story, and not about any real person.')
    for (const words of ['An invented person has a permit', 'On 2026-11-24', 'With a valid permit it is settled.', 'Read by: ____'])
      expect(english.out).toContain(words)
    expect(english.out).not.toContain('NOT WHAT IS EXPECTED')
    const french = await told(['explain', 'first-story.yaml', '--lang', 'fr'])
    for (const words of ['une histoire inventée', 'Une personne inventée', 'Avec un permis valide', 'Lu par']) expect(french.out).toContain(words)
  })

  test('says when what came is not what it expects', async () => {
    const { out } = await told(['explain', 'first-story.yaml'], story.replace('call_line: open', 'call_line: closed'))
    expect(out).toContain('(call_line): NOT WHAT IS EXPECTED.')
  })

  test('is told apart in JSON, which is otherwise the same', async () => {
    const answer = JSON.parse((await told(['explain', 'first-story.yaml', '--json'])).out)
    expect(Object.keys(answer)).toEqual(['scenario', 'corpus', 'on', 'options', 'nextQuestion', 'traps', 'clocks'])
    expect(answer.scenario).toEqual({ id: 'first-story', story: { en: expect.any(String), fr: expect.any(String) } })
    const matched = JSON.parse((await told(['match', 'first-story.yaml', '--json'])).out)
    expect(Object.keys(matched)).toEqual(['scenario', 'services'])
    expect(matched.services.map((s: { id: string }) => s.id)).toEqual(['law-office'])
  })

  test('may be asked on another day, and is matched by what it seeks unless told otherwise', async () => {
    expect(JSON.parse((await told(['explain', 'first-story.yaml', '--json', '--on', '2025-01-02'])).out).on).toBe('2025-01-02')
    expect((await told(['match', 'first-story.yaml'])).out).toMatch(/^Scenario first-story: an invented story/)
    expect(JSON.parse((await told(['match', 'first-story.yaml', '--need', 'shelter', '--json'])).out).services.map((s: { id: string }) => s.id)).not.toContain(
      'law-office',
    )
  })

  test.each([
    [
      'a missing language',
      '  fr: Une personne inventée a un permis pour un seul employeur et une dette.\n',
      '',
      'first-story.yaml:1  at story.fr\n    this is missing',
    ],
    ['a fact that does not exist', 'province: QC', 'provnce: QC', 'first-story.yaml:6  at given.provnce\n    no fact has this id'],
    ['a place that is nowhere', 'Rivebrune, QC', 'Rivebrune, ON', 'first-story.yaml:10  at match.near\n    no place'],
    ['a need that is none', 'legal_help', 'law_help', 'first-story.yaml:10  at match.needs'],
    ['a key of a situation file', 'on: ', 'facts: {}\non: ', 'first-story.yaml:11  at …\n    this key is not known here'],
  ])('is refused with %s, by line and place', async (_, from, to, said) => {
    const { exit, out, err } = await told(['explain', 'first-story.yaml'], story.replace(from, to))
    expect({ exit, out }).toEqual({ exit: 3, out: '' })
    expect(err).toContain(said)
  })

  test('of the content is read as its tests read it, each of them', () => {
    const contentDir = join(import.meta.dirname, '..', '..', '..', 'content')
    const { corpus, scenarios } = checkContent({ contentDir, made: '2026-11-24' })
    expect(scenarios.length).toBeGreaterThanOrEqual(25)
    for (const scenario of scenarios) {
      const file = join(contentDir, 'scenarios', `${scenario.id}.yaml`)
      const read = corpus && readSituation({ file, bytes: readFileSync(file), day: (own) => own ?? '2026-11-24' }, corpus)
      const asTested = corpus && casesOf(corpus, scenario)[0]
      expect(read).toEqual({ ok: true, value: { situation: asTested?.situation, on: scenario.on, scenario } })
    }
  })
})
