import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type ReadinessAnswer, readiness } from '@recourse/domain/directory'
import { describe, expect, test } from 'vitest'
import { checkContent } from './compile-corpus.ts'
import { compiled, edited, tinyFiles, told } from './fixture.test-kit.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const { readiness: form, corpus } = checkContent({ contentDir: join(root, 'content'), made: '2026-11-24' })
if (!form || !corpus) throw new Error('the content does not compile')
const shipped = form
const questions = shipped.areas.flatMap((area) => area.questions)

describe('the readiness check', () => {
  test('asks some twenty-four questions in six subjects', () => {
    expect(shipped.areas.map(({ id }) => id)).toEqual(['safety', 'consent', 'status', 'access', 'authorities', 'staff'])
    expect(questions.length).toBeGreaterThanOrEqual(22)
    expect(questions.filter(({ ask }) => !ask.en.endsWith('?') || !ask.fr.endsWith('?')).map(({ id }) => id)).toEqual([])
  })

  test('names guides that are there, in both languages', () => {
    const guides = questions.flatMap(({ next }) => (next.link?.kind === 'how-to' ? [next.link.guide.en, next.link.guide.fr] : []))
    expect(guides.length).toBeGreaterThan(0)
    expect(guides.filter((name) => !existsSync(join(root, 'docs', 'how-to', `${name}.md`)))).toEqual([])
  })

  test('begins, for an organization that has nothing yet, with what protects people', () => {
    const answers = Object.fromEntries(questions.map(({ id }) => [id, 'not-yet' as ReadinessAnswer]))
    const { steps } = readiness(shipped, answers)
    expect(steps).toHaveLength(questions.length)
    expect(steps.findIndex(({ protects }) => protects !== 'people')).toBe(questions.filter(({ protects }) => protects === 'people').length)
  })

  test('is no part of the corpus that everyone loads first', () => {
    expect(JSON.stringify(corpus)).toContain('permit_valid')
    expect(JSON.stringify(corpus)).not.toContain('talk_alone')
  })
})

describe('a readiness file', () => {
  const files = tinyFiles()
  const name = 'readiness.yaml'
  test('becomes subjects with questions that lead to a screen or to a guide', () => {
    expect(compiled(files).readiness?.areas).toMatchObject([
      {
        id: 'safety',
        questions: [
          { id: 'talk_alone', next: { link: { kind: 'screen', screen: 'routes' } } },
          { id: 'ask_first', next: { link: { kind: 'how-to' } } },
        ],
      },
    ])
  })

  test.each<readonly [string, (text: string) => string, string]>([
    ['a step that leads nowhere', (text) => text.replace('        screen: routes\n', ''), '[1].questions[1].next: a next step leads'],
    [
      'a step that leads to two',
      (text) => text.replace('screen: routes', 'screen: routes\n        guide:\n          en: a\n          fr: b'),
      '[1].questions[1].next: a next step leads',
    ],
    ['a screen that is none', (text) => text.replace('screen: routes', 'screen: nowhere'), '[1].questions[1].next.screen'],
    ['one id twice', (text) => text.replace('id: ask_first', 'id: talk_alone'), '[1].questions[2].id: another question has this id'],
    ['a score', (text) => text.replace('protects: people', 'protects: people\n      score: 3'), 'score'],
  ])('with %s is refused, and the place is named', (_, edit, expected) => {
    const problems = told(edited(files, name, edit))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(expected)
  })
})
