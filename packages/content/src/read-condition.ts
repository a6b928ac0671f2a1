import type { Expression } from '@recourse/domain/law'
import type { DayReference } from '@recourse/domain/shared'
import { z } from 'zod'
import { type Message, message, type Path } from './content-problem.ts'
import { type ConditionForm, conditionForms, movedToday } from './schema-condition.ts'

/** A fault of a condition, at a path inside it: either ours, or one of the schema of its form. */
export type ConditionFault = { readonly path: Path; readonly told?: Message; readonly issue?: z.core.$ZodIssue }

/** Deepest nesting that is read. A rule that needs more needs named concepts, to be read by people. */
const deepest = 10

const faults = {
  shape: message(
    'this is not a condition of the rule language',
    'ce n’est pas une condition du langage des règles',
    'write always, all, any, not, atLeast with of, concept, or fact with is, isOneOf, includes, min and max, or from and to',
    'écrivez always, all, any, not, atLeast avec of, concept, ou fact avec is, isOneOf, includes, min et max, ou from et to',
  ),
  deep: message(
    'the condition is nested too deeply',
    'la condition est trop imbriquée',
    'name a part of it in concepts.yaml',
    'nommez-en une partie dans concepts.yaml',
  ),
  count: message(
    'atLeast asks for more conditions than there are',
    'atLeast demande plus de conditions qu’il n’y en a',
    'lower the number, or use all',
    'baissez le nombre, ou employez all',
  ),
  bounds: message('no bound is given', 'aucune borne n’est donnée', 'write min or max, or from or to', 'écrivez min ou max, ou from ou to'),
  crossed: message('the lower bound is above the upper one', 'la borne du bas dépasse celle du haut', 'exchange them', 'échangez-les'),
} as const

/** Which form a map is trying to be, by its telling key. */
function formOf(value: object): ConditionForm | null {
  for (const key of ['all', 'any', 'not', 'atLeast', 'concept', 'is', 'isOneOf', 'includes'] as const) if (key in value) return key
  if ('min' in value || 'max' in value) return 'integer'
  return 'from' in value || 'to' in value ? 'date' : null
}

/** A day of the rule language, whose shape was checked. */
export function readDayReference(text: string): DayReference {
  const moved = movedToday.exec(text)
  if (!moved) return { day: text }
  const [, sign, count, unit] = moved
  return unit === undefined ? { today: {} } : { today: { [`${unit}s`]: (sign === '-' ? -1 : 1) * Number(count) } }
}

const forms = conditionForms(z.unknown())

type Read = { readonly expression: Expression; readonly faults: readonly ConditionFault[] }
const always: Expression = { op: 'always' }

function readList(values: readonly unknown[], path: Path, depth: number): { readonly of: readonly Expression[]; readonly faults: readonly ConditionFault[] } {
  const read = values.map((value, i) => readAt(value, [...path, i], depth + 1))
  return { of: read.map((r) => r.expression), faults: read.flatMap((r) => r.faults) }
}

const leaf = (expression: Expression, found: readonly ConditionFault[] = []): Read => ({ expression, faults: found })

function readForm(form: ConditionForm, value: unknown, path: Path, depth: number): Read {
  switch (form) {
    case 'all':
    case 'any': {
      const list = readList(Object.values(forms[form].parse(value))[0] ?? [], [...path, form], depth)
      return { expression: { op: form, of: list.of }, faults: list.faults }
    }
    case 'not': {
      const inner = readAt(forms.not.parse(value).not, [...path, 'not'], depth + 1)
      return { expression: { op: 'not', of: inner.expression }, faults: inner.faults }
    }
    case 'atLeast': {
      const { atLeast, of } = forms.atLeast.parse(value)
      const list = readList(of, [...path, 'of'], depth)
      const tooMany = atLeast > of.length ? [{ path: [...path, 'atLeast'], told: faults.count }] : []
      return { expression: { op: 'atLeast', n: atLeast, of: list.of }, faults: [...list.faults, ...tooMany] }
    }
    case 'concept':
      return leaf({ op: 'concept', id: forms.concept.parse(value).concept })
    case 'is': {
      const { fact, is } = forms.is.parse(value)
      return leaf(is === 'yes' || is === 'no' ? { op: 'is', fact, value: is === 'yes' } : { op: 'isOneOf', fact, values: [is] })
    }
    case 'isOneOf': {
      const { fact, isOneOf } = forms.isOneOf.parse(value)
      return leaf({ op: 'isOneOf', fact, values: isOneOf })
    }
    case 'includes': {
      const { fact, includes } = forms.includes.parse(value)
      return leaf({ op: 'includes', fact, value: includes })
    }
    case 'integer': {
      const given = forms.integer.parse(value)
      const crossed = given.min !== undefined && given.max !== undefined && given.min > given.max
      return leaf({ op: 'integer', ...given }, crossed ? [{ path, told: faults.crossed }] : [])
    }
    case 'date': {
      const { fact, from, to } = forms.date.parse(value)
      const ends = { ...(from === undefined ? {} : { from: readDayReference(from) }), ...(to === undefined ? {} : { to: readDayReference(to) }) }
      const crossed = ends.from && ends.to && 'day' in ends.from && 'day' in ends.to && ends.from.day > ends.to.day
      return leaf({ op: 'date', fact, ...ends }, crossed ? [{ path, told: faults.crossed }] : [])
    }
  }
}

function readAt(value: unknown, path: Path, depth: number): Read {
  if (value === 'always') return leaf(always)
  if (depth > deepest) return leaf(always, [{ path, told: faults.deep }])
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return leaf(always, [{ path, told: faults.shape }])
  const form = formOf(value)
  if (form === null) return leaf(always, [{ path, told: 'fact' in value ? faults.bounds : faults.shape }])
  const checked = forms[form].safeParse(value)
  if (!checked.success)
    return leaf(
      always,
      checked.error.issues.map((issue) => ({ path: [...path, ...(issue.path as Path)], issue })),
    )
  return readForm(form, value, path, depth)
}

/** Reads a condition of the rule language from YAML data. Faults carry their place inside the condition; with any fault the expression must not be used. */
export const readCondition = (value: unknown): Read => readAt(value, [], 0)

/** The conditions inside one, each with its place in the YAML: the reverse of reading, for checks that need to point at a part. */
export function partsOf(expression: Expression, path: Path = []): readonly { readonly expression: Expression; readonly path: Path }[] {
  const inner = (): readonly (readonly [Expression, Path])[] => {
    if (expression.op === 'not') return [[expression.of, [...path, 'not']]]
    if (expression.op === 'all' || expression.op === 'any') return expression.of.map((e, i) => [e, [...path, expression.op, i]] as const)
    return expression.op === 'atLeast' ? expression.of.map((e, i) => [e, [...path, 'of', i]] as const) : []
  }
  return [{ expression, path }, ...inner().flatMap(([e, at]) => partsOf(e, at))]
}
