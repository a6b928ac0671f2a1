import { fromBase64Url } from '../base64url.ts'
import type { Canonical } from './canonical.ts'
import { readStatement, type SignedStatement, type StatementKind } from './statement.ts'

/** What a statement says, field by field, before anything of it is known to be of the right form. */
export type Fields = Readonly<Record<string, Canonical>>
/** Makes of the fields of a statement what they should be; null when they are not. */
export type Reader<T> = (fields: Fields) => T | null

/** A text of 1 to 400 characters. */
export const text = (value: Canonical | undefined): value is string => typeof value === 'string' && value.length > 0 && value.length <= 400

/** A whole number, `least` at least. */
export const count = (value: Canonical | undefined, least = 1): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= least

/** A day, as 2026-04-06: texts of this form are in the order of the days, which is what they are compared by. */
export const day = (value: Canonical | undefined): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value

/** An instant in UTC, as 2026-04-06T14:00:00Z. */
export const instant = (value: Canonical | undefined): value is string =>
  typeof value === 'string' && /T\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/.test(value) && day(value.slice(0, 10)) && !Number.isNaN(Date.parse(value))

/** Bytes of exactly this length, that travelled as base64url; null when they are none. */
export function keyOf(value: Canonical | undefined, length: number): Uint8Array | null {
  const bytes = typeof value === 'string' ? fromBase64Url(value) : null
  return bytes?.length === length ? bytes : null
}

/** Whether a statement has its kind, its version and these fields, and no other. */
export const hasOnly = (fields: Fields, ...names: readonly string[]): boolean =>
  Object.keys(fields).length === names.length + 2 && names.every((name) => Object.hasOwn(fields, name))

/** The reader of one kind of signed statement. It says nothing of the signatures. */
export const reading =
  <T>(kind: StatementKind, reader: Reader<T>) =>
  (signed: SignedStatement): T | null => {
    const said = readStatement(signed, kind)
    return said && reader(said)
  }
