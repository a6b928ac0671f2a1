import { type ProblemCode, problems } from '@recourse/wire'
import { type RefusedByDatabase, storageFaultOf } from '../storage/index.ts'

/** A request that is answered with a problem: what to say, where in the request, and nothing of what stood there. */
export type Refused = Error & { readonly refused: ProblemCode; readonly where?: string }

/** Makes a refusal, to be thrown. */
export const refused = (code: ProblemCode, where?: string): Refused => Object.assign(new Error(code), { refused: code, ...(where ? { where } : {}) })

const isRefused = (error: unknown): error is Refused => error instanceof Error && 'refused' in error && Object.hasOwn(problems, String(error.refused))

const byFastify: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'type-not-json',
  FST_ERR_CTP_EMPTY_TYPE: 'type-not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body-not-json',
}

// What PostgreSQL and our triggers end with.
const byDatabase: Readonly<Record<string, ProblemCode>> = {
  '42501': 'not-allowed',
  RC403: 'not-allowed',
  RC409: 'conflict',
  RC410: 'epoch-closed',
  '23505': 'already-there',
  '23503': 'not-found',
  '23514': 'not-understood',
}

function databaseCode(error: Error): ProblemCode | null {
  const { code, constraint } = error as Partial<RefusedByDatabase>
  if (code === '23505' && constraint === 'member_network_id_handle_key') return 'handle-taken'
  return byDatabase[String(code)] ?? null
}

/** What to answer to an error; null when it is a fault of ours. */
export function problemOf(error: unknown): { readonly code: ProblemCode; readonly where?: string } | null {
  if (isRefused(error)) return { code: error.refused, ...(error.where ? { where: error.where } : {}) }
  const kind = storageFaultOf(error)
  if (kind === 'storage-away' || kind === 'storage-busy' || kind === 'storage-full') return { code: kind }
  if (!(error instanceof Error)) return null
  const known = byFastify[String('code' in error ? error.code : '')] ?? databaseCode(error)
  if (known) return { code: known }
  const status = 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 429) return { code: 'too-many' }
  return status >= 400 && status < 500 ? { code: 'not-understood' } : null
}
