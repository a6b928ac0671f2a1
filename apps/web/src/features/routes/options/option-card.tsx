import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { Check } from '../../../design/check.tsx'
import { Disclosure } from '../../../design/disclosure.tsx'
import { Tag } from '../../../design/tag.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { mostCompared } from '../routes-state.ts'
import { FindingWords } from './finding-words.tsx'
import { NetHarm } from './net-harm.tsx'
import { OptionAside } from './option-aside.tsx'
import { OptionDetails } from './option-details.tsx'
import { essentialNeedsOf, type FoundOption, isEssential } from './option-groups.ts'
import { ReviewState } from './review-state.tsx'
import { shownStatements } from './shown-statements.ts'
import { StatementList } from './statement-list.tsx'
import './options.css'

// A card must be read in half a minute with a person waiting: the content puts the worst risk first, and what is left out is counted and one step below.
const shownFirst = { gives: 2, notRequired: 1, risks: 3 } as const

/**
 * One option. What surely is about this situation stands open; what may be, or what a rule may close, is one line until it is opened: with forty
 * options, the eye must find the few that matter. Nothing is left out, and the order never changes.
 */
function Card({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { text } = useWords()
  const { corpus } = useRoutes()
  const titleId = `option-${option.id}`
  // What is there for anyone to read, whatever was said, is not about this person: it stands as one line.
  const isForAnyone = option.relevance.op === 'always' && option.decision === 'own-choice' && !isEssential(option, essentialNeedsOf(corpus.directory))
  const isShort = finding.relevant !== 'yes' || finding.finding === 'closed' || isForAnyone
  return (
    <article
      className={isShort ? 'card option-short' : 'card'}
      aria-labelledby={titleId}
      data-option={option.id}
      data-finding={finding.finding}
      data-short={isShort}
    >
      <h3 id={titleId} className="option-title">
        {text(option.title)}
      </h3>
      {isShort ? (
        <>
          <FindingWords found={{ option, finding }} most={3}>
            {finding.netHarm?.onlyRisk ? <OnlyRisk /> : null}
          </FindingWords>
          <Disclosure
            label={
              <span>
                <Trans>See this card</Trans>
                <span className="sr-only">: {text(option.title)}</span>
              </span>
            }
          >
            <CardBody found={{ option, finding }} />
          </Disclosure>
        </>
      ) : (
        <CardBody found={{ option, finding }} withFinding />
      )}
    </article>
  )
}

// What was found, what it gives first, its worst risks first, and everything behind it.
function CardBody({ found, withFinding = false }: { readonly found: FoundOption; readonly withFinding?: boolean }) {
  const { option, finding } = found
  const { text, voice } = useWords()
  const shown = shownStatements(found)
  return (
    <div className="option">
      <div className="option-main flow-tight">
        {withFinding ? <FindingWords found={found}>{option.authorities.length === 0 ? <NoAuthority /> : null}</FindingWords> : null}
        <p>{text(option.summary[voice])}</p>
        <NetHarm found={found} />
        <div className="front">
          <StatementList statements={shown.gives.slice(0, shownFirst.gives)} icon="check" tone="spruce" />
          {option.notRequired.length > 0 ? (
            <p className="front-label">
              <Trans>Not required</Trans>
            </p>
          ) : null}
          <StatementList statements={option.notRequired.slice(0, shownFirst.notRequired)} icon="check" tone="spruce" />
          <p className="front-label">
            <Trans>Risks, the worst first</Trans>
          </p>
          <StatementList statements={shown.risks.slice(0, shownFirst.risks)} icon="warn" tone="clay" />
          <MoreRisks more={shown.risks.length - shownFirst.risks} />
        </div>
        {finding.lawyerOnly.length > 0 ? <LawyerOnly /> : null}
        <ReviewState found={found} />
      </div>
      <div className="option-aside">
        <OptionAside found={found} />
        <CompareTick id={option.id} title={text(option.title)} />
      </div>
      <OptionDetails found={found} />
    </div>
  )
}

function OnlyRisk() {
  return (
    <Tag tone="risk">
      <Trans>Only risk here</Trans>
    </Tag>
  )
}

// A plan makes new objects at each answer; a card is drawn again only when what it says changed.
const isSame = (a: { readonly found: FoundOption }, b: { readonly found: FoundOption }): boolean =>
  a.found.option === b.found.option && JSON.stringify(a.found.finding) === JSON.stringify(b.found.finding)

/** See `Card`. */
export const OptionCard = memo(Card, isSame)

function MoreRisks({ more }: { readonly more: number }) {
  if (more <= 0) return null
  return (
    <p className="front-more">
      <span className="on-screen">
        <Plural value={more} one="# more risk under “More”" other="# more risks under “More”" />
      </span>
      <span className="on-paper">
        <Plural value={more} one="# more risk, not printed here" other="# more risks, not printed here" />
      </span>
    </p>
  )
}

function NoAuthority() {
  return (
    <Tag tone="info" icon="people">
      <Trans>No authority involved</Trans>
    </Tag>
  )
}

// What it is about stands under "More": read out beside the person, a list of such things is already a question.
function LawyerOnly() {
  const { say } = useWords()
  return (
    <p className="lawyer-only">
      <b>
        <Trans>… unless something only a lawyer should discuss applies.</Trans>
      </b>{' '}
      {say(
        msg`Do not ask the person about it. The list is under “More”.`,
        msg({ message: 'You do not have to say anything about it here. The list is under “More”.', context: 'together' }),
      )}
    </p>
  )
}

function CompareTick({ id, title }: { readonly id: string; readonly title: string }) {
  const { state, dispatch } = useRoutes()
  const { t } = useLingui()
  const on = state.compared.includes(id)
  const full = !on && state.compared.length >= mostCompared
  return (
    <div className="option-compare">
      <Check
        checked={on}
        onChange={(next) => (full ? undefined : dispatch({ type: 'compare', option: id, on: next }))}
        note={full ? t`Three are side by side already. Take one away first.` : undefined}
      >
        <Trans>Compare</Trans>
        <span className="sr-only">: {title}</span>
      </Check>
    </div>
  )
}
