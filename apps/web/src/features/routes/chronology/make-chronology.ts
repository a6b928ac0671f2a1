import type { LawCorpus, LawfulOption, Statement } from '@recourse/domain/law'
import type { RoutePlan, RunningClock } from '@recourse/domain/route'
import type { Bilingual, Language } from '@recourse/domain/shared'
import { type Answers, answerTo, type Fact } from '@recourse/domain/situation'
import { dayInWords } from '../../../words/dates.ts'
import type { LawRead } from '../../../words/law-read.ts'
import { mainCitations } from '../options/cited.ts'
import type { Sheet, SheetBlock } from '../sheet/make-sheet.ts'
import { chronologyWords } from './chronology-words.ts'

/** What the page draws from, and what was chosen to go on it. `inWords` gives an answer in words. */
export type ChronologyParts = {
  readonly language: Language
  readonly plan: RoutePlan
  readonly law: LawCorpus
  readonly version: string
  readonly answers: Answers
  readonly inWords: (fact: Fact) => string
  readonly reasons: readonly string[]
  readonly lawRead: LawRead
  /** Answers go on only when chosen; those kept for late, only when chosen as well. */
  readonly withAnswers: boolean
  readonly withLate: boolean
}

const mostCited = 3

// One page: the rules on the order of steps are as many as there are papers that close one another.
const mostOrderRules = 6

/**
 * One page that a worker can hand to a lawyer: the days in order, the days that run and by which provision, the order of steps, what can be
 * asked for and what may be closed. It speaks of a situation and holds no name; sensitive answers are left out unless they were chosen.
 */
export function makeChronology(parts: ChronologyParts): Sheet {
  const { language, plan, law, reasons } = parts
  const words = chronologyWords[language]
  const block = (id: keyof typeof words, lines: readonly string[]): readonly SheetBlock[] =>
    lines.length === 0 ? [] : [{ id, heading: words[id], lines, language }]
  const of = (finding: 'open' | 'unknown' | 'closed') => plan.options.filter((o) => o.finding === finding && o.relevant === 'yes')
  const option = (id: string): LawfulOption | undefined => law.options.find((o) => o.id === id)
  const title = (id: string): string => option(id)?.title[language] ?? id
  const foot = words.foot
    .replace('{on}', dayInWords(plan.on, language))
    .replace('{version}', parts.version)
    .replace('{from}', dayInWords(parts.lawRead.from, language))
    .replace('{to}', dayInWords(parts.lawRead.to, language))
  return {
    language,
    title: words.title,
    blocks: [
      ...block('days', datedLines(parts)),
      ...block(
        'running',
        plan.clocks.filter((c) => c.applies === 'yes' || c.ends !== null).map((c) => clockLine(parts, c)),
      ),
      ...block('order', orderLines(parts)),
      ...block(
        'open',
        of('open').map((o) => `${title(o.id)}${cited(parts, mainCitations(option(o.id) ?? emptyOption))}`),
      ),
      ...block(
        'depends',
        of('unknown').map((o) => `${title(o.id)} (${o.missing.map((id) => labelOf(parts, id)).join('; ')})`),
      ),
      ...block(
        'closed',
        of('closed').map((o) => `${title(o.id)}${colon(language)}${blockedBy(option(o.id), o.blockedBy, language)}`),
      ),
      ...block('unrealistic', reasons),
      ...block('said', saidLines(parts)),
    ],
    foot: [foot],
  }
}

const emptyOption: Pick<LawfulOption, 'requires' | 'bars'> = { requires: [], bars: [] }
const colon = (language: Language): string => (language === 'fr' ? '\u00a0: ' : ': ')
const labelOf = ({ law, language }: ChronologyParts, id: string): string => law.facts.find((f) => f.id === id)?.label[language] ?? id

function cited({ law, language }: ChronologyParts, ids: readonly string[]): string {
  const short = ids.slice(0, mostCited).flatMap((id) => law.provisions[id]?.short[language] ?? [])
  return short.length === 0 ? '' : ` (${short.join('; ')})`
}

const said = (parts: ChronologyParts, statement: Statement): string =>
  `${statement.text[parts.language]}${cited(parts, statement.basis === 'law' ? statement.cite : [])}`

function blockedBy(option: LawfulOption | undefined, ids: readonly string[], language: Language): string {
  const texts: readonly { readonly id: string; readonly text: Bilingual }[] = option ? [...option.bars, ...option.requires] : []
  return texts
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text[language])
    .join('; ')
}

// Those about options that matter here first; what does not fit on the page is counted, never dropped in silence.
function orderLines(parts: ChronologyParts): readonly string[] {
  const matters = new Set(parts.plan.options.filter((o) => o.relevant === 'yes' && o.finding !== 'closed').map((o) => o.id))
  const surely = parts.plan.traps.filter((t) => t.applies === 'yes')
  const sorted = surely.toSorted((a, b) => Number(b.trap.options.some((id) => matters.has(id))) - Number(a.trap.options.some((id) => matters.has(id))))
  const lines = sorted.slice(0, mostOrderRules).map(({ trap }) => said(parts, trap.statement))
  const rest = sorted.length - lines.length
  return rest > 0 ? [...lines, chronologyWords[parts.language].moreRules.replace('{n}', String(rest))] : lines
}

function datedLines(parts: ChronologyParts): readonly string[] {
  const { law, answers, language, withLate } = parts
  const days = law.facts.flatMap((fact) => {
    const answer = answerTo(answers, fact.id)
    if (fact.type.kind !== 'date' || answer.kind !== 'known' || (fact.ask === 'late' && !withLate)) return []
    return [{ day: String(answer.value), label: fact.label[language] }]
  })
  return days.sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ day, label }) => `${dayInWords(day, language)}${colon(language)}${label}`)
}

function clockLine(parts: ChronologyParts, { clock, ends, daysLeft, band }: RunningClock): string {
  const { language, withLate, law } = parts
  const words = chronologyWords[language]
  const isLate = law.facts.find((f) => f.id === clock.from)?.ask === 'late'
  const day = ends === null ? '' : dayInWords(ends, language)
  const passed = (left: number): string => (left < 0 ? words.ended : words.ends).replace('{day}', day).replace('{n}', String(left))
  // The band follows from the same answers as the day: what is kept for late hides both.
  const hidden = isLate && !withLate
  const when = hidden ? words.noDay : ends === null || daysLeft === null ? (band?.[language] ?? words.noDay) : passed(daysLeft)
  return `${clock.label[language]}${colon(language)}${when}${cited(parts, clock.statement.basis === 'law' ? clock.statement.cite : [])}`
}

function saidLines(parts: ChronologyParts): readonly string[] {
  const { law, answers, language, withAnswers, withLate, inWords } = parts
  if (!withAnswers) return []
  return law.facts
    .filter((fact) => answerTo(answers, fact.id).kind === 'known' && fact.type.kind !== 'date' && (fact.ask !== 'late' || withLate))
    .map((fact) => `${fact.label[language]}${colon(language)}${inWords(fact)}`)
}
