import type { MemberRole, RoleStatement } from './cards.ts'

/** A role that a member had, from a day to a day; null where there is no end known, and from the beginning. On the day of a change both count. */
export type RoleSpan = { readonly role: MemberRole; readonly from: string | null; readonly until: string | null }

const laterOf = (a: string | null, b: string): string => (a !== null && a > b ? a : b)
const earlierOf = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b)

/** The roles of a member over time: the one of the card first, then those of the statements that hold, in the order of their versions, until they left. */
export function spansOf(first: MemberRole, statements: readonly RoleStatement[], leftOn: string | null): readonly RoleSpan[] {
  const spans: RoleSpan[] = [{ role: first, from: null, until: null }]
  for (const { role, on } of [...statements].sort((a, b) => a.version - b.version)) {
    const last = spans[spans.length - 1]
    if (!last) continue
    // A statement with an earlier day than the one before it changes nothing of what was said until then.
    const from = laterOf(last.from, on)
    spans[spans.length - 1] = { ...last, until: from }
    spans.push({ role, from, until: null })
  }
  return leftOn === null ? spans : spans.map((span) => ({ ...span, until: earlierOf(span.until, leftOn) }))
}

/** The roles that somebody had on a day: two when it changed on that very day, none when they had left before it. */
export const rolesOn = (spans: readonly RoleSpan[], day: string): readonly MemberRole[] =>
  spans.filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until)).map(({ role }) => role)
