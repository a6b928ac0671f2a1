import type { Phone, PhoneEvidence } from './service.ts'

// A wrong number in a moment of danger is worse than none: a list of unknown origin, an old page or two pages that disagree are not enough.
const shown = {
  two_or_more_pages: true,
  one_page_plus_unofficial: true,
  one_page: true,
  unofficial_only_two_or_more: false,
  unofficial_only: false,
  stale: false,
  conflicting: false,
} as const satisfies Record<PhoneEvidence, boolean>

/** Whether a number may be shown: only when at least one page of the service or of an official body was seen with it. Never throws. */
export const isShownPhone = (phone: Phone): boolean => shown[phone.evidence]
