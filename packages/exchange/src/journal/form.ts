import type { Bilingual } from '@recourse/domain/shared'
import { both } from '../limits/import-problem.ts'
import { fieldOf, isList, isObject, type Json } from '../limits/parse-json.ts'

/** A value that has not the form it should have: where it is, and what is expected there. Never the value itself. */
export type FormFault = { readonly where: string; readonly expected: Bilingual }

/** The form of a value: says what is wrong with it. An empty list means that it fits. Never throws. */
export type Form = (value: Json | undefined, where: string) => readonly FormFault[]

const fault = (where: string, expected: Bilingual): readonly FormFault[] => [{ where, expected }]

/** A text that a pattern accepts. */
export const matching =
  (pattern: RegExp, en: string, fr: string): Form =>
  (value, where) =>
    typeof value === 'string' && pattern.test(value) ? [] : fault(where, both(en, fr))

/** What a test of ours accepts. */
export const such =
  (accepts: (value: unknown) => boolean, en: string, fr: string): Form =>
  (value, where) =>
    accepts(value) ? [] : fault(where, both(en, fr))

/** One of a closed list of texts. */
export const oneOf = (...words: readonly string[]): Form =>
  such((value) => typeof value === 'string' && words.includes(value), `one of ${words.join(', ')}`, `l’un de ${words.join(', ')}`)

/** Exactly this. */
export const exactly = (wanted: string | number | boolean): Form => such((value) => value === wanted, String(wanted), String(wanted))

/** Yes or no. */
export const yesNo: Form = such((value) => typeof value === 'boolean', 'true or false', 'true ou false')

/** A whole number between two bounds, both included. */
export const whole = (min: number, max: number): Form =>
  such(
    (value) => typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max,
    `a whole number from ${min} to ${max}`,
    `un nombre entier de ${min} à ${max}`,
  )

/** A list of values of one form, of `most` at most. */
export const listOf =
  (form: Form, most = 2000): Form =>
  (value, where) =>
    isList(value) && value.length <= most
      ? value.flatMap((item, i) => form(item, `${where}[${i}]`))
      : fault(where, both(`a list of ${most} at most`, `une liste de ${most} au plus`))

/** A record with these fields, and maybe those, and no other. */
export const record =
  (must: Readonly<Record<string, Form>>, may: Readonly<Record<string, Form>> = {}): Form =>
  (value, where) => {
    if (!isObject(value)) return fault(where, both('a record', 'un objet'))
    const at = (key: string): string => (where === '' ? key : `${where}.${key}`)
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(must, key) && !Object.hasOwn(may, key))
    const known = [...Object.keys(must), ...Object.keys(may)].join(', ')
    return [
      ...unknown.map((key) => ({
        where: at(key.slice(0, 60)),
        expected: both(`no such field; the fields are ${known}`, `pas de tel champ; les champs sont ${known}`),
      })),
      ...Object.entries(must).flatMap(([key, form]) => form(fieldOf(value, key), at(key))),
      ...Object.entries(may).flatMap(([key, form]) => (fieldOf(value, key) === undefined ? [] : form(fieldOf(value, key), at(key)))),
    ]
  }

/** A record whose field `tag` says which of these forms it has. */
export const byTag =
  (tag: string, forms: Readonly<Record<string, Form>>): Form =>
  (value, where) => {
    const said = isObject(value) ? fieldOf(value, tag) : undefined
    const form = typeof said === 'string' && Object.hasOwn(forms, said) ? forms[said] : undefined
    return form ? form(value, where) : oneOf(...Object.keys(forms))(said, `${where}.${tag}`)
  }

/** A form, and then a law that a value of this form keeps. `holds` is asked only of a record that has the form. */
export const withLaw =
  (form: Form, holds: (value: { readonly [key: string]: Json }) => boolean, expected: Bilingual): Form =>
  (value, where) => {
    const faults = form(value, where)
    return faults.length > 0 || !isObject(value) || holds(value) ? faults : fault(where, expected)
  }
