import { z } from 'zod'
import { message } from './content-problem.ts'
import { day, fault, text, wordId } from './schema-text.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const shortHash = z.string().regex(/^[0-9a-f]{8}$/)
const hashes = z.record(z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/), shortHash)

/** What was signed, part by part, as short hashes: made by the tools, to tell by name what changed since. */
const parts = z.strictObject({ option: hashes, provisions: hashes, concepts: hashes, facts: hashes, impossible: hashes })

const endsBefore = message('the signature ends before it begins', 'la signature finit avant de commencer', 'give a later day', 'donnez un jour plus tardif')

const signed = { by: text, capacity: text, on: day, until: day, of: hash, provinces: z.exactOptional(z.array(wordId).min(1)) }

const inOrder = (ctx: { readonly value: { readonly on: string; readonly until: string }; readonly issues: unknown[] }): void => {
  if (ctx.value.until <= ctx.value.on) fault(ctx, endsBefore, ['until'])
}

const report = z.strictObject({ on: day, what: text, of: hash, resolvedOn: z.exactOptional(day) })

/** What reviewers said of an option: every signature, and every error that was reported, in order. Written by `recourse review`; nothing is taken out. */
export const signatureFile = z.strictObject({
  signatures: z.array(z.strictObject({ ...signed, parts: z.exactOptional(parts) }).check((ctx) => inOrder(ctx))),
  reports: z.array(report),
})

const fileOf = { format: z.literal('recourse-review-1'), option: wordId }

/** A signature or a report that was made on the page, to be recorded by `recourse review take`. */
export const reviewFile = z.discriminatedUnion('act', [
  z.strictObject({ ...fileOf, act: z.literal('sign'), ...signed }).check((ctx) => inOrder(ctx)),
  z.strictObject({ ...fileOf, act: z.literal('report'), of: hash, on: day, what: text }),
])
