import type { AskedDatum, Claim, ClaimMethod, Criterion, Household } from '@recourse/domain/directory'
import type { Day } from '@recourse/domain/shared'
import type { Dice } from './seeded-dice.ts'

/** The answers that generated services and situations speak of. */
export const vocabulary = {
  status: ['citizen', 'permanent_resident', 'protected_person', 'claimant', 'worker', 'student', 'visitor', 'trp_holder', 'no_status'],
  exploitation: ['labour', 'domestic_work', 'sexual', 'forced_marriage', 'forced_crime', 'organs'],
  gender: ['woman', 'man', 'non_binary', 'two_spirit', 'other'],
  age: ['under_16', 'from_16_to_17', 'adult'],
  household: ['alone', 'couple', 'with_children'],
  languages: ['en', 'fr', 'es', 'tl', 'pa', 'ar', 'zh', 'uk', 'pt', 'hi', 'ur', 'so', 'ti', 'vi', 'ko', 'fa', 'sw', 'ht', 'cr', 'iu'],
} as const

const text = { en: 'Synthetic.', fr: 'Synthétique.' }
const ask = { en: 'Whom do you take?', fr: 'Qui recevez-vous?' }
const condition = { en: 'With a letter', fr: 'Avec une lettre' }

// Whole lists of whom services take, the usual ones first: some rule is shared by thousands of services, and many are rare.
const accepted = {
  status: [
    [...vocabulary.status.slice(0, 3)],
    [...vocabulary.status.slice(0, 4)],
    [...vocabulary.status],
    ['citizen', 'permanent_resident'],
    ['worker', 'trp_holder'],
    ['claimant'],
    ['claimant', 'protected_person'],
    vocabulary.status.filter((s) => s !== 'no_status'),
  ],
  gender: [['woman'], ['woman', 'non_binary', 'two_spirit', 'other'], ['man'], ['man', 'non_binary'], [...vocabulary.gender], ['two_spirit', 'non_binary']],
  exploitation: [['sexual'], ['labour', 'domestic_work'], [...vocabulary.exploitation], ['sexual', 'forced_marriage'], ['labour']],
  household: [['alone'], ['alone', 'with_children'], ['with_children'], ['alone', 'couple'], [...vocabulary.household]],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>

// The first of a list twice as often as the second, and so on.
const usual = <T>(dice: Dice, from: readonly T[]): T => {
  for (const one of from) if (dice.chance(45)) return one
  return dice.oneOf(from)
}

const ages: readonly Criterion[] = [
  { kind: 'age', min: 18 },
  { kind: 'age', min: 16 },
  { kind: 'age', min: 16, max: 24 },
  { kind: 'age', max: 17 },
  { kind: 'age', min: 19 },
  { kind: 'age', min: 12, max: 18 },
  { kind: 'age', min: 18, max: 64 },
  { kind: 'age', max: 29 },
]

function criterionOf(dice: Dice, kind: Criterion['kind'], provinces: readonly string[]): Criterion {
  switch (kind) {
    case 'age':
      return usual(dice, ages)
    case 'province':
      return { kind, accepts: provinces }
    case 'language':
      return { kind, accepts: dice.some(vocabulary.languages.slice(0, 8), 1 + dice.below(3)) }
    case 'household':
      return { kind, accepts: usual<readonly Household[]>(dice, accepted.household) }
    case 'other':
      return { kind, id: dice.oneOf(['referral', 'police_report', 'income', 'sobriety', 'address']) }
    case 'status':
    case 'gender':
    case 'exploitation':
      return { kind, accepts: usual<readonly string[]>(dice, accepted[kind]) }
  }
}

// How often a directory says anything on a criterion, in hundredths, once services have been called.
const spoken = { status: 85, gender: 80, age: 75, exploitation: 55, household: 55, province: 40, other: 60, language: 12 } as const
const asked = {
  name: 60,
  id_document: 50,
  health_card: 25,
  status: 25,
  age: 30,
  gender: 12,
  address: 40,
  employer: 10,
  income: 30,
  exploitation: 10,
} as const satisfies Partial<Record<AskedDatum, number>>
const methods: readonly ClaimMethod[] = ['call', 'call', 'call', 'call', 'call', 'visit', 'document', 'web', 'web', 'web', 'import']
const rules: readonly Claim['value'][] = ['yes', 'yes', 'yes', 'no', 'no', 'no', 'conditional', 'unknown']

const two = (n: number): string => String(n).padStart(2, '0')
const dayIn = (dice: Dice): Day => `${dice.chance(20) ? 2025 : 2026}-${two(1 + dice.below(11))}-${two(1 + dice.below(28))}`

/** Where claims of a service come from. */
export type ClaimSource = { readonly provinces: readonly string[] }

function claimOf(dice: Dice, { method, ...about }: Pick<Claim, 'field' | 'value'> & Partial<Claim> & { readonly method: ClaimMethod }, id: string): Claim {
  const dated = method === 'web' || method === 'import' ? dice.chance(40) : true
  return {
    ...about,
    id,
    text,
    ask,
    method,
    source: 'page',
    by: 'generator',
    ...(about.value === 'conditional' ? { condition } : {}),
    ...(dated ? { verified: dayIn(dice) } : {}),
    ...(dice.chance(4) ? { expires: '2026-06-30' } : {}),
  }
}

/** Claims of every kind on a generated service: a dozen, of which some confirmed lately, some lapsed, some read on a page and some at odds. */
export function generatedClaims(dice: Dice, { provinces }: ClaimSource): readonly Claim[] {
  // Services that were called were asked most things in the one call.
  const usually = dice.oneOf(methods)
  const method = (): ClaimMethod => (dice.chance(80) ? usually : dice.oneOf(methods))
  const claims: Claim[] = []
  const add = (about: Pick<Claim, 'field' | 'value'> & Partial<Claim>): void => {
    claims.push(claimOf(dice, { ...about, method: method() }, `claim-${claims.length}`))
  }
  for (const [kind, percent] of Object.entries(spoken) as readonly [keyof typeof spoken, number][]) {
    if (!dice.chance(percent)) continue
    const value = kind === 'other' ? dice.oneOf(['conditional', 'no', 'no'] as const) : dice.oneOf(rules)
    add({ field: 'criterion', criterion: criterionOf(dice, kind, provinces), value })
    if (dice.chance(12)) add({ field: 'criterion', criterion: criterionOf(dice, kind, provinces), value: dice.oneOf(rules) })
  }
  for (const [datum, percent] of Object.entries(asked) as readonly [AskedDatum, number][])
    if (dice.chance(percent)) add({ field: 'intake', asks: datum, value: dice.oneOf(['yes', 'no', 'no']) })
  if (dice.chance(10)) add({ field: 'intake', value: 'conditional' })
  for (const field of ['disclosure', 'practice', 'hours', 'capacity'] as const) if (dice.chance(70)) add({ field, value: dice.oneOf(rules) })
  return claims
}
