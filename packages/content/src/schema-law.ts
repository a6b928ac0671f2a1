import { z } from 'zod'
import { message } from './content-problem.ts'
import { readDayReference } from './read-condition.ts'
import { dayReference } from './schema-condition.ts'
import { condition, statement, statements } from './schema-shared.ts'
import { bilingual, day, fault, printedDate, provisionId, sha256, sheet, slug, text, twoVoices, url, wordId } from './schema-text.ts'

const choice = z.strictObject({ id: wordId, label: bilingual })

const notAnAnswer = message(
  'not-knowing is not an answer: unknown, unsure and withheld are never values, and yes and no are for boolean facts',
  'ne pas savoir n’est pas une réponse : unknown, unsure et withheld ne sont jamais des valeurs, et yes et no sont pour les faits booléens',
  'remove this value',
  'enlevez cette valeur',
)
const needsValues = message(
  'this type of fact needs its values',
  'ce type de fait a besoin de ses valeurs',
  'write values: a list of id and label',
  'écrivez values : une liste de id et label',
)
const needsBounds = message('an integer needs its bounds', 'un nombre entier a besoin de ses bornes', 'write min and max', 'écrivez min et max')
const tooMuch = message('this key does not go with this type of fact', 'cette clé ne va pas avec ce type de fait', 'remove it', 'enlevez-la')
const twice = message('this id is there twice', 'cet identifiant y est deux fois', 'keep one', 'n’en gardez qu’un')

const languageTwice = message('a language is named twice', 'une langue est nommée deux fois', 'keep one', 'n’en gardez qu’une')

const reserved = new Set(['unknown', 'unsure', 'withheld', 'not_sure', 'yes', 'no', 'true', 'false'])

const factKeys = z.strictObject({
  type: z.enum(['boolean', 'enum', 'integer', 'date', 'set']),
  values: z.exactOptional(z.array(choice).min(1)),
  min: z.exactOptional(z.int()),
  max: z.exactOptional(z.int()),
  label: bilingual,
  question: twoVoices,
  why: bilingual,
  ask: z.enum(['first', 'essential', 'open', 'late', 'never']),
  harm: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  order: z.int().min(0),
  htcds: z.exactOptional(text),
})

/** A fact: one question and what can be answered. */
export const factFile = factKeys.check((ctx) => {
  const { type, values, min, max } = ctx.value
  const chosen = type === 'enum' || type === 'set'
  if (chosen && !values) fault(ctx, needsValues)
  if (!chosen && values) fault(ctx, tooMuch, ['values'])
  if (type === 'integer' && (min === undefined || max === undefined || min > max)) fault(ctx, needsBounds)
  if (type !== 'integer') for (const key of ['min', 'max'] as const) if (ctx.value[key] !== undefined) fault(ctx, tooMuch, [key])
  values?.forEach((v, i) => {
    if (reserved.has(v.id)) fault(ctx, notAnAnswer, ['values', i, 'id'])
    if (values.findIndex((other) => other.id === v.id) !== i) fault(ctx, twice, ['values', i, 'id'])
  })
})

/** A cited piece of the law: where it is, its dates, the hash of each official text, and our own plain words. */
export const provisionFile = z.strictObject({
  instrument: text,
  pinpoint: text,
  citation: bilingual,
  fid: z.exactOptional(bilingual),
  url: z.strictObject({ en: url, fr: url }),
  inForceFrom: day,
  lastAmendedOn: z.exactOptional(day),
  currentTo: day,
  hash: z.strictObject({ en: sha256, fr: sha256 }),
  readBy: z.enum(['parser', 'transcribed']),
  seal: z.string().meta({ description: 'Short hash of all but our own words, made by the tools: recourse law reread, or seal-provisions.ts.' }),
  says: bilingual,
})

/** A page or document that policy and practice rest on. */
export const sourceFile = z.strictObject({
  title: bilingual,
  publisher: bilingual,
  url: z.exactOptional(url),
  kind: z.enum(['official', 'parliament', 'news', 'ngo', 'firm', 'research']),
  dated: printedDate,
  readOn: day,
  read: z.enum(['whole', 'excerpt']),
})

/** All named conditions. */
export const conceptsFile = z.array(z.strictObject({ id: wordId, label: bilingual, when: condition }))

const dayInRule = dayReference.transform(readDayReference)

const combinationPart = z.union([
  z.strictObject({ fact: wordId, isOneOf: z.array(wordId).min(1) }),
  z.strictObject({ fact: wordId, from: z.exactOptional(dayInRule), to: z.exactOptional(dayInRule) }),
])

/** All combinations of answers that no situation can hold. */
export const impossibleFile = z.array(z.strictObject({ id: slug, of: z.array(combinationPart).min(2), because: bilingual }))

/** All order traps: "asking for A while B is pending closes C". */
export const trapsFile = z.array(z.strictObject({ id: slug, when: condition, options: z.array(wordId).min(1), statement }))

// Zero days is a clock that ends on the day itself: a permit that expires.
const span = z
  .strictObject({ days: z.exactOptional(z.int().min(0)), months: z.exactOptional(z.int().min(1)), years: z.exactOptional(z.int().min(1)) })
  .check((ctx) => {
    if (Object.keys(ctx.value).length === 0)
      fault(ctx, message('the length of time is missing', 'la durée manque', 'write days, months or years', 'écrivez days, months ou years'))
  })

/** All legal clocks. */
export const clocksFile = z.array(
  z.strictObject({
    id: slug,
    when: condition,
    label: bilingual,
    from: wordId,
    span,
    options: z.array(wordId).min(1),
    statement,
    bands: z.exactOptional(z.array(z.strictObject({ when: condition, says: bilingual })).min(1)),
  }),
)

/** All groups of options, in order. */
export const themesFile = z.array(z.strictObject({ id: slug, label: bilingual, options: z.array(wordId).min(1) }))

const step = z.union([
  z.strictObject({ fact: wordId, becomes: z.union([wordId, z.int(), day, z.array(wordId)]) }),
  z.strictObject({ fact: wordId, gains: z.array(wordId).min(1) }),
  z.strictObject({ fact: wordId, loses: z.array(wordId).min(1) }),
  z.strictObject({ fact: wordId, forgets: z.literal('yes') }),
])

/** All things that may happen to a situation, and what they make otherwise. */
export const changesFile = z.array(z.strictObject({ id: slug, label: bilingual, when: condition, choose: z.exactOptional(wordId), steps: z.array(step) }))

/** Provisions whose official text is no longer the one that was read, until a person has read it again. */
export const driftFile = z.array(
  z.strictObject({
    id: provisionId,
    foundOn: day,
    languages: z
      .array(z.enum(['en', 'fr']))
      .min(1)
      .check((ctx) => {
        if (new Set(ctx.value).size !== ctx.value.length) fault(ctx, languageTwice)
      }),
  }),
)

/** A decision of a court on a provision. */
export const decisionFile = z.strictObject({
  court: bilingual,
  citation: bilingual,
  decidedOn: day,
  held: bilingual,
  cite: z.array(provisionId),
  basis: z.literal('practice').meta({ description: 'The account of the decision rests on a page, which source names.' }),
  source: slug,
})

/** What the rules of a province may be about: each must be there, with statements or with what was not found. */
export const provinceTopics = [
  'wages',
  'recruiters',
  'injury',
  'protective_order',
  'civil_claim',
  'victim_compensation',
  'child_protection',
  'social_assistance',
  'human_rights',
  'health_coverage',
] as const

const topicMissing = message(
  'a topic is missing, is there twice, or has neither statements nor gaps',
  'un sujet manque, y est deux fois, ou n’a ni énoncés ni lacunes',
  'write each topic once: wages, recruiters, injury, protective_order, civil_claim, victim_compensation, child_protection, social_assistance, human_rights, health_coverage',
  'écrivez chaque sujet une fois : wages, recruiters, injury, protective_order, civil_claim, victim_compensation, child_protection, social_assistance, human_rights, health_coverage',
)

/** What was found of the rules of one province or territory. */
export const provinceFile = z
  .strictObject({
    province: wordId,
    topics: z.array(
      z.strictObject({ topic: z.enum(provinceTopics), options: z.array(wordId).min(1), statements: z.array(statement), gaps: z.array(bilingual) }),
    ),
  })
  .check((ctx) => {
    const { topics } = ctx.value
    const isWhole = provinceTopics.every((t) => topics.filter((x) => x.topic === t && x.statements.length + x.gaps.length > 0).length === 1)
    if (!isWhole || topics.length !== provinceTopics.length) fault(ctx, topicMissing, ['topics'])
  })

/** A card that is not an option. */
export const noticeFile = z.strictObject({
  kind: z.enum(['emergency', 'safety-plan', 'notice']),
  when: condition,
  title: bilingual,
  lead: twoVoices,
  steps: statements,
  services: z.array(slug),
  sheet,
})
