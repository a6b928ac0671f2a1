import { newPassphrase } from '@recourse/vault/keys'
import { type Called, type RouteName, routes } from '@recourse/wire'
import { done, failed, type Outcome } from '../problem.ts'
import type { VaultKind, VaultWork } from '../vault-asks.ts'
import { changeRole, leave, trust } from './changing-people.ts'
import { forget, keep, kept } from './device.ts'
import { drop, look, signIn, signInByPasskey, signOut, stay, stepUp } from './entering.ts'
import { invite } from './inviting.ts'
import { join, openInvitation, prepareFounding, prepareJoining } from './joining.ts'
import { addPasskey, changePassphrase, passkeys, removePasskey, takeRoot } from './own-keys.ts'
import { passphraseOf } from './passphrase-keys.ts'
import { refresh, settleAlarms } from './people.ts'
import { checkPublic } from './public-pack.ts'
import { changes, check, openRecords, sealRecords, sign } from './records.ts'
import { confirmRecovery, recoveries, startRecovery, stopRecovery } from './recovering.ts'
import { called, heldOf, problemOf, type VaultState } from './state.ts'

type Answering = {
  readonly [K in VaultKind]: (state: VaultState, ask: VaultWork[K]['ask']) => Promise<VaultWork[K]['answer']> | VaultWork[K]['answer']
}

const answering: Answering = {
  look,
  newWords: (_, { language }) => ({ words: newPassphrase(language) }),
  readWords: (_, { typed }) => ({ passphrase: passphraseOf(typed) }),
  openFounding: async ({ client }, { token }) => {
    await called(client.openFounding({ body: { token } }))
    return {}
  },
  prepareFounding,
  openInvitation,
  prepareJoining,
  join,
  signIn,
  signInByPasskey,
  stepUp,
  lock: (state) => {
    drop(state)
    return {}
  },
  signOut,
  stay,
  refresh,
  settleAlarms,
  invite,
  invitations: ({ client }) => called(client.listInvitations()),
  revokeInvitation: async ({ client }, { invitationId }) => {
    await called(client.revokeInvitation({ params: { invitationId } }))
    return {}
  },
  changeRole,
  trust,
  leave,
  changePassphrase,
  passkeys,
  addPasskey,
  removePasskey,
  takeRoot,
  recoveries,
  startRecovery,
  confirmRecovery,
  stopRecovery,
  audit: (state, { since }) => {
    heldOf(state)
    return called(state.client.readAudit({ query: { since: String(since), limit: '500' } }))
  },
  call: ({ client }, { route, input }) => {
    if (!Object.hasOwn(routes, route)) throw new Error('no such route')
    return called((client[route as RouteName] as (given: unknown) => Promise<Called<unknown>>)(input))
  },
  sign,
  check,
  checkPublic,
  sealRecords,
  openRecords,
  changes,
  keep,
  kept,
  forget,
}

/** Answers one thing that was asked of the vault. Never throws: what goes wrong is a problem with a name, and no word of what was typed. */
export async function answerAsk<K extends VaultKind>(state: VaultState, kind: K, ask: VaultWork[K]['ask']): Promise<Outcome<VaultWork[K]['answer']>> {
  try {
    return Object.hasOwn(answering, kind) ? done(await answering[kind](state, ask)) : failed({ code: 'fault' })
  } catch (error) {
    const problem = problemOf(error)
    // The server ended the session: keys of a session that is over stay open for nobody.
    if (problem.problem.code === 'sign-in-needed') drop(state)
    return problem
  }
}
