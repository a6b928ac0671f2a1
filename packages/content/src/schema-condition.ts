import { isDay } from '@recourse/domain/shared'
import { z } from 'zod'
import { type Message, message } from './content-problem.ts'
import { fault, wordId } from './schema-text.ts'

const badDay: Message = message(
  'this is not a day of the rule language',
  'ce n’est pas un jour du langage des règles',
  'write a day in quotes, or today, or today - 6 months, or today + 90 days',
  'écrivez un jour entre guillemets, ou today, ou today - 6 months, ou today + 90 days',
)

/** `today`, with a number and a unit when it is moved. */
export const movedToday = /^today(?: ([+-]) (\d{1,4}) (day|month|year)s?)?$/

/** A day of a rule: fixed, or the day of the question moved by a span. */
export const dayReference = z
  .string()
  .check((ctx) => {
    if (!isDay(ctx.value) && !movedToday.test(ctx.value)) fault(ctx, badDay)
  })
  .meta({
    id: 'dayReference',
    description: "A day in quotes ('2026-03-26'), or today, today - 6 months, today + 90 days.",
    pattern: `^\\d{4}-\\d{2}-\\d{2}$|${movedToday.source}`,
  })

/**
 * Every form of a condition, each a strict object; `nested` is the schema of the conditions inside it. The reader goes one form at a time,
 * so that a fault is told at its place instead of as "no alternative matched".
 */
export const conditionForms = <T extends z.ZodType>(nested: T) => ({
  all: z.strictObject({ all: z.array(nested).min(1) }),
  any: z.strictObject({ any: z.array(nested).min(1) }),
  not: z.strictObject({ not: nested }),
  atLeast: z.strictObject({ atLeast: z.int().min(1), of: z.array(nested).min(1) }),
  concept: z.strictObject({ concept: wordId }),
  is: z.strictObject({ fact: wordId, is: wordId.meta({ description: "'yes' or 'no' (quoted) for a boolean fact; one id for an enum." }) }),
  isOneOf: z.strictObject({ fact: wordId, isOneOf: z.array(wordId).min(1) }),
  includes: z.strictObject({ fact: wordId, includes: wordId }),
  integer: z.strictObject({ fact: wordId, min: z.exactOptional(z.int()), max: z.exactOptional(z.int()) }),
  date: z.strictObject({ fact: wordId, from: z.exactOptional(dayReference), to: z.exactOptional(dayReference) }),
})

/** The name of a form of condition. */
export type ConditionForm = keyof ReturnType<typeof conditionForms>

/** The grammar as one recursive schema, for the published JSON Schema only. */
export const publishedCondition: z.ZodType = z.lazy(() => {
  const forms = Object.values(conditionForms(publishedCondition))
  return z.union([z.literal('always'), ...forms])
})
