import { Plural, Trans } from '@lingui/react/macro'
import type { Practice } from '@recourse/domain/directory'
import { Button } from '../../../design/button.tsx'
import { Tag } from '../../../design/tag.tsx'
import { useWords } from '../../../words/voice.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import type { SharedOf } from '../kept/shared-texts.ts'
import { useShared } from '../shared-context.tsx'
import { useOrganizationName } from '../who.tsx'
import { usePractices } from './use-practices.ts'

/** How communities work: what each wrote down, what was adopted from whom, and how far it departs. */
export function PracticesScreen() {
  const { me, go } = useShared()
  const practices = usePractices()
  return (
    <>
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            <Trans>Practices</Trans>
          </h1>
          <p className="soft">
            <Trans>How a community works: a way to answer, a form, a rule of a house. Adopt one from elsewhere and say why yours departs from it.</Trans>
          </p>
        </div>
        {me.role === 'member' ? null : (
          <div className="heading-actions on-screen">
            <Button look="main" onClick={() => go({ part: 'write-practice', id: null, from: null })}>
              <Trans>Write a practice</Trans>
            </Button>
          </div>
        )}
      </div>
      {practices.length === 0 ? (
        <p className="card">
          <Trans>No practice was written down yet.</Trans>
        </p>
      ) : (
        <div className="two-even">
          {practices.map((one) => (
            <PracticeCard key={one.id} kept={one} />
          ))}
        </div>
      )}
    </>
  )
}

function PracticeCard({ kept: { id, value: practice, isWaiting } }: { readonly kept: SharedOf<Practice> }) {
  const { text } = useWords()
  const { go } = useShared()
  const nameOf = useOrganizationName()
  const departures = practice.changes.length
  return (
    <article className="card flow-tight" data-practice={id} aria-labelledby={`practice-${id}`}>
      <h2 id={`practice-${id}`}>{text(practice.title)}</h2>
      <p className="small soft">
        <Trans>Community: {practice.community}.</Trans>{' '}
        {practice.origin ? (
          <>
            <Trans>Adopted from {nameOf(practice.origin.organization)}.</Trans>{' '}
            <Plural value={departures} _0="Word for word." one="It departs in # place." other="It departs in # places." />
          </>
        ) : null}
      </p>
      {isWaiting ? (
        <p>
          <Tag tone="depends" icon="clock">
            <Trans>Waits for the network</Trans>
          </Tag>
        </p>
      ) : null}
      <p className="practice-text">{text(practice.text)}</p>
      <div>
        <Button onClick={() => go({ part: 'practice', id })}>
          <Trans>Read it</Trans>
          <span className="sr-only">: {text(practice.title)}</span>
        </Button>
      </div>
    </article>
  )
}
