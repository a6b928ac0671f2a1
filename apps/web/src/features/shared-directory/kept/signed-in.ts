import type { SignedStatement } from '@recourse/wire'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isSignature = (value: unknown): value is SignedStatement['signatures'][number] =>
  isObject(value) && typeof value.by === 'string' && typeof value.signature === 'string'

/** A value as an object that can be looked into; null for anything else. */
export const objectIn = (value: unknown): Readonly<Record<string, unknown>> | null => (isObject(value) ? value : null)

/** The value of a text in JSON; null when it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The signed statement that a sealed text holds; null when it holds none. Whether it is true is for the vault to say. */
export function signedIn(text: string): SignedStatement | null {
  const value = jsonIn(text)
  if (!isObject(value) || typeof value.statement !== 'string' || !Array.isArray(value.signatures)) return null
  return value.signatures.every(isSignature) ? { statement: value.statement, signatures: value.signatures } : null
}
