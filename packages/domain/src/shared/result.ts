/** The outcome of something that is expected to fail sometimes. Never thrown; never dropped. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** A success that holds `value`. */
export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** A failure that holds its typed reason, never a sentence and never a fact about a person. */
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error })
