import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Disclosure } from '../../../design/disclosure.tsx'
import { useWords } from '../../../words/voice.tsx'
import { OrderCard } from '../order/order-card.tsx'
import { WhatChangesIf } from '../order/what-changes-if.tsx'
import { useRoutes } from '../routes-context.tsx'
import { ServicesCard } from '../services/services-card.tsx'
import { CompareBar } from './compare-bar.tsx'
import { Counts, DraftReading } from './counts.tsx'
import { Coverage } from './coverage.tsx'
import { OptionFilters } from './filters.tsx'
import { OptionCard } from './option-card.tsx'
import { essentialNeedsOf, type FoundOption, groupOptions } from './option-groups.ts'

/** What is open: essentials before papers, the order of steps before the steps, then the rest, always in the same order. */
export function OptionsColumn() {
  const { plan, options, corpus, state } = useRoutes()
  const { t } = useLingui()
  const { say, text } = useWords()
  const needs = [...corpus.directory.needs].sort((a, b) => a.order - b.order)
  const essentialNeeds = needs.filter((need) => need.essential)
  const groups = groupOptions({ plan, options, themes: corpus.law.themes, essentialNeeds: essentialNeedsOf(corpus.directory), filters: state.filters })
  return (
    <section className="flow options-column" id="options" tabIndex={-1} aria-label={t`Options and services`}>
      <div className="flow-tight">
        <Counts />
        <DraftReading />
        <Coverage />
      </div>
      <OptionFilters />
      <div className="essentials flow">
        <h2 className="group-title">
          <Trans>First: a safe place, health, someone to talk to</Trans>
        </h2>
        <ServicesCard title={say(msg`Who may take this person`, msg({ message: 'Who may take you', context: 'together' }))} needs={essentialNeeds} />
        <Cards found={groups.essentials} />
      </div>
      <OrderCard />
      {groups.others.map(({ theme, found }) => (
        <div key={theme.id} className="flow theme">
          <h2 className="group-title">{text(theme.label)}</h2>
          <Cards found={found} />
        </div>
      ))}
      <WhatChangesIf />
      <LessLikely found={groups.lessLikely} />
      <ServicesCard title={t`Who can help with the rest`} needs={needs.filter((need) => !need.essential)} />
      <CompareBar />
    </section>
  )
}

function Cards({ found }: { readonly found: readonly FoundOption[] }) {
  return found.map((one) => <OptionCard key={one.option.id} found={one} />)
}

function LessLikely({ found }: { readonly found: readonly FoundOption[] }) {
  if (found.length === 0) return null
  return (
    <div className="less-likely">
      <Disclosure label={<Plural value={found.length} one="# option less likely to matter here" other="# options less likely to matter here" />}>
        <p className="small soft">
          <Trans>From what was said, these do not seem to be about this situation. They are kept here because that can change.</Trans>
        </p>
        <Cards found={found} />
      </Disclosure>
    </div>
  )
}
