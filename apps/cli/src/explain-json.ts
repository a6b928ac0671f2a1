import { provisionsCitedBy } from '@recourse/content'
import type { LawfulOption } from '@recourse/domain/law'
import type { Corpus, OptionFinding, RoutePlan } from '@recourse/domain/route'

/** The option that a finding is about. Its absence would be a fault of ours. */
export function optionOf(corpus: Corpus, finding: OptionFinding): LawfulOption {
  const option = corpus.law.options.find((o) => o.id === finding.id)
  if (!option) throw new Error('a finding without its option')
  return option
}

function optionAsJson(corpus: Corpus, finding: OptionFinding) {
  const option = optionOf(corpus, finding)
  const provisions = provisionsCitedBy(option).flatMap((id) => {
    const p = corpus.law.provisions[id]
    return p ? [{ instrument: p.instrument, pinpoint: p.pinpoint }] : []
  })
  return {
    id: finding.id,
    title: option.title,
    finding: finding.finding,
    words: finding.words,
    because: finding.because,
    missing: finding.missing,
    lawyerOnly: finding.lawyerOnly,
    provisions,
    risks: option.risks.map((r) => r.text),
    involvesAuthority: option.authorities,
    review: finding.review,
  }
}

/** The answer of `explain --json`. Its shape is a promise to other programs: keys are added, never changed. Every text is in both languages. */
export const explanationAsJson = (corpus: Corpus, plan: RoutePlan) => ({
  corpus: { version: corpus.version, lawCurrentTo: corpus.law.currentTo },
  on: plan.on,
  options: plan.options.map((finding) => optionAsJson(corpus, finding)),
  nextQuestion: plan.nextQuestion && { fact: plan.nextQuestion.fact, why: plan.nextQuestion.why },
  traps: plan.traps.map(({ trap, applies }) => ({ id: trap.id, options: trap.options, applies, text: trap.statement.text })),
  clocks: plan.clocks.map(({ clock, applies, ends, daysLeft }) => ({
    id: clock.id,
    label: clock.label,
    options: clock.options,
    applies,
    text: clock.statement.text,
    ends,
    daysLeft,
  })),
})
