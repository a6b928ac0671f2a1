import type { LawfulOption, Statement } from '@recourse/domain/law'

const citesOf = (statements: readonly Statement[]): readonly string[] => statements.flatMap((s) => (s.basis === 'law' ? s.cite : []))

const sourcesOf = (statements: readonly Statement[]): readonly string[] =>
  statements.flatMap((s) => (s.basis === 'policy' || s.basis === 'practice' ? [s.source] : []))

const statementsOf = (option: LawfulOption): readonly Statement[] => [
  ...option.gives,
  ...option.notRequired,
  ...option.risks,
  ...option.cautions.map((c) => c.statement),
  ...Object.values(option.consequences ?? {}).flat(),
  option.family.inCanada,
  option.family.abroad,
  ...option.inPractice,
  ...option.timing,
  ...option.cost,
]

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]

/** The provisions that decide: those of what it requires and of what closes it. */
export const mainCitations = (option: Pick<LawfulOption, 'requires' | 'bars'>): readonly string[] =>
  unique([...option.requires, ...option.bars].flatMap((element) => element.cite))

/** Every provision that a card cites, the deciding ones first. */
export const citedBy = (option: LawfulOption): readonly string[] =>
  unique([
    ...mainCitations(option),
    ...option.bars.flatMap((bar) => bar.exceptions.flatMap((e) => e.cite)),
    ...[...option.lawyerOnly, ...option.toDiscuss].flatMap((item) => item.cite),
    ...citesOf(statementsOf(option)),
  ])

/** Every page that a card's statements of policy or practice rest on. */
export const sourcesUsedBy = (option: LawfulOption): readonly string[] => unique(sourcesOf(statementsOf(option)))
