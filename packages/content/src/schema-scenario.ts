import { z } from 'zod'
import { bilingual, day, slug, text, wordId } from './schema-text.ts'

/** What a scenario says of a fact: a value in the spelling of the content, or one of the kinds of not-knowing. */
const given = z.record(wordId, z.union([wordId, z.int(), day, z.array(wordId)]))

// What a situation of a scenario is expected to come to: findings, what is worth showing, missing facts, next question, services.
const finding = z.enum(['open', 'closed', 'unknown', 'not-in-force', 'being-checked'])
const verdict = z.enum(['takes', 'takes-if', 'ask-first', 'will-not'])

const expected = z.strictObject({
  options: z.exactOptional(z.record(wordId, finding)),
  relevant: z.exactOptional(z.record(wordId, z.enum(['yes', 'no', 'perhaps']))),
  missing: z.exactOptional(z.record(wordId, z.array(wordId))),
  nextQuestion: z.exactOptional(z.union([wordId, z.null()])),
  services: z.exactOptional(z.record(slug, verdict)),
})

const sought = z.strictObject({
  gender: z.exactOptional(z.enum(['woman', 'man', 'non_binary', 'two_spirit', 'other', 'unsure', 'withheld'])),
  speaks: z.exactOptional(z.array(z.string().regex(/^[a-z]{2,3}$/))),
  near: z.exactOptional(text),
  needs: z.exactOptional(z.array(wordId).min(1)),
})

const variation = z.strictObject({
  why: bilingual,
  given: z.exactOptional(given),
  forget: z.exactOptional(z.array(wordId).min(1)),
  match: z.exactOptional(sought),
  on: z.exactOptional(day),
  expect: expected,
})

/** A story that is a test. */
export const scenarioFile = z.strictObject({
  story: bilingual,
  given,
  match: z.exactOptional(sought),
  on: day,
  expect: expected,
  variations: z.array(variation),
})

/** A scenario as its file says it; the file name is its id. */
export type Scenario = z.output<typeof scenarioFile> & { readonly id: string }
