import { bytesOf, canonicalText } from './canonical.ts'

/**
 * What a sealed thing is, bound to it: opened as anything else, it does not open. A closed list, so that a new use is a new line here.
 * Ids are those of the network; `epoch` counts from 1.
 */
export type SealContext =
  | { readonly type: 'user-keys'; readonly network: string; readonly member: string }
  | { readonly type: 'passkey-keys'; readonly network: string; readonly member: string; readonly credential: string }
  | { readonly type: 'group-secret'; readonly network: string; readonly group: string; readonly epoch: number; readonly member: string }
  | { readonly type: 'group-history'; readonly network: string; readonly group: string; readonly epoch: number }
  | { readonly type: 'invitation-secrets'; readonly network: string; readonly invitation: string }
  | { readonly type: 'recovery-keys'; readonly network: string; readonly organization: string; readonly member: string; readonly version: number }
  | {
      readonly type: 'record'
      readonly network: string
      readonly kind: string
      readonly record: string
      readonly version: number
      readonly group: string
      readonly epoch: number
    }
  | { readonly type: 'device-cache'; readonly network: string; readonly member: string; readonly part: string }
  // Kept for the steps to come, so that their names are never used for anything else.
  | { readonly type: 'team-secret'; readonly network: string; readonly team: string; readonly epoch: number; readonly member: string }
  | { readonly type: 'case-key'; readonly network: string; readonly case: string; readonly epoch: number; readonly to: string }
  | { readonly type: 'case-entry'; readonly network: string; readonly case: string; readonly epoch: number; readonly entry: string }
  | {
      readonly type: 'referral'
      readonly network: string
      readonly referral: string
      readonly to: string
      readonly epoch: number
      readonly consent: string
      readonly expires: string
    }
  | { readonly type: 'consent'; readonly network: string; readonly case: string; readonly consent: string }
  | { readonly type: 'evidence'; readonly network: string; readonly year: number; readonly slot: string }

/** The bytes of a context that a seal is bound to. */
export const contextBytes = (context: SealContext): Uint8Array => bytesOf(`recourse/seal/v1\n${canonicalText(context)}`)
