import type { Answers } from '../answering.ts'
import { note } from '../audit.ts'
import { refused } from '../refused.ts'
import { bytes, keepRecoverySeal } from './joining.ts'

const mostPasskeys = 10

export const myAnswers: Answers<'readMyKeys' | 'changeMyKeys' | 'putPasskey' | 'removePasskey' | 'putRecoverySeal'> = {
  readMyKeys: {
    answer: async ({ tx, actor }) => {
      const keys = await tx.selectFrom('member_key').selectAll().executeTakeFirst()
      if (!keys) throw refused('not-found')
      const passkeys = await tx.selectFrom('passkey').selectAll().orderBy('added_on').orderBy('credential_id').execute()
      // An officer may see those of others: this is about one's own.
      const seal = await tx.selectFrom('recovery_seal').select('card_version').where('member_id', '=', actor.memberId).executeTakeFirst()
      return {
        salt: keys.salt.toString('base64url'),
        keysSealed: keys.keys_sealed.toString('base64url'),
        passkeys: passkeys.map((row) => ({ credentialId: row.credential_id, keysSealed: row.keys_sealed.toString('base64url'), addedOn: row.added_on })),
        recoverySeal: seal ? { cardVersion: seal.card_version } : null,
      }
    },
  },
  changeMyKeys: {
    answer: async ({ tx, actor, body }) => {
      const row = { salt: bytes(body.salt), login_public: bytes(body.loginPublic), keys_sealed: bytes(body.keysSealed) }
      const done = await tx.updateTable('member_key').set(row).where('member_id', '=', actor.memberId).executeTakeFirst()
      if (done.numUpdatedRows === 0n) throw refused('step-up-needed')
      await note(tx, actor, { action: 'keys.changed', target: actor.memberId })
      return { changed: true }
    },
  },
  putPasskey: {
    answer: async ({ tx, actor, params: { credentialId }, body }) => {
      const there = await tx.selectFrom('passkey').select('credential_id').execute()
      if (there.length >= mostPasskeys && !there.some(({ credential_id }) => credential_id === credentialId)) throw refused('too-many')
      const keys = { login_public: bytes(body.loginPublic), keys_sealed: bytes(body.keysSealed) }
      await tx
        .insertInto('passkey')
        .values({ network_id: actor.networkId, member_id: actor.memberId, credential_id: credentialId, ...keys })
        .onConflict((oc) => oc.columns(['network_id', 'member_id', 'credential_id']).doUpdateSet(keys))
        .execute()
      await note(tx, actor, { action: 'passkey.added', target: actor.memberId })
      return { credentialId }
    },
  },
  removePasskey: {
    answer: async ({ tx, actor, params: { credentialId } }) => {
      const done = await tx.deleteFrom('passkey').where('credential_id', '=', credentialId).executeTakeFirst()
      if (done.numDeletedRows === 0n) throw refused('not-found')
      await note(tx, actor, { action: 'passkey.removed', target: actor.memberId })
      return { removed: true }
    },
  },
  putRecoverySeal: {
    answer: async ({ tx, actor, body }) => {
      await keepRecoverySeal(tx, actor, body)
      return { cardVersion: body.cardVersion }
    },
  },
}
