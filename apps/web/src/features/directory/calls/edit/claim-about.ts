import type { Claim, Criterion } from '@recourse/domain/directory'

/** What a claim is about: one kind of criterion, or one of the other fields. */
export type ClaimAbout = `criterion-${Criterion['kind']}` | Exclude<Claim['field'], 'criterion'>

/** What this claim is about. */
export const aboutOf = ({ criterion, field }: Pick<Claim, 'criterion' | 'field'>): ClaimAbout =>
  criterion ? `criterion-${criterion.kind}` : field === 'criterion' ? 'criterion-other' : field

/** Every value that a kind of criterion can take; empty where any can. */
export type ValuesOf = (kind: Criterion['kind']) => readonly string[]

// What nobody said is about all of them: whom a rule names is ticked once there is a rule.
function wholeCriterion(kind: Criterion['kind'], values: ValuesOf, id: string): Criterion {
  switch (kind) {
    case 'age':
      return { kind }
    case 'other':
      return { kind, id }
    case 'household':
      return { kind, accepts: ['alone', 'couple', 'with_children'] }
    case 'language':
      return { kind, accepts: ['en', 'fr'] }
    case 'status':
    case 'gender':
    case 'province':
    case 'exploitation':
      return { kind, accepts: values(kind) }
  }
}

const kinds = ['status', 'gender', 'age', 'province', 'exploitation', 'household', 'language', 'other'] as const satisfies readonly Criterion['kind'][]

/** The claim about something else: its words stay, what belonged to the other thing goes. */
export function claimAbout(claim: Claim, about: ClaimAbout, values: ValuesOf): Claim {
  const { criterion: _, asks: __, capacity: ___, ...rest } = claim
  const kind = kinds.find((one) => about === `criterion-${one}`)
  if (kind) return withValue({ ...rest, field: 'criterion', criterion: wholeCriterion(kind, values, claim.id) }, claim.value, values)
  return about === 'intake' || about === 'disclosure' || about === 'practice' || about === 'hours' || about === 'capacity' ? { ...rest, field: about } : claim
}

/**
 * The claim with another value. A rule starts with nobody ticked, since whoever is left ticked by mistake would be sent to a closed door; where
 * nobody said, or there is no condition, it is about everyone again. A condition that does not apply any more goes.
 */
export function withValue(claim: Claim, value: Claim['value'], values: ValuesOf): Claim {
  const { condition, criterion, ...rest } = claim
  const isRule = value === 'yes' || value === 'conditional'
  const whole = criterion && wholeCriterion(criterion.kind, values, claim.id)
  const isWhole = criterion !== undefined && JSON.stringify(criterion) === JSON.stringify(whole)
  const rule = criterion && (isRule ? (isWhole ? nobody(criterion) : criterion) : 'accepts' in criterion && criterion.accepts.length === 0 ? whole : criterion)
  return {
    ...rest,
    value,
    ...(rule ? { criterion: rule } : {}),
    ...(value === 'conditional' ? { condition: condition ?? { en: '', fr: '' } } : {}),
  }
}

const nobody = (criterion: Criterion): Criterion => ('accepts' in criterion ? { ...criterion, accepts: [] } : criterion)
