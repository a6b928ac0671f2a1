import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '@recourse/domain/shared'

/** An Ed25519 key that signs corpora, with its public half in base64url. */
export type SigningKey = { readonly privateKey: KeyObject; readonly publicKey: string }

/** `unreadable`: there is a key file and it cannot be read as one. It is never replaced: devices that trust it would refuse the next corpus. */
export type KeyFailure = { readonly kind: 'key-unreadable'; readonly path: string }

/** Where the key is: named by the environment, or the local one of this copy of the repository. */
export const keyPath = (root: string, environment: Readonly<Record<string, string | undefined>>): string =>
  environment.RECOURSE_SIGNING_KEY || join(root, '.recourse', 'corpus-signing-key.json')

const publicHalf = (privateKey: KeyObject): string => String(privateKey.export({ format: 'jwk' }).x)

function readKey(path: string): Result<SigningKey, KeyFailure> {
  try {
    const { format, privateKey } = JSON.parse(readFileSync(path, 'utf8')) as { readonly format?: unknown; readonly privateKey?: unknown }
    if (format !== 'recourse-corpus-key-1' || typeof privateKey !== 'string') return err({ kind: 'key-unreadable', path })
    const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), format: 'der', type: 'pkcs8' })
    return key.asymmetricKeyType === 'ed25519' ? ok({ privateKey: key, publicKey: publicHalf(key) }) : err({ kind: 'key-unreadable', path })
  } catch {
    return err({ kind: 'key-unreadable', path })
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Makes the key unless there is one. Written whole, then linked: linking fails on an existing file, so two starts at once never have two keys. */
function makeKey(path: string): void {
  const { privateKey } = generateKeyPairSync('ed25519')
  const text = JSON.stringify({
    format: 'recourse-corpus-key-1',
    algorithm: 'ed25519',
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url'),
  })
  const aside = `${path}.${process.pid}.${Date.now()}.tmp`
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    writeFileSync(aside, `${text}\n`, { mode: 0o600, flag: 'wx' })
    linkSync(aside, path)
  } finally {
    rmSync(aside, { force: true })
  }
}

/** The signing key at `path`, made on first use when `mayMake`. Fails with `key-unreadable` on a damaged file, or on a missing one that may not be made. */
export function signingKeyAt(path: string, { mayMake }: { readonly mayMake: boolean }): Result<SigningKey, KeyFailure> {
  if (mayMake && !existsSync(path)) {
    try {
      makeKey(path)
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return err({ kind: 'key-unreadable', path })
    }
  }
  return readKey(path)
}
