import { type NextStep, readinessScreens } from '@recourse/domain/directory'
import { z } from 'zod'
import { message } from './content-problem.ts'
import { bilingual, fault, slug, wordId } from './schema-text.ts'

const oneLink = message(
  'a next step leads to a screen and to a guide, or to neither',
  'une prochaine étape mène à un écran et à un guide, ou à aucun des deux',
  'write screen, or guide with its name in en and in fr',
  'écrivez screen, ou guide avec son nom en en et en fr',
)

const next = z
  .strictObject({
    who: bilingual,
    what: bilingual,
    screen: z.exactOptional(z.enum(readinessScreens)),
    /** Names of files of docs/how-to, without their ending. */
    guide: z.exactOptional(z.strictObject({ en: slug, fr: slug })),
  })
  .transform(({ who, what, screen, guide }, ctx): NextStep => {
    if (screen !== undefined && guide === undefined) return { who, what, link: { kind: 'screen', screen } }
    if (guide !== undefined && screen === undefined) return { who, what, link: { kind: 'how-to', guide } }
    fault(ctx, oneLink)
    return z.NEVER
  })

const question = z.strictObject({ id: wordId, protects: z.enum(['people', 'staff', 'work']), ask: bilingual, why: bilingual, next })

/** Subjects of the readiness check, each with its questions. */
export const readinessFile = z.array(z.strictObject({ id: slug, order: z.int().min(0), title: bilingual, questions: z.array(question).min(1) }))
