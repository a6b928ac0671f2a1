import type { Expression } from '@recourse/domain/law'
import { z } from 'zod'
import { readCondition } from './read-condition.ts'
import { bilingual, day, fault, provisionId, slug } from './schema-text.ts'
import { trilingual } from './schema-trilingual.ts'

/** A condition of the rule language, read into its expression. */
export const condition = z
  .unknown()
  .transform((value, ctx): Expression => {
    if (value === undefined) {
      ctx.issues.push({ code: 'invalid_type', expected: 'object', input: value, path: [] })
      return z.NEVER
    }
    const { expression, faults } = readCondition(value)
    for (const { path, told, issue } of faults) {
      if (told) fault(ctx, told, path)
      else if (issue) ctx.issues.push({ ...issue, path: [...path], input: undefined } as never)
    }
    return expression
  })
  .meta({ id: 'condition' })

/** Ids of the provisions that say it, at least one. */
export const cited = z.array(provisionId).min(1).meta({ id: 'cited', description: 'Ids of the provisions that say it: at least one.' })

const law = z.strictObject({ basis: z.literal('law'), text: bilingual, cite: cited })
const dated = z.strictObject({ basis: z.enum(['policy', 'practice']), text: bilingual, source: slug })
const memory = z.strictObject({ basis: z.literal('memory'), text: bilingual, noted: day })

/** One claim and the one thing it rests on. */
export const statement = z
  .discriminatedUnion('basis', [law, dated, memory])
  .meta({ id: 'statement', description: 'law cites provisions; policy and practice name a dated source; memory was not checked and says when it was noted.' })

const whenItHolds = { when: z.exactOptional(condition) }

/** One claim that shows unless it is settled that its condition does not hold. */
export const conditional = z
  .discriminatedUnion('basis', [law.extend(whenItHolds), dated.extend(whenItHolds), memory.extend(whenItHolds)])
  .meta({ id: 'conditional', description: 'A statement, with the condition under which it matters, if any.' })

/** At least one claim, each perhaps with its condition. */
export const conditionals = z.array(conditional).min(1)

/** At least one claim. */
export const statements = z.array(statement).min(1)

const inThreeLanguages = { text: trilingual }

/** One claim of a public page, in English, French and Spanish, and the one thing it rests on. */
export const point = z
  .discriminatedUnion('basis', [law.extend(inThreeLanguages), dated.extend(inThreeLanguages), memory.extend(inThreeLanguages)])
  .meta({ id: 'point', description: 'A statement in English, French and Spanish.' })
