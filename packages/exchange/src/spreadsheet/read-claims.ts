import type { AskedDatum, Capacity, Claim, Criterion } from '@recourse/domain/directory'
import { isDay } from '@recourse/domain/shared'
import { askOf, listSays } from '../record/import-claim.ts'
import { minutesIn } from './cell-words.ts'
import type { CommonCriterion } from './columns.ts'
import { cell, choice, fault, ids, optionalBilingual, optionalChoice, optionalDay, type ReadRow, word } from './read-cells.ts'

const values = ['yes', 'no', 'conditional', 'unknown'] as const
const methods = ['call', 'visit', 'document', 'web', 'import'] as const
const genders = ['woman', 'man', 'non_binary', 'two_spirit', 'other']
const households = ['alone', 'couple', 'with_children'] as const
const asked = [
  'status',
  'gender',
  'age',
  'name',
  'id_document',
  'health_card',
  'address',
  'employer',
  'income',
  'exploitation',
] as const satisfies readonly AskedDatum[]

function ageIn(of: ReadRow, column: string): Criterion {
  const found = /^(\d{1,3})?\s*(?:\.\.|-)\s*(\d{1,3})?$|^(\d{1,3})\s*\+$/.exec(word(of, column))
  const [min, max] = [found?.[1] ?? found?.[3], found?.[2]]
  if (!found || Number(min ?? 0) > Number(max ?? 120) || Number(max ?? 0) > 120)
    fault(of, column, 'write ages from..to, as 16..24, 18.. or ..24', 'écrivez les âges de..à, comme 16..24, 18.. ou ..24')
  return { kind: 'age', ...(min === undefined ? {} : { min: Number(min) }), ...(max === undefined ? {} : { max: Number(max) }) }
}

function idsOf(of: ReadRow, column: string, among?: readonly string[]): readonly string[] {
  const accepts = ids(of, column)
  if (accepts.length === 0) fault(of, column, 'write at least one id', 'écrivez au moins un id')
  if (among && accepts.some((id) => !among.includes(id)))
    fault(of, column, `write some of: ${among.join('; ')}`, `écrivez certains de ces mots\u00A0: ${among.join('; ')}`)
  return accepts
}

function criterionOf(of: ReadRow, kind: Criterion['kind'], column: string): Criterion {
  switch (kind) {
    case 'age':
      return ageIn(of, column)
    case 'other':
      if (word(of, column) === '') fault(of, column, 'write an id for this criterion', 'écrivez un id pour ce critère')
      return { kind, id: word(of, column) }
    case 'household': {
      const accepts = idsOf(of, column, households)
      return { kind, accepts: households.filter((id) => accepts.includes(id)).sort((a, b) => accepts.indexOf(a) - accepts.indexOf(b)) }
    }
    case 'gender':
      return { kind, accepts: idsOf(of, column, genders) }
    default:
      return { kind, accepts: idsOf(of, column) }
  }
}

/** The method as written; a confirmation without a day and a role is only a line of a list. */
function methodOf(of: ReadRow, column: string, { dated, by }: { readonly dated: string | undefined; readonly by: string }): Claim['method'] {
  const method = choice(of, column, methods, 'import') ?? 'import'
  const confirms = method === 'call' || method === 'visit' || method === 'document'
  return confirms && (dated === undefined || by === '') ? 'import' : method
}

type Prefix = { readonly at: (column: string) => string; readonly date: string; readonly id: string; readonly firstSource: string }

function sharedParts(of: ReadRow, { at, date, id, firstSource }: Prefix, kind: Criterion['kind']): Omit<Claim, 'field' | 'criterion'> {
  const value = choice(of, at('value'), values, 'unknown') ?? 'unknown'
  const verified = optionalDay(of, date)
  const condition = optionalBilingual(of, at('condition'))
  const by = word(of, at('by'))
  if (value === 'conditional' && !condition)
    fault(of, `${at('condition')}_en`, 'write the condition, since the value is conditional', 'écrivez la condition, puisque la valeur est conditional')
  return {
    id,
    value,
    text: optionalBilingual(of, at('text')) ?? listSays(value),
    ...(condition === undefined ? {} : { condition }),
    ask: optionalBilingual(of, at('ask')) ?? askOf[kind],
    method: methodOf(of, at('method'), { dated: verified, by }),
    source: word(of, at('source')) || firstSource,
    by: by || 'imported list',
    ...(verified === undefined ? {} : { verified }),
  }
}

/** The claim in the columns of a common criterion of the first sheet; null when they are empty. */
export function commonClaimIn(of: ReadRow, kind: CommonCriterion, firstSource: string): Claim | null {
  const at = (column: string): string => `${kind}_${column}`
  if (word(of, at('value')) === '') {
    if (word(of, at('accepts')) !== '') fault(of, at('value'), 'write yes, no, conditional or unknown', 'écrivez yes, no, conditional ou unknown')
    return null
  }
  const parts = sharedParts(of, { at, date: at('date'), id: word(of, at('claim')) || kind, firstSource }, kind)
  return { ...parts, field: 'criterion', criterion: criterionOf(of, kind, at('accepts')) }
}

function capacityIn(of: ReadRow): Capacity | undefined {
  const said = word(of, 'capacity')
  if (said === '') return undefined
  const found = /^(\d+)(?:\/(\d+))? (beds|rooms|places) (\S+) (\S+)$/.exec(said)
  const [day, minutes] = [found?.[4], minutesIn(found?.[5] ?? '')]
  const unit = (['beds', 'rooms', 'places'] as const).find((u) => u === found?.[3])
  if (found && unit && isDay(day) && minutes !== null)
    return { free: Number(found[1]), ...(found[2] === undefined ? {} : { total: Number(found[2]) }), unit, asOf: { day, minutes } }
  fault(
    of,
    'capacity',
    'write free/total, the unit, the day and the hour, as 3/10 beds 2026-01-31 04:00',
    'écrivez libres/total, l’unité, le jour et l’heure, comme 3/10 beds 2026-01-31 04:00',
  )
  return undefined
}

/** A claim of the second sheet. */
export function claimIn(of: ReadRow, firstSource: string): Claim {
  const field = choice(of, 'field', ['criterion', 'intake', 'disclosure', 'practice', 'hours', 'capacity']) ?? 'practice'
  const kind = optionalChoice(of, 'criterion', ['status', 'gender', 'age', 'province', 'exploitation', 'household', 'language', 'other'])
  if ((field === 'criterion') !== (kind !== undefined))
    fault(
      of,
      'criterion',
      'write which criterion it is, for a claim on a criterion and no other',
      'écrivez de quel critère il s’agit, pour une affirmation sur un critère seulement',
    )
  const id = word(of, 'id')
  if (id === '') fault(of, 'id', 'write an id for this claim', 'écrivez un id pour cette affirmation')
  const parts = sharedParts(of, { at: (column) => column, date: 'date', id, firstSource }, kind ?? 'other')
  const [asks, capacity, expires] = [optionalChoice(of, 'asks', asked), capacityIn(of), optionalDay(of, 'expires')]
  const [from, outcome] = [
    optionalChoice(of, 'from', ['provider', 'peer', 'survivor', 'public-record', 'inferred']),
    optionalChoice(of, 'outcome', ['answered', 'would-not-say', 'no-answer']),
  ]
  const visibility = optionalChoice(of, 'visibility', ['public'])
  const contradicts = ids(of, 'contradicts')
  return {
    ...parts,
    field,
    ...(kind === undefined ? {} : { criterion: criterionOf(of, kind, 'accepts') }),
    ...(asks === undefined ? {} : { asks }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(expires === undefined ? {} : { expires }),
    ...(from === undefined ? {} : { from }),
    ...(visibility === undefined ? {} : { visibility }),
    ...(contradicts.length === 0 ? {} : { contradicts }),
    ...(outcome === undefined ? {} : { outcome }),
  }
}

/** Whether a row held a confirmation that was taken as a line of a list, for want of a day or a role. */
export const lostConfirmation = (of: ReadRow, method: string, claim: Claim): boolean =>
  claim.method === 'import' && !['', 'import'].includes(cell(of, method).trim())
