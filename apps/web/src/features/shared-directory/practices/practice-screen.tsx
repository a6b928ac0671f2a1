import { Trans, useLingui } from '@lingui/react/macro'
import type { Practice } from '@recourse/domain/directory'
import type { Bilingual } from '@recourse/domain/shared'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { dayInWords } from '../../../words/dates.ts'
import { useWords } from '../../../words/voice.tsx'
import { Both } from '../../directory/exchange/records/field-value.tsx'
import { placeTitleId } from '../../directory/use-place.ts'
import { putText } from '../kept/shared-texts.ts'
import { useLeads, useShared, Way } from '../shared-context.tsx'
import { useOrganizationName } from '../who.tsx'
import { asItWas } from './as-it-was.ts'
import { usePracticePart, usePractices } from './use-practices.ts'
import '../../directory/exchange/exchange.css'

/** One practice: its steps, where it comes from, and each place where it departs from there, with why. */
export function PracticeScreen({ id }: { readonly id: string }) {
  const { text } = useWords()
  const { go, me } = useShared()
  const leads = useLeads()
  const kept = usePractices().find((one) => one.id === id)
  const [isAsked, setIsAsked] = useState(false)
  if (!kept)
    return (
      <h1 id={placeTitleId} tabIndex={-1}>
        <Trans>This practice is no longer there.</Trans>
      </h1>
    )
  const { value: practice } = kept
  const isOurs = kept.organizationId === null || kept.organizationId === me.organizationId
  const mayWrite = me.role !== 'member'
  const takeOut = (): void => {
    putText({ kind: 'practice', id, version: kept.version, value: practice, wish: 'withdrawn' })
    go({ part: 'practices' })
  }
  return (
    <>
      <div className="screen-heading">
        <div>
          <h1 id={placeTitleId} tabIndex={-1}>
            {text(practice.title)}
          </h1>
          <p className="soft">
            <Trans>Community: {practice.community}.</Trans>
          </p>
        </div>
        <div className="heading-actions on-screen">
          {mayWrite && !isOurs ? (
            <Button look="main" onClick={() => go({ part: 'write-practice', id: null, from: id })}>
              <Trans>Adopt it</Trans>
            </Button>
          ) : null}
          {mayWrite && isOurs ? (
            <Button onClick={() => go({ part: 'write-practice', id, from: null })}>
              <Trans>Change it</Trans>
            </Button>
          ) : null}
          <Button onClick={() => print()}>
            <Trans>Print</Trans>
          </Button>
          {isOurs && (mayWrite || leads) ? (
            <Button look="quiet" onClick={() => (isAsked ? takeOut() : setIsAsked(true))}>
              {isAsked ? <Trans>Yes, take it out</Trans> : <Trans>Take it out</Trans>}
            </Button>
          ) : null}
        </div>
      </div>
      <section className="card flow-tight">
        <p className="practice-text">{text(practice.text)}</p>
        {practice.steps && practice.steps.length > 0 ? (
          <ol className="flow-tight">
            {practice.steps.map((step) => (
              <li key={step.id}>{text(step.text)}</li>
            ))}
          </ol>
        ) : null}
      </section>
      {practice.origin ? <Origin practice={practice} origin={practice.origin} /> : null}
    </>
  )
}

function Origin({ practice, origin }: { readonly practice: Practice; readonly origin: NonNullable<Practice['origin']> }) {
  const { text, language } = useWords()
  const { t } = useLingui()
  const nameOf = useOrganizationName()
  const partName = usePracticePart()
  const original = usePractices().find((one) => one.id === origin.record)
  const before = asItWas(practice)
  const [there, here] = [t`There`, t`Here`]
  const said = (words: Bilingual | null) => (words ? <Both of={words} /> : t`Not there`)
  return (
    <section className="card flow-tight" aria-labelledby="practice-origin">
      <h2 id="practice-origin">
        <Trans>Where it comes from</Trans>
      </h2>
      <p>
        <Trans>
          Adopted from {nameOf(origin.organization)}, {dayInWords(origin.on, language)}.
        </Trans>{' '}
        {original ? (
          <Way to={{ part: 'practice', id: original.id }}>
            <Trans>Read the original as it is now</Trans>
          </Way>
        ) : (
          <Trans>The original was taken out since.</Trans>
        )}
      </p>
      {original && original.version > origin.version ? (
        <p>
          <Trans>The original was changed since it was adopted: what stood there then is shown here.</Trans>
        </p>
      ) : null}
      {practice.changes.length === 0 ? (
        <p>
          <Trans>Word for word as it was there.</Trans>
        </p>
      ) : (
        <div className="sides-scroll">
          <table className="sides">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Part</Trans>
                </th>
                <th scope="col">{there}</th>
                <th scope="col">{here}</th>
                <th scope="col">
                  <Trans>Why it departs</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {practice.changes.map((change) => (
                <tr key={change.part} data-departure={change.part}>
                  <th scope="row">{partName(change.part, change.now === null ? before : practice)}</th>
                  <td data-side={there}>{said(change.was)}</td>
                  <td data-side={here}>{said(change.now)}</td>
                  <td data-side={t`Why it departs`}>{text(change.why)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
