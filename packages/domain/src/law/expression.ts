import type { DayReference } from '../shared/index.ts'

/**
 * The rule language, as data. Finite on purpose: no recursion (concepts are checked to be acyclic), no arithmetic beyond days,
 * nothing that is evaluated as code. The grammar is published in `docs/rule-language.md`.
 */
export type Expression =
  | { readonly op: 'always' }
  | { readonly op: 'all'; readonly of: readonly Expression[] }
  | { readonly op: 'any'; readonly of: readonly Expression[] }
  | { readonly op: 'not'; readonly of: Expression }
  | { readonly op: 'atLeast'; readonly n: number; readonly of: readonly Expression[] }
  | { readonly op: 'is'; readonly fact: string; readonly value: boolean }
  | { readonly op: 'isOneOf'; readonly fact: string; readonly values: readonly string[] }
  | { readonly op: 'includes'; readonly fact: string; readonly value: string }
  | { readonly op: 'integer'; readonly fact: string; readonly min?: number; readonly max?: number }
  | { readonly op: 'date'; readonly fact: string; readonly from?: DayReference; readonly to?: DayReference }
  | { readonly op: 'concept'; readonly id: string }
