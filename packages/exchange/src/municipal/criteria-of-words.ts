import type { MappedCriterion } from './mapping.ts'

const everyGender = ['woman', 'man', 'non_binary', 'two_spirit', 'other'] as const

/** A list that says men. */
export const men: MappedCriterion = { criterion: { kind: 'gender', accepts: ['man'] }, value: 'yes' }

/** A list that says women. */
export const women: MappedCriterion = { criterion: { kind: 'gender', accepts: ['woman'] }, value: 'yes' }

/** A list that says mixed, or all genders: gender is no condition. */
export const anyGender: MappedCriterion = { criterion: { kind: 'gender', accepts: everyGender }, value: 'no' }

/** A list that says adults. */
export const adults: MappedCriterion = { criterion: { kind: 'age', min: 18 }, value: 'yes' }

/** A list that says youth and gives no age: it closes nothing, and the ages are asked. */
export const youth: MappedCriterion = { criterion: { kind: 'age' }, value: 'conditional' }

/** A list that says families. */
export const families: MappedCriterion = { criterion: { kind: 'household', accepts: ['with_children'] }, value: 'yes' }

/** A list that says single people. */
export const single: MappedCriterion = { criterion: { kind: 'household', accepts: ['alone'] }, value: 'yes' }
