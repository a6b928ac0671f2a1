import type { DirectoryPlace } from '../directory/directory-place.ts'

/** What the shared directory shows. Ids are those of records; null for one that is not written yet. */
export type SharedPlace =
  | { readonly part: 'services'; readonly at: DirectoryPlace }
  | { readonly part: 'rounds' }
  | { readonly part: 'round'; readonly id: string }
  | { readonly part: 'write-round'; readonly id: string | null }
  | { readonly part: 'review' }
  | { readonly part: 'history'; readonly service: string | null }
  | { readonly part: 'members' }
  | { readonly part: 'write-profile'; readonly of: 'member' | 'organization' }
  | { readonly part: 'practices' }
  | { readonly part: 'practice'; readonly id: string }
  /** `from`: the practice of another community that is adopted. */
  | { readonly part: 'write-practice'; readonly id: string | null; readonly from: string | null }
  | { readonly part: 'packs' }
  | { readonly part: 'readiness' }

/** Where it opens. */
export const firstSharedPlace: SharedPlace = { part: 'services', at: { kind: 'find' } }

/** The parts that have a way to them at the top, and which one a place belongs to. */
export const tabOf = {
  services: 'services',
  rounds: 'rounds',
  round: 'rounds',
  'write-round': 'rounds',
  review: 'review',
  history: 'history',
  members: 'members',
  'write-profile': 'members',
  practices: 'practices',
  practice: 'practices',
  'write-practice': 'practices',
  packs: 'packs',
  readiness: 'readiness',
} as const satisfies Record<SharedPlace['part'], SharedPlace['part']>
