import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Actor, NewMember, NewNetwork, NewOrganization, OpenInvitation, PublicCard, PublicNetwork, TakenChallenge } from './door-shapes.ts'
import type { Tables } from './tables.ts'

type Work<T> = (tx: Transaction<Tables>) => Promise<T>
type Run = <T>(tokenHash: Uint8Array | null, work: Work<T>) => Promise<T>

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** How the setting `app.session` names the session of a token, or nobody's. */
export const sessionText = (tokenHash: Uint8Array | null): string => (tokenHash ? hex(tokenHash) : '')

const memberJson = (member: NewMember): string =>
  JSON.stringify({ ...member, salt: hex(member.salt), loginPublic: hex(member.loginPublic), keysSealed: hex(member.keysSealed) })
const networkJson = (network: NewNetwork): string => JSON.stringify({ ...network, rootPublic: hex(network.rootPublic) })
const organizationJson = (organization: NewOrganization | null): string | null => organization && JSON.stringify(organization)

const first = async <Row>(tx: Transaction<Tables>, query: RawBuilder<Row>): Promise<Row | null> => (await query.execute(tx)).rows[0] ?? null
const told = async (tx: Transaction<Tables>, query: RawBuilder<{ yes: boolean }>): Promise<boolean> => (await first(tx, query))?.yes === true

/** Challenges and sessions. */
function sessions(run: Run, key: Buffer) {
  return {
    /**
     * Makes a challenge for a handle, which serves once and for two minutes, and gives the salt to answer it with. A handle that nobody has gets a
     * salt and a challenge like any other.
     */
    beginChallenge: (given: { challengeId: string; networkId: string; handle: string; nonce: Uint8Array; purpose: 'login' | 'step-up' }): Promise<Buffer> =>
      run(null, async (tx) => {
        const { challengeId, networkId, handle, nonce, purpose } = given
        const row = await first(
          tx,
          sql<{ salt: Buffer }>`select priv.begin_challenge(${key}, ${challengeId}, ${networkId}, ${handle}, ${nonce}, ${purpose}) as salt`,
        )
        if (!row) throw new Error('no salt')
        return row.salt
      }),
    /** Takes a challenge: it is gone, whatever comes of it. Null when there is none, or no longer. */
    takeChallenge: (challengeId: string, credentialId: string | null): Promise<TakenChallenge | null> =>
      run(null, (tx) =>
        first(
          tx,
          sql<TakenChallenge>`select network_id as "networkId", handle, member_id as "memberId", nonce, purpose, login_public as "loginPublic"
            from priv.take_challenge(${key}, ${challengeId}, ${credentialId})`,
        ),
      ),
    /** Opens a session, once the answer to a challenge was found right. False when the member left meanwhile. */
    openSession: (tokenHash: Uint8Array, networkId: string, memberId: string): Promise<boolean> =>
      run(null, (tx) => told(tx, sql`select priv.open_session(${key}, ${hex(tokenHash)}, ${networkId}, ${memberId}) as yes`)),
    /** Who a token is, and notes that it was seen. Null when it is not, or no longer, a session. */
    touchSession: (tokenHash: Uint8Array): Promise<Actor | null> =>
      run(null, (tx) =>
        first(
          tx,
          sql<Actor>`select network_id as "networkId", member_id as "memberId", organization_id as "organizationId", role, trusted, handle,
            stepped_up as "steppedUp", ends_at as "endsAt" from priv.touch_session(${key}, ${hex(tokenHash)})`,
        ),
      ),
    /** Marks a session as stepped up, for five minutes. False when there is no such session. */
    stepUp: (tokenHash: Uint8Array): Promise<boolean> => run(null, (tx) => told(tx, sql`select priv.step_up(${key}, ${hex(tokenHash)}) as yes`)),
    /** Deletes what ended: sessions, challenges, founding tokens, and keys of servers that are no more. */
    sweep: (): Promise<void> => run(null, async (tx) => void (await sql`select priv.sweep(${key})`.execute(tx))),
    /** Ends a session. */
    endSession: (tokenHash: Uint8Array): Promise<void> =>
      run(null, async (tx) => void (await sql`select priv.end_session(${key}, ${hex(tokenHash)})`.execute(tx))),
  }
}

/** Founding and joining. `work` runs in the session that was just opened, in the same transaction: all of it is done, or none. */
function joining(run: Run, key: Buffer) {
  const inside = async <T>(tx: Transaction<Tables>, done: boolean, session: Uint8Array, work: Work<T>): Promise<{ readonly made: T } | null> => {
    if (!done) return null
    await sql`select set_config('app.session', ${sessionText(session)}, true)`.execute(tx)
    return { made: await work(tx) }
  }
  return {
    /** Keeps the hash of a token with which a network can be founded once, until then. */
    offerFounding: (tokenHash: Uint8Array, until: Date): Promise<void> =>
      run(null, async (tx) => void (await sql`select priv.offer_founding(${key}, ${hex(tokenHash)}, ${until})`.execute(tx))),
    /** Whether a network can be founded with this token. */
    mayFound: (tokenHash: Uint8Array): Promise<boolean> => run(null, (tx) => told(tx, sql`select priv.open_founding(${key}, ${hex(tokenHash)}) as yes`)),
    /** Founds a network with its first organization (trusted) and its founder (network-steward). Null when the token does not serve. */
    found: <T>(
      tokenHash: Uint8Array,
      given: { network: NewNetwork; organization: NewOrganization; member: NewMember; session: Uint8Array },
      work: Work<T>,
    ): Promise<{ readonly made: T } | null> =>
      run(null, async (tx) => {
        const asked = sql<{ yes: boolean }>`select priv.found_network(${key}, ${hex(tokenHash)}, ${networkJson(given.network)},
          ${organizationJson(given.organization)}, ${memberJson(given.member)}, ${hex(given.session)}) as yes`
        return inside(tx, await told(tx, asked), given.session, work)
      }),
    /** What an invitation is for. `tokenHash` is the SHA-256 of its token. Null when it is not open, or no longer. */
    openInvitation: (networkId: string, invitationId: string, tokenHash: Uint8Array): Promise<OpenInvitation | null> =>
      run(null, async (tx) => {
        type Row = Omit<OpenInvitation, 'network'> & { nameEn: string; nameFr: string; rootPublic: Buffer }
        const row = await first(
          tx,
          sql<Row>`select organization_id as "organizationId", role, new_organization as "newOrganization", expires_at as "expiresAt", delegation,
            secrets_sealed as "secretsSealed", name_en as "nameEn", name_fr as "nameFr", root_public as "rootPublic"
            from priv.open_invitation(${key}, ${networkId}, ${invitationId}, ${Buffer.from(tokenHash)})`,
        )
        if (!row) return null
        const { nameEn, nameFr, rootPublic, ...rest } = row
        return { ...rest, network: { nameEn, nameFr, rootPublic } }
      }),
    /** Joins by an invitation, with a new organization exactly when the invitation is for one. Null when it is not open, or no longer. */
    accept: <T>(
      given: {
        networkId: string
        invitationId: string
        tokenHash: Uint8Array
        organization: NewOrganization | null
        member: NewMember
        session: Uint8Array
      },
      work: Work<T>,
    ): Promise<{ readonly made: T } | null> =>
      run(null, async (tx) => {
        const asked = sql<{ yes: boolean }>`select priv.accept_invitation(${key}, ${given.networkId}, ${given.invitationId},
          ${Buffer.from(given.tokenHash)}, ${organizationJson(given.organization)}, ${memberJson(given.member)}, ${hex(given.session)}) as yes`
        return inside(tx, await told(tx, asked), given.session, work)
      }),
  }
}

/** What anybody may read without a session, besides the published records themselves. */
function published(run: Run) {
  return {
    /** The networks here. */
    networks: (): Promise<readonly PublicNetwork[]> =>
      run(null, async (tx) => {
        const asked = sql<PublicNetwork>`select network_id as "networkId", name_en as "nameEn", name_fr as "nameFr", root_public as "rootPublic",
          founded_on as "foundedOn" from priv.networks()`
        return (await asked.execute(tx)).rows
      }),
    /** The cards needed to check what a network published, up to its root, and no others. */
    publicCards: (networkId: string): Promise<readonly PublicCard[]> =>
      run(null, async (tx) => {
        const asked = sql<PublicCard>`select member_id as "memberId", organization_id as "organizationId", card, roles,
          organization_card as "organizationCard", delegation from priv.public_cards(${networkId})`
        return (await asked.execute(tx)).rows
      }),
  }
}

/**
 * What happens before there is a session, and what opens one. Each is one transaction. `key` is known to this process and to nobody else: SQL that
 * slipped into a request cannot do any of this in its stead. Hashes of tokens are SHA-256, 32 bytes. All throw named faults of the storage.
 */
export const makeDoor = (run: Run, key: Buffer) => ({ ...sessions(run, key), ...joining(run, key), ...published(run) })

/** What happens before there is a session, and what opens one. */
export type Door = ReturnType<typeof makeDoor>
