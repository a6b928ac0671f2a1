import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { Check } from '../../../design/check.tsx'
import { Tag } from '../../../design/tag.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { mostCompared } from '../routes-state.ts'
import { FindingWords } from './finding-words.tsx'
import { OptionAside } from './option-aside.tsx'
import { OptionDetails } from './option-details.tsx'
import type { FoundOption } from './option-groups.ts'
import { ReviewState } from './review-state.tsx'
import { StatementList } from './statement-list.tsx'
import './options.css'

// A card must be read in half a minute with a person waiting: the content puts the worst risk first, and what is left out is counted and one step below.
const shownFirst = { gives: 2, notRequired: 1, risks: 3 } as const

/** One option: what was found, what it gives first, its worst risks first, and everything behind it. */
function Card({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { text, voice } = useWords()
  const titleId = `option-${option.id}`
  return (
    <article className="card option" aria-labelledby={titleId} data-option={option.id} data-finding={finding.finding}>
      <div className="option-main flow-tight">
        <h3 id={titleId} className="option-title">
          {text(option.title)}
        </h3>
        <FindingWords found={{ option, finding }}>{option.authorities.length === 0 ? <NoAuthority /> : null}</FindingWords>
        <p>{text(option.summary[voice])}</p>
        <div className="front">
          <StatementList statements={option.gives.slice(0, shownFirst.gives)} icon="check" tone="spruce" />
          {option.notRequired.length > 0 ? (
            <p className="front-label">
              <Trans>Not required</Trans>
            </p>
          ) : null}
          <StatementList statements={option.notRequired.slice(0, shownFirst.notRequired)} icon="check" tone="spruce" />
          <p className="front-label">
            <Trans>Risks, the worst first</Trans>
          </p>
          <StatementList statements={option.risks.slice(0, shownFirst.risks)} icon="warn" tone="clay" />
          <MoreRisks more={option.risks.length - shownFirst.risks} />
        </div>
        {finding.lawyerOnly.length > 0 ? <LawyerOnly /> : null}
        <ReviewState found={{ option, finding }} />
      </div>
      <div className="option-aside">
        <OptionAside found={{ option, finding }} />
        <CompareTick id={option.id} title={text(option.title)} />
      </div>
      <OptionDetails found={{ option, finding }} />
    </article>
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
