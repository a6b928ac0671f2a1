import { z } from './zod.ts'

/** An id that a client made at random: UUID, version 4, in small letters. */
export const Id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
/** The id of a service of the directory. */
export const ServiceId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,119}$/)
/** The name that a member signs in with: small letters, digits, points and hyphens. It need not be a person's name, and better is not. */
export const Handle = z.string().regex(/^[a-z0-9](?:[a-z0-9.-]{1,38}[a-z0-9])$/)
/** A day, as 2026-04-06. */
export const Day = z.iso.date()
/** An instant in UTC, as 2026-04-06T14:00:00Z. */
export const Instant = z.iso.datetime()
/** A text of one line, that somebody reads. */
export const Name = z.string().trim().min(1).max(200)
/** The same in both languages. */
export const BilingualName = z.strictObject({ en: Name, fr: Name })
/** A place in the one ordered feed of a network. */
export const Seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
/** The same in the query part of an address, where all is text. */
export const SeqInQuery = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .default(0)
/** How many at most, in the query part of an address: 1 to 500, or 200 when it is not said. */
export const LimitInQuery = z
  .string()
  .regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/)
  .transform(Number)
  .default(200)

/** The roles of members, from the least. */
export const roles = ['member', 'steward', 'coordinator', 'network-steward'] as const
/** What a member may do. */
export const Role = z.enum(roles)
export type Role = (typeof roles)[number]

/** Who may read a record. */
export const tiers = ['public', 'network', 'trusted', 'organization'] as const
export const Tier = z.enum(tiers)
export type Tier = (typeof tiers)[number]

/** The kinds of records. */
export const recordKinds = ['entry', 'ownership', 'round', 'profile', 'practice', 'checkpoint'] as const
export const RecordKind = z.enum(recordKinds)
export type RecordKind = (typeof recordKinds)[number]

/** Where a record stands. */
export const recordStates = ['accepted', 'proposed', 'refused', 'withdrawn'] as const
export const RecordState = z.enum(recordStates)
export type RecordState = (typeof recordStates)[number]

/** The kinds of groups that have keys. */
export const groupKinds = ['network', 'trusted', 'organization'] as const
export const GroupKind = z.enum(groupKinds)
export type GroupKind = (typeof groupKinds)[number]
