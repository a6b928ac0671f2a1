import type { ColumnType, Generated } from 'kysely'

// A column that the database fills and nobody else may.
type Given<T> = ColumnType<T, never, never>
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>
type BytesOrNone = ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
type Fixed<T> = ColumnType<T, T, never>
/** A day, as `YYYY-MM-DD`. */
type Day = ColumnType<string, string | undefined, string>

/** What a member may do. */
export type Role = 'member' | 'steward' | 'coordinator' | 'network-steward'
/** Who may read a record. */
export type Tier = 'public' | 'network' | 'trusted' | 'organization'
/** The kinds of records. */
export type RecordKind = 'entry' | 'ownership' | 'round' | 'profile' | 'practice' | 'checkpoint'
/** Where a record stands. */
export type RecordState = 'accepted' | 'proposed' | 'refused' | 'withdrawn'

/**
 * The tables, as the application may use them. `bytea` comes and goes as bytes, a `date` as `YYYY-MM-DD`, a `bigint` as a number, an instant as a Date.
 * Nobody takes a `seq`: a trigger gives the next of the network at every insert and update of organization, member, record and review; ask for it
 * with `returning`. Likewise `record_version` is written by a trigger, `audit` fills its own n and hashes, and a new epoch closes the one before.
 * Whoever leaves is out at once, within the transaction too: write their line of the audit before. The triggers end with these codes: RC409 a number that is
 * not the next (version, epoch), RC410 an epoch that is closed, RC403 what nobody in this role may do; `42501` is a row that a policy refuses.
 */
export type Tables = {
  readonly network: {
    network_id: string
    name_en: string
    name_fr: string
    root_public: Bytes
    founded_on: Day
    seq: Given<number>
    state: 'active' | 'closed'
    /** Places that a lost database gave out and this one never will, as a multirange: `priv.feed_at` knows whether one is among them. */
    skipped: Given<string>
  }
  readonly organization: {
    network_id: Fixed<string>
    organization_id: Fixed<string>
    name_en: string
    name_fr: string
    /** A signed statement, as JSON. */
    card: string
    trusted: Generated<boolean>
    /** A JSON list of signed statements of trust. */
    trust: Generated<string>
    state: Generated<'active' | 'left'>
    joined_on: Day
    seq: Given<number>
  }
  readonly member: {
    network_id: Fixed<string>
    member_id: Fixed<string>
    organization_id: Fixed<string>
    handle: string
    role: Role
    /** Set to 'left', everything they could read closes in the same transaction: sessions, keys, wraps, passkeys, seals, and the epochs they were in. */
    state: Generated<'active' | 'left' | 'recovering'>
    /** A signed statement, as JSON. */
    card: string
    /** A JSON list of signed role statements. */
    roles: Generated<string>
    joined_on: Day
    seq: Given<number>
  }
  /** How a member signs in: their own row is all that they see, and they change it only when stepped up. */
  readonly member_key: { network_id: Fixed<string>; member_id: Fixed<string>; salt: Bytes; login_public: Bytes; keys_sealed: Bytes }
  readonly passkey: {
    network_id: Fixed<string>
    member_id: Fixed<string>
    credential_id: Fixed<string>
    login_public: Bytes
    keys_sealed: Bytes
    added_on: Day
  }
  /** token_hash and secrets_sealed can be written and never read back: `door.openInvitation` gives the second to who holds the token. */
  readonly invitation: {
    network_id: Fixed<string>
    invitation_id: Fixed<string>
    organization_id: Fixed<string>
    role: Fixed<Role>
    new_organization: Generated<boolean>
    token_hash: ColumnType<never, Uint8Array, never>
    expires_at: ColumnType<Date, Date | string, never>
    delegation: Fixed<string>
    secrets_sealed: ColumnType<never, Uint8Array, never>
    made_by: Fixed<string>
    used_by: Given<string | null>
    state: Generated<'open' | 'used' | 'revoked'>
  }
  readonly group_epoch: {
    network_id: Fixed<string>
    group_id: Fixed<string>
    /** The last plus one, or the insert ends with the code RC409. */
    epoch: Fixed<number>
    kind: Fixed<'network' | 'trusted' | 'organization'>
    organization_id: ColumnType<string | null, string | null | undefined, never>
    state: Given<'open' | 'closed'>
    history_sealed: BytesOrNone
    made_by: Fixed<string>
    made_on: Day
  }
  /** A member sees their own. `priv.members_without_wrap` says who still needs one. */
  readonly wrap: { network_id: Fixed<string>; group_id: Fixed<string>; epoch: Fixed<number>; member_id: Fixed<string>; wrapped: Bytes }
  readonly recovery_seal: { network_id: Fixed<string>; member_id: Fixed<string>; sealed: Bytes; card_version: number }
  /** The keys of a recovery can be written and never read back: they take effect when the member next asks for a challenge, once it is due. */
  readonly recovery: {
    network_id: Fixed<string>
    recovery_id: Fixed<string>
    member_id: Fixed<string>
    organization_id: Fixed<string>
    started_by: Fixed<string>
    confirmed_by: ColumnType<string | null, never, string>
    ready_at: ColumnType<Date, Date | string, Date | string>
    salt: ColumnType<never, Uint8Array, never>
    login_public: ColumnType<never, Uint8Array, never>
    keys_sealed: ColumnType<never, Uint8Array, never>
    state: Generated<'waiting' | 'done' | 'stopped'>
  }
  readonly record: {
    network_id: Fixed<string>
    kind: Fixed<RecordKind>
    record_id: Fixed<string>
    /** The author's organization; of an ownership, the organization that owns the service. */
    organization_id: Fixed<string>
    author_id: string
    tier: Fixed<Tier>
    group_id: ColumnType<string | null, string | null | undefined, never>
    epoch: number | null
    /** 1 at first; then the last plus one, or the update ends with the code RC409. */
    version: Generated<number>
    seq: Given<number>
    state: RecordState
    /** The public id of the service it speaks of. */
    about: string | null
    /** A signed statement as JSON, of the public tier only. */
    body: string | null
    sealed: BytesOrNone
    changed_on: Day
  }
  readonly record_version: {
    network_id: Given<string>
    kind: Given<RecordKind>
    record_id: Given<string>
    version: Given<number>
    author_id: Given<string>
    state: Given<RecordState>
    body: Given<string | null>
    sealed: Given<Buffer | null>
    epoch: Given<number | null>
    changed_on: Given<string>
  }
  readonly review: {
    network_id: Fixed<string>
    kind: Fixed<RecordKind>
    record_id: Fixed<string>
    review_id: Generated<string>
    version: Fixed<number>
    state: Fixed<'accepted' | 'refused' | 'withdrawn'>
    reviewer_id: Fixed<string>
    /** A signed statement, as JSON. */
    statement: Fixed<string>
    seq: Given<number>
    made_on: Day
  }
  readonly audit: {
    network_id: Fixed<string>
    organization_id: Fixed<string>
    n: Given<number>
    previous_hash: Given<Buffer>
    hash: Given<Buffer>
    /** Lower-case words joined by points, as `member.left`. */
    action: Fixed<string>
    actor_id: Fixed<string>
    target_id: ColumnType<string | null, string | null | undefined, never>
    on_day: Given<string>
  }
}
