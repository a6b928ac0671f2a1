import { type Service, sameValue } from '@recourse/domain/directory'
import { type ShownField, shownFields } from './record-words.ts'

const isNothing = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.length === 0)

/** The shown fields on which two records differ; nothing said is the same as an empty list. */
export const fieldsThatDiffer = (before: Service, after: Service): readonly ShownField[] =>
  shownFields.filter((field) => !(isNothing(before[field]) && isNothing(after[field])) && !sameValue(before[field], after[field]))

/** The shown fields of which a record says something. */
export const fieldsHeld = (service: Service): readonly ShownField[] => shownFields.filter((field) => !isNothing(service[field]))
