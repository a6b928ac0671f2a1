import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Consequences, LawfulOption } from '@recourse/domain/law'
import type { ReactNode } from 'react'
import { Disclosure } from '../../../design/disclosure.tsx'
import { useWords } from '../../../words/voice.tsx'
import { citedBy, sourcesUsedBy } from './cited.ts'
import { CourtReadings } from './court-readings.tsx'
import { OptionElements } from './option-elements.tsx'
import type { FoundOption } from './option-groups.ts'
import { OptionReasons } from './option-reasons.tsx'
import { ProvinceRules, useProvinceRules } from './province-rules.tsx'
import { ProvisionList, SourceList } from './provision-list.tsx'
import { shownStatements } from './shown-statements.ts'
import { StatementList } from './statement-list.tsx'
import { WhoLearnsWhat } from './who-learns-what.tsx'

/** Everything behind a card, folded together, all risks before all else: nothing here changes the finding. */
export function OptionDetails({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { t } = useLingui()
  const { text } = useWords()
  const cautions = option.cautions.filter((caution) => finding.cautions.includes(caution.id)).map((caution) => caution.statement)
  const lawyerOnly = option.lawyerOnly.filter((item) => finding.lawyerOnly.includes(item.id))
  const shown = shownStatements({ option, finding })
  const province = useProvinceRules(option)
  const parts: readonly (readonly [string, ReactNode])[] = [
    [t`Every risk`, <StatementList key="risks" statements={shown.risks} icon="warn" tone="clay" />],
    [t`Why this answer`, <OptionReasons key="why" found={{ option, finding }} />],
    ...(lawyerOnly.length > 0 ? [[t`Only for a lawyer`, <LawyerOnlyList key="lawyer" items={lawyerOnly} />] as const] : []),
    ...(cautions.length > 0 ? [[t`Beware of`, <StatementList key="cautions" statements={cautions} icon="warn" tone="amber" />] as const] : []),
    ...(shown.consequences
      ? [[t`Charges, detention, removal, sharing of information`, <ConsequenceList key="consequences" consequences={shown.consequences} />] as const]
      : []),
    [t`Everything it gives`, <StatementList key="gives" statements={shown.gives} icon="check" tone="spruce" />],
    ...(option.notRequired.length > 0
      ? [[t`Everything that is not required`, <StatementList key="not-required" statements={option.notRequired} icon="check" tone="spruce" />] as const]
      : []),
    ...(option.discloses.length > 0 ? [[t`Who learns what`, <WhoLearnsWhat key="who" option={option} />] as const] : []),
    ...(province ? [[t`In this province`, <ProvinceRules key="province" topics={province.topics} />] as const] : []),
    ...(option.inPractice.length > 0
      ? [[t`How it goes in practice`, <StatementList key="practice" statements={option.inPractice} icon="people" tone="lake" />] as const]
      : []),
    [t`Time, cost, family`, <Practicalities key="practical" option={option} />],
    ...(option.readings.length > 0 ? [[t`Court decisions that this reading follows`, <CourtReadings key="readings" option={option} />] as const] : []),
    [t`What the law asks, and where it says so`, <LawBehind key="law" option={option} />],
  ]
  const label = (
    <span>
      <Trans>More</Trans>
      <Trans context="between a label and its answer">: </Trans>
      <span className="option-more soft">
        <Trans>every risk, why this answer, who learns what, time and cost, the law</Trans>
      </span>
      <span className="sr-only">
        <Trans context="between a label and its answer">: </Trans>
        {text(option.title)}
      </span>
    </span>
  )
  return (
    <div className="option-details">
      <Disclosure label={label}>
        {parts.map(([title, part]) => (
          <section key={title} className="option-part flow-tight">
            <h4>{title}</h4>
            {part}
          </section>
        ))}
      </Disclosure>
    </div>
  )
}

function LawBehind({ option }: { readonly option: LawfulOption }) {
  const [provisions, sources] = [citedBy(option), sourcesUsedBy(option)]
  return (
    <>
      <OptionElements option={option} />
      {provisions.length > 0 ? (
        <Disclosure label={<Plural value={provisions.length} one="# provision, and what it says" other="# provisions, and what each says" />}>
          <ProvisionList ids={provisions} />
        </Disclosure>
      ) : null}
      {sources.length > 0 ? (
        <Disclosure label={<Plural value={sources.length} one="# page that was read" other="# pages that were read" />}>
          <SourceList ids={sources} />
        </Disclosure>
      ) : null}
    </>
  )
}

function LawyerOnlyList({ items }: { readonly items: LawfulOption['lawyerOnly'] }) {
  const { text } = useWords()
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id} className="sentence">
          {text(item.text)}
        </li>
      ))}
    </ul>
  )
}

function ConsequenceList({ consequences }: { readonly consequences: Consequences }) {
  const parts = [
    [<Trans key="charges">Criminal charges</Trans>, consequences.charges],
    [<Trans key="detention">Detention</Trans>, consequences.detention],
    [<Trans key="removal">Removal from Canada</Trans>, consequences.removal],
    [<Trans key="sharing">Sharing of information</Trans>, consequences.sharing],
  ] as const
  return parts.map(([title, statements]) =>
    statements.length === 0 ? null : (
      <div key={title.key}>
        <h5>{title}</h5>
        <StatementList statements={statements} icon="warn" tone="amber" />
      </div>
    ),
  )
}

function Practicalities({ option }: { readonly option: LawfulOption }) {
  const { say } = useWords()
  return (
    <>
      {option.timing.length > 0 ? (
        <h5>
          <Trans>Time</Trans>
        </h5>
      ) : null}
      <StatementList statements={option.timing} icon="clock" tone="lake" />
      {option.cost.length > 0 ? (
        <h5>
          <Trans>Cost</Trans>
        </h5>
      ) : null}
      <StatementList statements={option.cost} icon="page" tone="lake" />
      <h5>{say(msg`The person’s family`, msg({ message: 'Your family', context: 'together' }))}</h5>
      <StatementList statements={[option.family.inCanada, option.family.abroad]} icon="people" tone="lake" />
    </>
  )
}
