import { isDay } from '@recourse/domain/shared'
import { isRecord, type JsonRecord } from '../json-record.ts'

/** The form of a value: one description, from which come both the check and the JSON Schema, so that they cannot part. */
export type Shape =
  | { readonly is: 'text' }
  | { readonly is: 'day' }
  | { readonly is: 'flag' }
  | { readonly is: 'whole'; readonly min: number; readonly max: number }
  | { readonly is: 'one'; readonly of: readonly (string | boolean)[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'object'; readonly has: Readonly<Record<string, Shape>>; readonly mayHave: Readonly<Record<string, Shape>> }
  | { readonly is: 'any'; readonly of: readonly Shape[] }

/** Any text, empty too. */
export const text: Shape = { is: 'text' }
/** A civil day. */
export const day: Shape = { is: 'day' }
/** Yes or no. */
export const flag: Shape = { is: 'flag' }
/** A whole number between two bounds, both included. */
export const whole = (min: number, max: number): Shape => ({ is: 'whole', min, max })
/** One of a closed list. */
export const one = (...of: readonly (string | boolean)[]): Shape => ({ is: 'one', of })
/** A list of one form. */
export const list = (of: Shape): Shape => ({ is: 'list', of })
/** An object without any other key. */
export const object = (has: Readonly<Record<string, Shape>>, mayHave: Readonly<Record<string, Shape>> = {}): Shape => ({ is: 'object', has, mayHave })
/** Any one of several forms. */
export const any = (...of: readonly Shape[]): Shape => ({ is: 'any', of })

const fitsObject = ({ has, mayHave }: Extract<Shape, { is: 'object' }>, value: unknown): boolean =>
  isRecord(value) &&
  Object.entries(has).every(([key, shape]) => Object.hasOwn(value, key) && fitsShape(shape, value[key])) &&
  Object.entries(value).every(([key, inner]) => {
    const shape = Object.hasOwn(has, key) ? has[key] : Object.hasOwn(mayHave, key) ? mayHave[key] : undefined
    return shape !== undefined && fitsShape(shape, inner)
  })

/** Whether a value has a form. Never throws. */
export function fitsShape(shape: Shape, value: unknown): boolean {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string'
    case 'day':
      return isDay(value)
    case 'flag':
      return typeof value === 'boolean'
    case 'whole':
      return Number.isInteger(value) && Number(value) >= shape.min && Number(value) <= shape.max
    case 'one':
      return shape.of.some((allowed) => allowed === value)
    case 'list':
      return Array.isArray(value) && value.every((item: unknown) => fitsShape(shape.of, item))
    case 'object':
      return fitsObject(shape, value)
    case 'any':
      return shape.of.some((inner) => fitsShape(inner, value))
  }
}

const each = (shapes: Readonly<Record<string, Shape>>): JsonRecord => Object.fromEntries(Object.entries(shapes).map(([key, shape]) => [key, schemaOf(shape)]))

/** The JSON Schema of a form. */
export function schemaOf(shape: Shape): JsonRecord {
  switch (shape.is) {
    case 'text':
      return { type: 'string' }
    case 'day':
      return { type: 'string', format: 'date' }
    case 'flag':
      return { type: 'boolean' }
    case 'whole':
      return { type: 'integer', minimum: shape.min, maximum: shape.max }
    case 'one':
      return shape.of.length === 1 ? { const: shape.of[0] } : { enum: shape.of }
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) }
    case 'object':
      return { type: 'object', properties: { ...each(shape.has), ...each(shape.mayHave) }, required: Object.keys(shape.has), additionalProperties: false }
    case 'any':
      return { anyOf: shape.of.map(schemaOf) }
  }
}
