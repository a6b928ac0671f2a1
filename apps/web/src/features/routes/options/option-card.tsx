import { msg } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { memo } from 'react'
import { Check } from '../../../design/check.tsx'
import { Tag, type TagTone } from '../../../design/tag.tsx'
import { useWords } from '../../../words/voice.tsx'
import { useRoutes } from '../routes-context.tsx'
import { mostCompared } from '../routes-state.ts'
import { OptionAside } from './option-aside.tsx'
import { OptionDetails } from './option-details.tsx'
import type { FoundOption } from './option-groups.ts'
import { ReviewState } from './review-state.tsx'
import { StatementList } from './statement-list.tsx'
import './options.css'

/** How each finding looks; the words come from the finding itself. */
export const findingTones = { open: 'open', unknown: 'depends', closed: 'closed', 'not-in-force': 'info', 'being-checked': 'info' } as const satisfies Record<
  FoundOption['finding']['finding'],
  TagTone
>

// A card must be read in half a minute with a person waiting: the content puts the worst risk first, and what is left out is counted and one step below.
const shownFirst = { gives: 2, notRequired: 1, risks: 3 } as const

/** One option: what was found, what it gives first, its worst risks first, and everything behind it. */
function Card({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { text, voice } = useWords()
  const titleId = `option-${option.id}`
  return (
    <article className="card option" aria-labelledby={titleId} data-option={option.id} data-finding={finding.finding}>
      <div className="option-main flow-tight">
        <div className="row option-tags">
          <Tag tone={findingTones[finding.finding]}>{text(finding.words)}</Tag>
          {option.authorities.length === 0 ? <NoAuthority /> : null}
        </div>
        <h3 id={titleId} className="option-title">
          {text(option.title)}
        </h3>
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
        <LawyerOnlyList found={{ option, finding }} />
        <ReviewState found={{ option, finding }} />
      </div>
      <OptionAside found={{ option, finding }} />
      <OptionDetails found={{ option, finding }} />
      <CompareTick id={option.id} title={text(option.title)} />
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
      <Plural value={more} one="# more risk below, under “More”" other="# more risks below, under “More”" />
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

function LawyerOnlyList({ found: { option, finding } }: { readonly found: FoundOption }) {
  const { text, say } = useWords()
  const items = option.lawyerOnly.filter((item) => finding.lawyerOnly.includes(item.id))
  if (items.length === 0) return null
  return (
    <div className="lawyer-only">
      <p>
        <b>
          <Trans>… unless something only a lawyer should discuss applies.</Trans>
        </b>{' '}
        {say(msg`Do not ask the person about these.`, msg({ message: 'You do not have to say anything about these here.', context: 'together' }))}
      </p>
      <ul>
        {items.map((item) => (
          <li key={item.id}>{text(item.text)}</li>
        ))}
      </ul>
    </div>
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
