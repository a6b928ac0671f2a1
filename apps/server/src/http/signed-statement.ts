import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import { type SignedStatement, type StatementKind, type StatementOf, signedPrefix, statements } from '@recourse/wire'
import type { Transaction } from 'kysely'
import type { Actor, Tables } from '../storage/index.ts'
import { canonicalText } from './canonical-text.ts'
import { readJsonText } from './read-json.ts'
import { refused } from './refused.ts'

type Tx = Transaction<Tables>

const keyOf = (publicKey: string): KeyObject => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })

/** Whether this signature (base64url, 64 bytes) over these bytes is by this Ed25519 key (base64url, 32 bytes). Never throws. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  try {
    return verify(null, bytes, keyOf(publicKey), Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

/** What is signed of a statement. */
export const signedBytes = (kind: StatementKind, text: string): Buffer => Buffer.from(signedPrefix(kind) + text, 'utf8')

/** Whether a statement bears a good signature under this name by this key. */
export const bears = (signed: SignedStatement, kind: StatementKind, { by, publicKey }: { readonly by: string; readonly publicKey: string }): boolean =>
  signed.signatures.some((one) => one.by === by && isSignedBy(publicKey, signedBytes(kind, signed.statement), one.signature))

/** What a statement of this kind says. Throws a refusal when its text is none, or not the canonical one. Says nothing of the signatures. */
export function saidIn<K extends StatementKind>(signed: SignedStatement, kind: K, where: string): StatementOf<K> {
  let value: unknown
  try {
    value = readJsonText(signed.statement)
    if (canonicalText(value) !== signed.statement) throw refused('statement-wrong', where)
  } catch {
    throw refused('statement-wrong', where)
  }
  const parsed = statements[kind].safeParse(value)
  if (!parsed.success) throw refused('statement-wrong', where)
  return parsed.data as StatementOf<K>
}

/** A statement, or a list of them, as storage keeps it. */
export const kept = (signed: SignedStatement | readonly SignedStatement[]): string => JSON.stringify(signed)
/** A statement that storage kept. */
export const unkept = (text: string): SignedStatement => JSON.parse(text) as SignedStatement
/** A list of statements that storage kept. */
export const unkeptList = (text: string): SignedStatement[] => JSON.parse(text) as SignedStatement[]

async function publicKeyOf(tx: Tx, actor: Actor, by: string): Promise<string | null> {
  if (by === 'root') {
    const row = await tx.selectFrom('network').select('root_public').executeTakeFirst()
    return row?.root_public.toString('base64url') ?? null
  }
  const row = await tx.selectFrom('member').select('card').where('member_id', '=', actor.memberId).executeTakeFirst()
  return row ? saidIn(unkept(row.card), 'member', 'card').signPublic : null
}

/**
 * What whoever asks says in a statement that they signed, themselves or with the root of the network. Whoever has a session but not the keys gets no
 * further than this. Whether the signer may say so is for the rules, and for every client that reads it later. Throws a refusal.
 */
export async function saidByActor<K extends Exclude<StatementKind, 'login' | 'member' | 'organization'>>(
  tx: Tx,
  actor: Actor,
  { signed, kind, where }: { readonly signed: SignedStatement; readonly kind: K; readonly where: string },
): Promise<StatementOf<K>> {
  const said = saidIn(signed, kind, where)
  const { by, network } = said as { readonly by: string; readonly network: string }
  if (network !== actor.networkId || (by !== 'root' && by !== actor.memberId)) throw refused('statement-wrong', where)
  const publicKey = await publicKeyOf(tx, actor, by)
  if (publicKey === null || !bears(signed, kind, { by, publicKey })) throw refused('statement-wrong', where)
  return said
}

/** The same for the next card of an organization: whoever signed it is told by the signatures. */
export async function isCardByActor(tx: Tx, actor: Actor, signed: SignedStatement): Promise<boolean> {
  for (const by of [actor.memberId, 'root']) {
    const publicKey = await publicKeyOf(tx, actor, by)
    if (publicKey !== null && bears(signed, 'organization', { by, publicKey })) return true
  }
  return false
}
