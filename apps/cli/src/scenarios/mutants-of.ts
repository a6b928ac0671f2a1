import type { Expression, LawCorpus, LawfulOption } from '@recourse/domain/law'
import { addSpan, type DayReference } from '@recourse/domain/shared'

/** A condition with one small mistake in it, and what the mistake is. */
export type Mutant<T> = { readonly what: string; readonly changed: T }

const later = (reference: DayReference, days: number): DayReference =>
  'day' in reference ? { day: addSpan(reference.day, { days }) } : { today: { ...reference.today, days: (reference.today.days ?? 0) + days } }

const negated = (e: Expression): Mutant<Expression> => ({ what: `not ${describe(e)}`, changed: { op: 'not', of: e } })

function describe(e: Expression): string {
  if (e.op === 'concept') return e.id
  return 'fact' in e ? `${e.fact}${'values' in e ? ` ${e.values.join('/')}` : 'value' in e ? ` ${String(e.value)}` : ''}` : e.op
}

/** Thresholds moved by one, and values of a list left out. */
function shifted(e: Expression): readonly Mutant<Expression>[] {
  switch (e.op) {
    case 'integer':
      return [-1, 1].flatMap((by) => [
        ...(e.min === undefined ? [] : [{ what: `${e.fact} min ${by}`, changed: { ...e, min: e.min + by } }]),
        ...(e.max === undefined ? [] : [{ what: `${e.fact} max ${by}`, changed: { ...e, max: e.max + by } }]),
      ])
    case 'date':
      return [-1, 1].flatMap((by) => [
        ...(e.from === undefined ? [] : [{ what: `${e.fact} from ${by}`, changed: { ...e, from: later(e.from, by) } }]),
        ...(e.to === undefined ? [] : [{ what: `${e.fact} to ${by}`, changed: { ...e, to: later(e.to, by) } }]),
      ])
    case 'isOneOf':
      return e.values.length < 2 ? [] : e.values.map((v) => ({ what: `${e.fact} without ${v}`, changed: { ...e, values: e.values.filter((x) => x !== v) } }))
    default:
      return []
  }
}

/** Every small mistake of a condition: an atom flipped, a threshold moved, a value left out, "all" for "any", one more or fewer in "at least". */
export function mutantsOf(e: Expression): readonly Mutant<Expression>[] {
  switch (e.op) {
    case 'always':
      return []
    case 'not':
      return [{ what: 'not removed', changed: e.of }, ...mutantsOf(e.of).map((m) => ({ what: m.what, changed: { ...e, of: m.changed } }))]
    case 'all':
    case 'any':
    case 'atLeast': {
      const inside = e.of.flatMap((part, i) => mutantsOf(part).map((m) => ({ what: m.what, changed: { ...e, of: e.of.with(i, m.changed) } })))
      const itself: readonly Mutant<Expression>[] =
        e.op === 'atLeast'
          ? [-1, 1].map((by) => ({ what: `atLeast ${by}`, changed: { ...e, n: e.n + by } }))
          : [{ what: `${e.op} for ${e.op === 'all' ? 'any' : 'all'}`, changed: { op: e.op === 'all' ? 'any' : 'all', of: e.of } }]
      return [...itself, ...inside]
    }
    default:
      return [negated(e), ...shifted(e)]
  }
}

const inside = <T extends { readonly when: Expression }>(items: readonly T[], where: (item: T) => string): readonly Mutant<readonly T[]>[] =>
  items.flatMap((item, i) => mutantsOf(item.when).map((m) => ({ what: `${where(item)}: ${m.what}`, changed: items.with(i, { ...item, when: m.changed }) })))

/** Every small mistake in the conditions of an option: what is worth showing, requirements, bars and ways out of bars. */
export function mutantOptionsOf(option: LawfulOption): readonly Mutant<LawfulOption>[] {
  const exceptions = option.bars.flatMap((bar, i) =>
    inside(bar.exceptions, (x) => `exceptions.${x.id}`).map((m) => ({
      what: m.what,
      changed: { ...option, bars: option.bars.with(i, { ...bar, exceptions: m.changed }) },
    })),
  )
  return [
    ...mutantsOf(option.relevance).map((m) => ({ what: `relevance: ${m.what}`, changed: { ...option, relevance: m.changed } })),
    ...inside(option.requires, (r) => `requires.${r.id}`).map((m) => ({ what: m.what, changed: { ...option, requires: m.changed } })),
    ...inside(option.bars, (b) => `bars.${b.id}`).map((m) => ({ what: m.what, changed: { ...option, bars: m.changed } })),
    ...exceptions,
  ]
}

/** Every small mistake in a named condition, as the concepts of a corpus with that mistake. */
export const mutantConceptsOf = (law: LawCorpus): readonly (Mutant<LawCorpus['concepts']> & { readonly concept: string })[] =>
  law.concepts.flatMap((concept, i) =>
    mutantsOf(concept.when).map((m) => ({
      concept: concept.id,
      what: `concept ${concept.id}: ${m.what}`,
      changed: law.concepts.with(i, { ...concept, when: m.changed }),
    })),
  )
