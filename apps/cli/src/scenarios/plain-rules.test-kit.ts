import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

/*
 * A second reader of the rules, which shares nothing with the first: it reads the files of the content as they are written, and works out a
 * situation in which everything is known the way a person would, line by line. No compiler, no schema, no diagram, no three-valued logic.
 */

type Written = Readonly<Record<string, unknown>>
type Plain = { readonly [fact: string]: string | readonly string[] }

/** The values of a fact in the words of the content; dates are days. */
export type PlainSituation = Plain

/** An option as its file says it. */
export type PlainOption = {
  readonly requires: readonly { readonly when: unknown }[]
  readonly bars: readonly { readonly when: unknown; readonly exceptions: readonly { readonly when: unknown; readonly judged?: boolean }[] }[]
  readonly relevance: unknown
  readonly provinces?: readonly string[]
}

const filesIn = (folder: string): readonly (readonly [string, Written])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name.slice(0, -'.yaml'.length), parse(readFileSync(join(folder, name), 'utf8')) as Written])

/** Everything that the second reader needs, read straight from the files. */
export function readPlainRules(law: string) {
  const list = (name: string): readonly Written[] => parse(readFileSync(join(law, name), 'utf8')) as readonly Written[]
  const concepts = new Map(list('concepts.yaml').map((c) => [String(c.id), c.when]))
  return {
    facts: new Map(filesIn(join(law, 'facts'))),
    options: new Map(filesIn(join(law, 'options')).map(([id, o]) => [id, o as unknown as PlainOption])),
    impossible: list('impossible.yaml').map(
      (c) => c.of as readonly { readonly fact: string; readonly isOneOf?: readonly string[]; readonly from?: string; readonly to?: string }[],
    ),
    concepts,
  }
}

/** What `readPlainRules` gives. */
export type PlainRules = ReturnType<typeof readPlainRules>

/** `today - 6 months` as a day: the same day of an earlier or later month, or the last one of a shorter month. */
export function plainDay(written: string, today: string): string {
  const [, sign, count, unit] = /^today(?: ([+-]) (\d+) (days|months|years))?$/.exec(written) ?? []
  if (!written.startsWith('today')) return written
  if (!sign) return today
  const [y = 0, m = 0, d = 0] = today.split('-').map(Number)
  const n = Number(count) * (sign === '-' ? -1 : 1)
  if (unit === 'days') return new Date(Date.UTC(y, m - 1, d + n)).toISOString().slice(0, 10)
  const months = (y * 12 + m - 1 + (unit === 'years' ? n * 12 : n)) as number
  const [year, month] = [Math.floor(months / 12), months % 12]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(Math.min(d, last)).padStart(2, '0')}`
}

/** Whether a condition, as written, holds in a situation in which everything is known. */
export function plainlyHolds(when: unknown, at: Plain, { rules, today }: { readonly rules: PlainRules; readonly today: string }): boolean {
  const rec = (w: unknown): boolean => plainlyHolds(w, at, { rules, today })
  if (when === 'always') return true
  const w = when as Written
  if ('all' in w) return (w.all as unknown[]).every(rec)
  if ('any' in w) return (w.any as unknown[]).some(rec)
  if ('not' in w) return !rec(w.not)
  if ('atLeast' in w) return (w.of as unknown[]).filter(rec).length >= Number(w.atLeast)
  if ('concept' in w) return rec(rules.concepts.get(String(w.concept)))
  const value = at[String(w.fact)]
  if ('is' in w) return value === w.is
  if ('isOneOf' in w) return (w.isOneOf as string[]).includes(String(value))
  if ('includes' in w) return (value as readonly string[]).includes(String(w.includes))
  if ('min' in w || 'max' in w) return Number(value) >= Number(w.min ?? -Infinity) && Number(value) <= Number(w.max ?? Infinity)
  const [from, to] = [w.from, w.to].map((d) => (d === undefined ? undefined : plainDay(String(d), today)))
  return (from === undefined || String(value) >= from) && (to === undefined || String(value) <= to)
}

/** What an option comes to when everything is known. */
export function plainlyComesTo(option: PlainOption, at: Plain, asked: { readonly rules: PlainRules; readonly today: string }): 'open' | 'closed' | 'unsettled' {
  const holds = (when: unknown): boolean => plainlyHolds(when, at, asked)
  if (option.provinces && !option.provinces.includes(String(at.province))) return 'unsettled'
  if (option.requires.some((r) => !holds(r.when))) return 'closed'
  const standing = option.bars.filter((b) => holds(b.when)).map((b) => b.exceptions.filter((x) => holds(x.when)))
  if (standing.some((ways) => ways.length === 0)) return 'closed'
  return standing.some((ways) => ways.every((x) => x.judged)) ? 'unsettled' : 'open'
}

/** Whether a situation can be. */
export const canBe = (at: Plain, { rules, today }: { readonly rules: PlainRules; readonly today: string }): boolean =>
  !rules.impossible.some((of) =>
    of.every(({ fact, isOneOf, from, to }) => {
      if (isOneOf) return [at[fact]].flat().some((v) => isOneOf.includes(String(v)))
      const day = String(at[fact])
      return (from === undefined || day >= plainDay(from, today)) && (to === undefined || day <= plainDay(to, today))
    }),
  )
