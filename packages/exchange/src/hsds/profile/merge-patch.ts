import { isRecord, type JsonRecord } from '../json-record.ts'

/** Applies a JSON Merge Patch (RFC 7386): objects are merged key by key, null takes a key out, anything else replaces. Changes neither argument. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isRecord(patch)) return patch
  const made: Record<string, unknown> = isRecord(target) ? { ...target } : {}
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete made[key]
    else made[key] = mergePatch(made[key], value)
  }
  return made
}

/** `mergePatch` of one JSON object by another, which is one again. */
export const mergedRecord = (target: JsonRecord, patch: JsonRecord): JsonRecord => {
  const merged = mergePatch(target, patch)
  return isRecord(merged) ? merged : {}
}
