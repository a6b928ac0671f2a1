import { type Day, err, ok, type Result } from '@recourse/domain/shared'
import { checkContent } from './compile-corpus.ts'
import type { ContentProblem } from './content-problem.ts'
import { type KeyFailure, keyPath, signingKeyAt } from './signing-key.ts'
import { writeCorpus } from './write-corpus.ts'

/** Where to build from and to. `environment` may name the signing key (RECOURSE_SIGNING_KEY); without it, a local key is made on first use. */
export type BuildInput = {
  readonly root: string
  readonly contentDir: string
  readonly outDir: string
  readonly made: Day
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** What was built. */
export type Built = { readonly version: string; readonly bytes: number; readonly publicKey: string; readonly warnings: readonly ContentProblem[] }

/** Why nothing was built. Whatever was there before is untouched. */
export type BuildFailure = { readonly kind: 'content-broken'; readonly problems: readonly ContentProblem[] } | KeyFailure

/** Compiles, signs and writes the corpus. Fails, writing nothing, when the content has a problem or the key cannot be read. */
export function buildCorpus({ root, contentDir, outDir, made, environment }: BuildInput): Result<Built, BuildFailure> {
  const { corpus, desk, readiness, problems, warnings } = checkContent({ contentDir, made })
  if (!corpus || !desk || !readiness) return err({ kind: 'content-broken', problems })
  // A key that was named must exist: making another one silently would sign with a key that no device trusts.
  const key = signingKeyAt(keyPath(root, environment), { mayMake: !environment.RECOURSE_SIGNING_KEY })
  if (!key.ok) return key
  const { bytes } = writeCorpus({ corpus, desk, readiness }, key.value, outDir)
  return ok({ version: corpus.version, bytes, publicKey: key.value.publicKey, warnings })
}
