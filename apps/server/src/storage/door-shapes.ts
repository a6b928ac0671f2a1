import type { Role } from './tables.ts'

/** Who a request is from, as the database says at this moment. */
export type Actor = {
  readonly networkId: string
  readonly memberId: string
  readonly organizationId: string
  readonly role: Role
  readonly trusted: boolean
  readonly handle: string
  readonly steppedUp: boolean
  readonly endsAt: Date
}

/** A challenge that was taken: `loginPublic` is null when nobody can answer it, and the answer to it is then refused like a wrong one. */
export type TakenChallenge = {
  readonly networkId: string
  readonly handle: string
  readonly memberId: string | null
  readonly nonce: Buffer
  readonly purpose: 'login' | 'step-up'
  readonly loginPublic: Buffer | null
}

/** A member who joins: ids and cards are made by their client. */
export type NewMember = {
  readonly memberId: string
  readonly handle: string
  readonly card: string
  readonly salt: Uint8Array
  readonly loginPublic: Uint8Array
  readonly keysSealed: Uint8Array
}

/** An organization that joins with its first member. */
export type NewOrganization = { readonly organizationId: string; readonly nameEn: string; readonly nameFr: string; readonly card: string }

/** A network to be founded. */
export type NewNetwork = { readonly networkId: string; readonly nameEn: string; readonly nameFr: string; readonly rootPublic: Uint8Array }

/** What an open invitation shows to whoever holds its token. */
export type OpenInvitation = {
  readonly organizationId: string
  readonly role: Role
  readonly newOrganization: boolean
  readonly expiresAt: Date
  readonly delegation: string
  readonly secretsSealed: Buffer
  readonly network: { readonly nameEn: string; readonly nameFr: string; readonly rootPublic: Buffer }
}

/** The cards that are needed to check what a network published, and who vouches for them. */
export type PublicCard = {
  readonly memberId: string
  readonly organizationId: string
  readonly card: string
  readonly roles: string
  readonly organizationCard: string
  readonly delegation: string | null
}

/** A network as anybody may know it. */
export type PublicNetwork = {
  readonly networkId: string
  readonly nameEn: string
  readonly nameFr: string
  readonly rootPublic: Buffer
  readonly foundedOn: string
}
