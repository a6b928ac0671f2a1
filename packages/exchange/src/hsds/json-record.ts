/** A JSON object, of which nothing is known yet. */
export type JsonRecord = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object and not a list. */
export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The JSON objects of a list; empty for anything else. */
export const recordsIn = (value: unknown): readonly JsonRecord[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** A text that says something; undefined for anything else. */
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined)
