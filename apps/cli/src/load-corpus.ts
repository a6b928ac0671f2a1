import { join, resolve } from 'node:path'
import { type ContentProblem, checkContent, corpusFiles, printProblem } from '@recourse/content'
import type { Corpus } from '@recourse/domain/route'
import { err, type Language, ok, type Result } from '@recourse/domain/shared'
import { type VerifyFailure, verifyCorpus } from '@recourse/vault'
import type { Asked } from './asked.ts'
import { sayIn, type World } from './world.ts'

/** Why there is no corpus. Nothing of it is used. */
export type LoadFailure =
  | { readonly kind: 'content-broken'; readonly problems: readonly ContentProblem[] }
  | { readonly kind: 'files-missing'; readonly folder: string }
  | { readonly kind: 'not-verified'; readonly folder: string; readonly why: VerifyFailure['kind'] }
  | { readonly kind: 'not-a-corpus'; readonly folder: string }

/** The content folder that is asked for. */
export const contentDirOf = (asked: Pick<Asked, 'content'>, world: World): string => resolve(asked.content ?? join(world.root, 'content'))

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

const publicKeyIn = (file: unknown): string =>
  typeof file === 'object' && file !== null && 'publicKey' in file && typeof file.publicKey === 'string' ? file.publicKey : ''

const isCorpus = (value: unknown): value is Corpus =>
  typeof value === 'object' && value !== null && 'version' in value && 'made' in value && 'law' in value && 'directory' in value

/** Reads a built corpus and verifies its signature before looking inside. */
export async function readBuiltCorpus(folder: string, key: string | undefined, world: World): Promise<Result<Corpus, LoadFailure>> {
  let files: Readonly<Record<keyof typeof corpusFiles, Uint8Array>>
  try {
    const read = (name: string): Uint8Array => world.read(join(folder, name))
    files = {
      corpus: read(corpusFiles.corpus),
      signature: read(corpusFiles.signature),
      publicKey: key === undefined ? read(corpusFiles.publicKey) : new Uint8Array(),
    }
  } catch {
    return err({ kind: 'files-missing', folder })
  }
  const verified = await verifyCorpus({
    bytes: new Uint8Array(files.corpus),
    signature: new TextDecoder().decode(files.signature),
    trustedKey: key ?? publicKeyIn(parse(files.publicKey)),
  })
  if (!verified.ok) return err({ kind: 'not-verified', folder, why: verified.error.kind })
  const corpus = parse(verified.value)
  return isCorpus(corpus) ? ok(corpus) : err({ kind: 'not-a-corpus', folder })
}

/** The corpus of the command: compiled from the content, or built and verified when --corpus names one. */
export async function loadCorpus(asked: Asked, world: World): Promise<Result<Corpus, LoadFailure>> {
  if (asked.corpus !== undefined) return readBuiltCorpus(resolve(asked.corpus), asked.key, world)
  const { corpus, problems } = checkContent({ contentDir: contentDirOf(asked, world), made: world.today(), ...(world.places ? { places: world.places } : {}) })
  return corpus ? ok(corpus) : err({ kind: 'content-broken', problems })
}

const reasons: Readonly<Record<VerifyFailure['kind'], readonly [string, string]>> = {
  'signature-unreadable': ['its signature file is missing, damaged or of another kind', 'son fichier de signature manque, est abîmé ou d’une autre sorte'],
  'key-not-trusted': ['it is signed with a key that is not the trusted one', 'il est signé par une clé qui n’est pas celle que l’on croit'],
  'signature-broken': ['the file is not what was signed: it was changed or damaged', 'le fichier n’est pas celui qui a été signé : il a été changé ou abîmé'],
  'cannot-verify-here': ['signatures cannot be verified here', 'les signatures ne peuvent pas être vérifiées ici'],
}

/** Says why there is no corpus, and how to repair it. */
export function sayLoadFailure(failure: LoadFailure, language: Language, world: World): void {
  const say = sayIn(language)
  if (failure.kind === 'content-broken') {
    for (const problem of failure.problems) world.err(printProblem(problem, language))
    world.err(say('The content is broken: nothing was loaded.', 'Le contenu est brisé : rien n’a été chargé.'))
    return
  }
  const again = say('Build it again (npm run build), or get it again from where it came.', 'Reconstruisez-le (npm run build), ou reprenez-le d’où il vient.')
  const why =
    failure.kind === 'files-missing'
      ? say('one of its three files cannot be read', 'un de ses trois fichiers ne peut pas être lu')
      : failure.kind === 'not-a-corpus'
        ? say('the file is signed but is not a corpus', 'le fichier est signé mais n’est pas un corpus')
        : say(...reasons[failure.why])
  world.err(
    say(
      `The corpus in ${failure.folder} is refused: ${why}. Nothing was loaded. ${again}`,
      `Le corpus de ${failure.folder} est refusé : ${why}. Rien n’a été chargé. ${again}`,
    ),
  )
}
